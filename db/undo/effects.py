"""Effects of one record on other rows, kept so that they alone can be taken back later.

An effect stands while its row still holds what was written. Taking back deletes a row that was
inserted, puts back columns that were changed, and leaves alone what does not stand any more.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from db.engine.database import database
from db.engine.statements import update
from db.models import (
    Action,
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

_TABLES = {
    "action": Action,
    "affiliation": Affiliation,
    "contact_point": ContactPoint,
    "introduction": Introduction,
    "knows": Knows,
    "membership": Membership,
    "organisation": Organisation,
    "people_group": PeopleGroup,
    "person": Person,
    "person_date": PersonDate,
}
_READ = {table: f"SELECT * FROM {table} WHERE id = ?" for table in _TABLES}
_USED_BY = {
    "organisation": (
        *("person.organisation_id", "affiliation.organisation_id", "target.organisation_id"),
        *("persona.organisation_id", "sweep.organisation_id"),
        "goal_for.organisation_id",
    ),
    "people_group": ("membership.group_id", "people_group.parent_id", "board_column.group_id"),
    "person": (
        *("touch.person_id", "action.person_id", "action.to_person_id", "attendance.person_id"),
        *("introduction.introducer_id", "introduction.introduced_id", "imported.person_id"),
        *("introduction_made.person_id", "introduction_made.other_id", "routine.person_id"),
        *("knows.person_id", "knows.known_id", "membership.person_id", "person_date.person_id"),
        *("affiliation.person_id", "contact_point.person_id", "board_card.person_id"),
        *("apart.one_id", "apart.other_id", "other_card.person_id", "echo.person_id"),
    ),
}
"""The references that keep a row of a table from being deleted."""

Columns = dict[str, Any]
"""Values as SQLite holds them, by column."""


@dataclass(frozen=True, slots=True)
class Effect:
    """Columns of one row written together; they stand or fall together.

    `former` holds the values before, none if the row was inserted.
    """

    table: str
    key: int
    written: Columns
    former: Columns = field(default_factory=dict)

    def is_in(self, row: Columns) -> bool:
        """Whether a row, empty if it is gone, still holds what was written."""
        return bool(row) and all(row.get(name) == value for name, value in self.written.items())


def inserted(table: str, key: int) -> Effect:
    """The effect of having inserted a row."""
    return Effect(table, key, read(table, key))


def change(table: str, key: int, **columns: Any) -> Effect:
    """Change columns of a row; the effect."""
    before = read(table, key)
    model: Any = _TABLES[table]
    update(model, key, columns)
    return between(table, key, before, read(table, key), *columns)


def between(table: str, key: int, before: Columns, after: Columns, *columns: str) -> Effect:
    """The effect on columns of a row, be they changed or only to be watched."""
    written, former = (
        {name: row[name] for name in columns if name in row} for row in (after, before)
    )
    return Effect(table, key, written, former)


def stands(effect: Effect) -> bool:
    """Whether the row of an effect still holds what was written."""
    return effect.is_in(read(effect.table, effect.key))


def take_back(effects: Sequence[Effect]) -> list[Effect]:
    """Take back effects that stand, the last first; those left whose rows are still there."""
    rows = {place: read(*place) for place in map(_place, effects)}
    wanted = {place: dict(row) for place, row in rows.items()}
    left = []
    for effect in reversed(effects):
        row = wanted[_place(effect)]
        if not effect.is_in(row):
            left.append(effect)
        elif effect.former:
            row.update(effect.former)
        else:
            row.clear()
    for place in sorted(rows, key=lambda place: (not wanted[place], place[0] in _USED_BY)):
        if wanted[place]:
            _put_back(*place, rows[place], wanted[place])
        elif rows[place]:
            _delete(*place)
    kept = (each for each in effects if each in left or not wanted[_place(each)])
    return [each for each in kept if read(each.table, each.key)]


def _place(effect: Effect) -> tuple[str, int]:
    return effect.table, effect.key


def _put_back(table: str, key: int, row: Columns, wanted: Columns) -> None:
    back = {name: value for name, value in wanted.items() if row[name] != value}
    organisation = back.get("organisation_id")
    if organisation is not None and not read("organisation", organisation):
        back["organisation_id"] = None  # as SQLite does where it is deleted
    if back:
        model: Any = _TABLES[table]
        model.update(back).where(model.id == key).execute()


def _delete(table: str, key: int) -> None:
    """Delete a row, unless it is in use."""
    unused = ""
    for used in _USED_BY.get(table, ()):
        other, _dot, _column = used.partition(".")
        unused += f" AND NOT EXISTS (SELECT 1 FROM {other} WHERE {used} = :key)"
    database.execute_sql(f"DELETE FROM {table} WHERE id = :key{unused}", {"key": key})


def read(table: str, key: int) -> Columns:
    """The columns of a row; empty if it is gone."""
    cursor = database.execute_sql(_READ[table], (key,))
    row = cursor.fetchone()
    names = (column[0] for column in cursor.description)
    return {} if row is None else dict(zip(names, row, strict=True))


def dumped(effects: Iterable[Effect]) -> str:
    """Effects as JSON."""
    return json.dumps([asdict(effect) for effect in effects], separators=(",", ":"))


def loaded(kept: Iterable[Columns]) -> list[Effect]:
    """Effects out of what JSON gave."""
    return [Effect(**each) for each in kept]
