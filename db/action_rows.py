"""Actions between the tables and the planner's values, both ways."""

from collections.abc import Set
from datetime import date
from enum import Enum
from typing import Any

from peewee import JOIN, Expression, ModelSelect, fn

from db import models, texts
from db.reading import tuples
from db.uids import new_uid
from planner.actions import Action, Result
from planner.vocabulary import ActionState, Came, Channel, Kind, Outcome

PLAIN = tuple(
    """
    title uid person_id step_id day time minutes aim if_then opening questions offer
    expected_welcome pitch_id note chosen_on closed_on
    """.split()
)
"""The columns that an `Action` holds as they are."""

_WRITABLE = frozenset({*PLAIN, "kind", "channel"} - {"uid", "chosen_on", "closed_on"})
_MANY_LINES = frozenset({"opening", "questions", "offer", "note"})


def find_actions(which: Expression) -> list[Action]:
    """The actions that a condition on `models.Action` lets through, by day, whole."""
    action = models.Action
    query = _joined().where(which).order_by(action.day, action.id)
    return [_action(row) for row in tuples(query)]


def _joined() -> "ModelSelect[models.Action]":
    action, person, step, goal = models.Action, models.Person, models.Step, models.Goal
    result, came = models.Result, models.Came
    brought = came.select(fn.GROUP_CONCAT(came.what)).where(came.result == result.id)
    columns = [getattr(action, name) for name in PLAIN]
    columns += [action.id, action.kind, action.channel, action.state]
    columns += [person.name, step.title, goal.id, goal.statement]
    columns += [result.outcome, result.day, result.minutes, result.learned, result.welcome, brought]
    return (
        action.select(*columns)
        .join_from(action, person, JOIN.LEFT_OUTER)
        .join_from(action, step, JOIN.LEFT_OUTER)
        .join_from(step, goal, JOIN.LEFT_OUTER)
        .join_from(action, result, JOIN.LEFT_OUTER, on=(result.action == action.id))
    )


def _action(row: tuple[Any, ...]) -> Action:
    plain = dict(zip(PLAIN, row, strict=False))
    number, kind, channel, state, person, step, goal_id, goal, *result = row[len(PLAIN) :]
    return Action(
        **plain,
        id=number,
        kind=Kind(kind),
        channel=Channel(channel) if channel else None,
        state=ActionState(state),
        person=person or "",
        step=step or "",
        goal_id=goal_id,
        goal=goal or "",
        result=_result(*result) if result[0] else None,
    )


def _result(
    outcome: str,
    day: date,
    minutes: int | None,
    learned: str,
    welcome: int | None,
    came: str | None,
) -> Result:
    brought = (came or "").split(",")
    return Result(
        Outcome(outcome),
        day,
        minutes,
        learned,
        tuple(what for what in Came if what.value in brought),
        welcome,
    )


def columns(fields: dict[str, Any], allowed: Set[str] = _WRITABLE) -> dict[str, Any]:
    """Fields of an `Action` as the table holds them, texts cleaned.

    Raises:
        TypeError: if a field is none of those allowed.
        Empty: if there is a title and nothing in it.
    """
    if stray := fields.keys() - allowed:
        raise TypeError(stray)
    return {name: _column(name, value) for name, value in fields.items()}


def insert(action: Action, today: date, follows: int | None = None) -> int:
    """Write a new action, on `today` if it has no day; its id."""
    fields = {name: getattr(action, name) for name in _WRITABLE}
    fields["day"] = action.day or today
    return int(
        models.Action.insert(
            columns(fields),
            uid=new_uid(),
            follows=follows,
            chosen_on=action.chosen_on,
            created_on=today,
        ).execute()
    )


def _column(name: str, value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return texts.needed(value) if name == "title" else _text(name, value)
    return value


def _text(name: str, value: str) -> str:
    return texts.many_lines(value) if name in _MANY_LINES else texts.one_line(value)
