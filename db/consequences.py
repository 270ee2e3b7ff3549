"""What results write elsewhere: remembered, and taken back when a second one replaces the first."""

import json
from typing import Any, Literal

from db.database import database
from db.models import Action, Consequence, Introduction, Person

Noun = Literal["action", "person", "introduction"]

_TABLES = {"action": Action, "person": Person, "introduction": Introduction}


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
        _take_back_one(noun, row)
        Consequence.delete().where(Consequence.id == row.id).execute()


def _take_back_one(noun: Noun, row: Consequence) -> None:
    number = getattr(row, f"{noun}_id")
    now, after = _row(noun, number), json.loads(row.after)
    if any(now.get(name) != value for name, value in after.items()):
        return
    table: Any = _TABLES[noun]
    here = table.id == number
    if row.before:
        table.update(json.loads(row.before)).where(here).execute()
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
