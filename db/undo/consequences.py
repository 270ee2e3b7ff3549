"""What results write elsewhere: remembered, and taken back when a second one replaces the first."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from db.engine.database import database
from db.models import Action, Consequence, Introduction, Person, Result

Noun = Literal["action", "person", "introduction"]

_TABLES = {"action": Action, "person": Person, "introduction": Introduction}


@dataclass(frozen=True, slots=True)
class Standing:
    """A row that a result wrote and nobody has changed since; `before` is empty if it was new."""

    noun: Noun
    row_id: int
    before: dict[str, Any]


def wrote_new(result_id: int, noun: Noun, row_id: int) -> None:
    """Remember that a result wrote a row that was not there before."""
    _remember(result_id, noun, row_id, "", _row(noun, row_id))


def change(result_id: int, noun: Noun, row_id: int, **columns: Any) -> None:
    """Change columns of a row on behalf of a result, and remember what they held."""
    before = _row(noun, row_id)
    table: Any = _TABLES[noun]
    table.update(columns).where(table.id == row_id).execute()
    after = {name: value for name, value in _row(noun, row_id).items() if name in columns}
    held = {name: before[name] for name in after}
    _remember(result_id, noun, row_id, json.dumps(held), after)


def take_back(result_id: int, *nouns: Noun) -> None:
    """Take back what a result wrote of `nouns`, all of them unless named.

    What has been changed since is somebody's own by now and stays as it is.
    """
    rows = Consequence.select().where(Consequence.result == result_id).order_by(Consequence.id)
    for row in reversed(list(rows)):
        noun = _noun_of(row)
        if nouns and noun not in nouns:
            continue
        _take_back_one(row)
        Consequence.delete().where(Consequence.id == row.id).execute()


def standing(action_id: int) -> Iterator[Standing]:
    """What a second result of an action would take back, in the order in which it was written."""
    rows = Consequence.select().join(Result).where(Result.action == action_id)
    for row in rows.order_by(Consequence.id):
        if (found := _standing(row)) is not None:
            yield found


def _standing(row: Consequence) -> Standing | None:
    noun = _noun_of(row)
    number: int = getattr(row, f"{noun}_id")
    now, after = _row(noun, number), json.loads(row.after)
    if any(now.get(name) != value for name, value in after.items()):
        return None
    return Standing(noun, number, json.loads(row.before or "{}"))


def _take_back_one(row: Consequence) -> None:
    found = _standing(row)
    if found is None:
        return
    table: Any = _TABLES[found.noun]
    here = table.id == found.row_id
    if found.before:
        table.update(found.before).where(here).execute()
    else:
        table.delete().where(here).execute()


def _noun_of(row: Consequence) -> Noun:
    if row.action_id is not None:
        return "action"
    return "person" if row.person_id is not None else "introduction"


def _remember(
    result_id: int, noun: Noun, row_id: int, before: str, after: dict[str, object]
) -> None:
    about = {noun: row_id}
    Consequence.insert(result=result_id, before=before, after=json.dumps(after), **about).execute()


def _row(noun: Noun, row_id: int) -> dict[str, Any]:
    """The columns of a row as SQLite holds them; empty if it is gone."""
    cursor = database.execute_sql(f"SELECT * FROM {noun} WHERE id = ?", (row_id,))
    names = [column[0] for column in cursor.description]
    row = cursor.fetchone()
    return {} if row is None else dict(zip(names, row, strict=True))
