"""Effects of debrief lines on a person: columns, and the rows that hang on the person."""

from collections.abc import Sequence
from dataclasses import dataclass

from peewee import fn

from db.engine.query import tuples
from db.models import (
    Affiliation,
    ContactPoint,
    Introduction,
    Knows,
    Membership,
    Organisation,
    PeopleGroup,
    Person,
    PersonDate,
)
from db.undo import effects
from db.undo.effects import Columns, Effect

NAMES = ("organisation", "people_group")
"""Tables of names that a line can add to; their rows are deleted with their last member."""

_COLUMNS = (
    ("name", "sort_name", "surname_key"),
    *(("given",), ("family",), ("organisation_id",), ("role_title",), ("started",)),
    *(
        ("enjoyed",),
        ("need",),
        ("offer",),
        ("notes",),
        ("how_met",),
        ("via",),
        ("circle", "circled_on"),
    ),
)
"""The columns that a line can write; a name and its keys go together."""

_NEVER_SAID = (*("strength", "role", "city", "language", "state", "connected_on", "own_period"),)
"""Columns that no line writes; a person who has them was worked on since."""

_NAMED = ("name", "sort_name", "surname_key", "given", "family")
"""Columns that a new person has from the beginning."""

_HANGING = {
    "membership": Membership.person,
    "contact_point": ContactPoint.person,
    "introduction": Introduction.introduced,
    "affiliation": Affiliation.person,
    "knows": Knows.person,
    "person_date": PersonDate.person,
}
_KNOWN = {"organisation": Organisation.id, "people_group": PeopleGroup.id}


@dataclass(frozen=True, slots=True)
class Before:
    """A person before lines are written: columns, ids of hanging rows, newest ids of names."""

    person_id: int
    columns: Columns
    hanging: dict[str, set[int]]
    newest: dict[str, int]

    def effects(self) -> list[Effect]:
        """The effects since; of columns also where nothing was written, to be watched."""
        key, now = self.person_id, _hanging(self.person_id)
        after = effects.read("person", key)
        came = [(table, number) for table in now for number in now[table] - self.hanging[table]]
        for table, column in _KNOWN.items():
            newer = tuples(column.model.select(column).where(column > self.newest[table]))
            came += [(table, number) for (number,) in newer]
        return [
            *(effects.inserted(table, number) for table, number in sorted(came)),
            *(effects.between("person", key, self.columns, after, *unit) for unit in _COLUMNS),
        ]


def before(person_id: int) -> Before:
    """A person as it is now."""
    newest = {
        table: int(column.model.select(fn.MAX(column)).scalar() or 0)
        for table, column in _KNOWN.items()
    }
    return Before(person_id, effects.read("person", person_id), _hanging(person_id), newest)


def with_left(fresh: Sequence[Effect], left: Sequence[Effect]) -> list[Effect]:
    """Effects of lines written anew, and those of the old lines changed since.

    A column that was changed since stays so in all later versions of a line, unless it is written
    again.
    """
    again = {_unit(effect) for effect in fresh if effect.written != effect.former}
    kept = {_unit(effect): effect for effect in left if _unit(effect) not in again}
    return [*kept.values(), *(effect for effect in fresh if _unit(effect) not in kept)]


def is_untouched(person_id: int, written: Sequence[Effect]) -> bool:
    """Whether the card of a new person never held anything but what lines wrote."""
    person, plain = Person.get_by_id(person_id), Person()
    if any(getattr(person, name) != getattr(plain, name) for name in _NEVER_SAID):
        return False
    ours = [effect for effect in written if effect.table in ("person", *_HANGING)]
    overwritten = [pair for effect in ours for pair in effect.former.items()]
    if any(value != getattr(plain, name) for name, value in overwritten if name not in _NAMED):
        return False
    there = {(table, key) for table, keys in _hanging(person_id).items() for key in keys}
    known = {(effect.table, effect.key) for effect in ours if effect.table != "person"}
    return there == known and all(map(effects.stands, ours))


def _unit(effect: Effect) -> tuple[str, int, tuple[str, ...]]:
    return effect.table, effect.key, tuple(sorted(effect.written))


def _hanging(person_id: int) -> dict[str, set[int]]:
    return {
        table: {
            number
            for (number,) in tuples(column.model.select(column.model.id).where(column == person_id))
        }
        for table, column in _HANGING.items()
    }
