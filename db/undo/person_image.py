"""What one change made of a person, so that it alone can be taken back later.

An image is what a line of the debrief can write: columns, groups, contact points, introductions.
"""

from dataclasses import dataclass, field
from typing import Any

from db.engine.query import tuples
from db.models import ContactPoint, Introduction, Membership, Organisation, PeopleGroup, Person

COLUMNS = (
    *("name", "sort_name", "given", "family", "organisation_id", "role_title", "enjoyed"),
    *("need", "offer", "notes", "how_met", "via"),
)
_NEVER_SAID = (
    *("circle", "strength", "role", "city", "language", "state", "connected_on", "own_period"),
)
"""What no line says; whoever filled it in has worked on the person since."""


@dataclass(frozen=True, slots=True)
class Image:
    """What a person was at one moment: columns, and the ids of what hangs on them."""

    columns: dict[str, Any] = field(default_factory=dict)
    groups: list[int] = field(default_factory=list)
    points: list[int] = field(default_factory=list)
    introductions: list[int] = field(default_factory=list)


def image(person_id: int) -> Image:
    """What a person is now."""
    person = Person.get_by_id(person_id)
    return Image(
        {name: getattr(person, name) for name in COLUMNS},
        _ids(Membership.select(Membership.group).where(Membership.person == person_id)),
        _ids(ContactPoint.select(ContactPoint.id).where(ContactPoint.person == person_id)),
        _ids(Introduction.select(Introduction.id).where(Introduction.introduced == person_id)),
    )


def restore(person_id: int, before: Image, after: Image) -> frozenset[str]:
    """Make a person what they were `before`, where they still are what they were `after`.

    The columns that have been changed since, and so are left alone.
    """
    now = image(person_id).columns
    touched = frozenset(name for name in COLUMNS if now[name] != after.columns[name])
    back = {
        name: before.columns[name]
        for name in COLUMNS
        if name not in touched and now[name] != before.columns[name]
    }
    if "name" in touched:
        back.pop("sort_name", None)
    if back:
        Person.update(back).where(Person.id == person_id).execute()
    _take_away(person_id, before, after)
    return touched


def _take_away(person_id: int, before: Image, after: Image) -> None:
    """Delete the rows that came between two images, and are there still."""
    groups, points, introductions = (
        sorted(set(then) - set(first))
        for first, then in (
            (before.groups, after.groups),
            (before.points, after.points),
            (before.introductions, after.introductions),
        )
    )
    if groups:
        Membership.delete().where(
            (Membership.person == person_id) & (Membership.group << groups)
        ).execute()
    if points:
        ContactPoint.delete().where(ContactPoint.id << points).execute()
    if introductions:
        mine = (Introduction.id << introductions) & Introduction.told_on.is_null()
        Introduction.delete().where(mine).execute()


def is_untouched(person_id: int, after: Image) -> bool:
    """Whether nobody has worked on the card of a person since it was made."""
    person = Person.get_by_id(person_id)
    plain = Person()
    said_since = any(getattr(person, name) != getattr(plain, name) for name in _NEVER_SAID)
    return not said_since and image(person_id) == after


def newest_names() -> tuple[int, int]:
    """The ids of the organisation and the group that came last."""
    tables = (Organisation, PeopleGroup)
    return tuple(  # type: ignore[return-value]  # two of them
        int(row[0]) if (row := table.select(table.id).order_by(-table.id).tuples().first()) else 0
        for table in tables
    )


def forget_names(organisations: list[int], groups: list[int]) -> None:
    """Delete those of some organisations and groups to which nobody belongs."""
    for table, ids, used in (
        (Organisation, organisations, Person.organisation),
        (PeopleGroup, groups, Membership.group),
    ):
        if ids:
            held = used.model.select(used).where(used << ids)
            table.delete().where((table.id << ids) & table.id.not_in(held)).execute()


def _ids(query: Any) -> list[int]:
    return sorted(number for (number,) in tuples(query))
