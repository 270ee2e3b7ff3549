"""Effects of results on other rows, taken back when a second result replaces the first."""

import json
from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Any

from db.engine.statements import insert
from db.models import Consequence, Result
from db.undo import effects
from db.undo.effects import Effect

_TABLES = ("action", "person", "introduction")


def wrote_new(result_id: int, table: str, key: int) -> None:
    """Remember that a result inserted a row."""
    _remember(result_id, effects.inserted(table, key))


def change(result_id: int, table: str, key: int, **columns: Any) -> None:
    """Change columns of a row on behalf of a result, and remember it."""
    _remember(result_id, effects.change(table, key, **columns))


def take_back(result_id: int, *tables: str, but: Collection[int | None] = ()) -> None:
    """Take back what a result wrote in `tables`, all unless named, `but` for some people."""
    rows = Consequence.select().where(Consequence.result == result_id).order_by(Consequence.id)
    stay = {each for each in but if each is not None}
    written = [(row.id, _effect(row)) for row in rows if row.person_id not in stay]
    concerned = [each for each in written if not tables or each[1].table in tables]
    if concerned:
        effects.take_back([effect for _id, effect in concerned])
        Consequence.delete().where(Consequence.id << [number for number, _ in concerned]).execute()


_WHEN = frozenset({"day", "time", "part", "moves", "chosen_on", "state", "closed_on"})
"""The columns of an action that say when it is to be done."""


def take_action_back(action_id: int) -> bool:
    """Take back an action that a result wrote; False if it was changed since, or written by none.

    To have moved, chosen or parked it changes nothing. The rest of what that result wrote stays.
    """
    row = Consequence.get_or_none(Consequence.action == action_id)
    if row is None or (written := _effect(row)).former:
        return False
    said = {name: value for name, value in written.written.items() if name not in _WHEN}
    effect = replace(written, written=said)
    if not effects.stands(effect):
        return False
    effects.take_back([effect])
    Consequence.delete().where(Consequence.id == row.id).execute()
    return True


def standing(action_id: int) -> Iterator[Effect]:
    """Effects that a second result of an action would take back, in the order they were written."""
    rows = Consequence.select().join(Result).where(Result.action == action_id)
    yield from filter(effects.stands, map(_effect, rows.order_by(Consequence.id)))


def _remember(result_id: int, effect: Effect) -> None:
    before = json.dumps(effect.former) if effect.former else ""
    about = {effect.table: effect.key, "before": before, "after": json.dumps(effect.written)}
    insert(Consequence, {"result": result_id, **about})


def _effect(row: Consequence) -> Effect:
    table = next(name for name in _TABLES if getattr(row, f"{name}_id") is not None)
    key = getattr(row, f"{table}_id")
    return Effect(table, key, json.loads(row.after), json.loads(row.before or "{}"))
