"""Thanks and promises of a person met, kept in step with the debrief line."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from db.actions.writing import insert
from db.models import Action as Row
from db.models import Attendance
from db.undo import effects
from db.undo.effects import Columns, Effect
from planner.model.actions import Action
from planner.model.vocabulary import ActionState, Kind

_UNPREPARED = ("aim", "if_then", "opening", "questions", "offer", "note")
_UNPLANNED = ("time", "minutes", "pitch_id", "chosen_on", "closed_on", "expected_welcome")
_PLAIN = {
    "state": ActionState.OPEN.value,
    **dict.fromkeys(_UNPREPARED, ""),
    **dict.fromkeys(_UNPLANNED),
}
"""An action on which no work was done."""


def plan(
    row: Attendance, wanted: Sequence[Action], old: Sequence[Effect], today: date
) -> list[Effect]:
    """Make the actions of an attendance those wanted; an action changed since is left alone.

    `old` are those planned before. An action of the same kind and title is moved, not recreated.
    """
    left, planned = list(old), []
    for action in wanted:
        known = next((each for each in left if _is_same(each, action)), None)
        if known is None:
            planned.append(_insert(row, action, today))
        else:
            left.remove(known)
            planned.append(_renewed(known, action))
    effects.take_back(left)
    return planned


def effect_of(number: int, planned: Columns) -> Effect:
    """The effect of having planned an action, recognised while no work is done on it."""
    said = {name: planned[name] for name in ("kind", "title", "day")}
    return Effect("action", number, said | _PLAIN)


def _insert(row: Attendance, action: Action, today: date) -> Effect:
    number = insert(replace(action, event_id=row.event_id), today)
    Row.update(attendance=row.id).where(Row.id == number).execute()
    return effect_of(number, effects.read("action", number))


def _renewed(known: Effect, action: Action) -> Effect:
    """Move and retitle an action, unless it was changed since."""
    day = action.day.isoformat() if action.day else None
    said = {"title": action.title, "day": day}
    if known.written == known.written | said or not effects.stands(known):
        return known
    Row.update(said).where(Row.id == known.key).execute()
    return replace(known, written=known.written | said)


def _is_same(planned: Effect, action: Action) -> bool:
    """Whether both are for one deed: thanks whatever they are called, a promise in its words."""
    if planned.written["kind"] != action.kind.value:
        return False
    return action.kind is Kind.THANKS or planned.written["title"] == action.title
