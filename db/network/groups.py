"""Groups: categories of people made by the user."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from peewee import Select, fn

from db.engine.clean import one_line
from db.engine.query import THESE, rows_by_ids, tuples
from db.engine.uids import new_uid
from db.models import Membership, PeopleGroup
from planner.language.text import fold


class GroupStore:
    """The groups."""

    def all(self) -> list[tuple[str, int]]:
        """Each group with people in it, and their number, by name."""
        return tuples(
            PeopleGroup.select(PeopleGroup.name, fn.COUNT(Membership.id))
            .join(Membership)
            .group_by(PeopleGroup.id)
            .order_by(PeopleGroup.sort_name)
        )


_groups = rows_by_ids(
    lambda: (
        Membership.select(Membership.person, PeopleGroup.name)
        .join(PeopleGroup)
        .where(Membership.person << THESE)
        .order_by(PeopleGroup.sort_name)
    )
)


def groups_of(ids: Sequence[int]) -> Mapping[int, list[str]]:
    """The groups of people by person id, by name."""
    found: dict[int, list[str]] = defaultdict(list)
    for person_id, name in _groups(ids):
        found[person_id].append(name)
    return found


def put_in_groups(person_id: int, names: Iterable[str]) -> None:
    """Set the groups of a person, by their names."""
    wanted = group_ids(names)
    present = {number for (number,) in tuples(_memberships(person_id))}
    if gone := present - wanted:
        Membership.delete().where(
            (Membership.person == person_id) & (Membership.group << list(gone))
        ).execute()
    for number in sorted(wanted - present):
        Membership.create(person=person_id, group=number)


def _memberships(person_id: int) -> Select:
    return Membership.select(Membership.group).where(Membership.person == person_id)


def group_ids(names: Iterable[str]) -> set[int]:
    """The ids of groups, created where new; case and accents make no other group."""
    cleaned = (one_line(name) for name in names)
    by_key = {fold(name): name for name in cleaned if name}
    known = {
        key: number
        for number, key in tuples(
            PeopleGroup.select(PeopleGroup.id, PeopleGroup.sort_name).where(
                PeopleGroup.sort_name << list(by_key)
            )
        )
    }
    for key in (key for key in by_key if key not in known):
        group = PeopleGroup.create(uid=new_uid(), name=by_key[key], sort_name=key)
        known[key] = group.id
    return set(known.values())
