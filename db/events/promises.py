"""Thanks and promises of a person met, kept in step with the debrief line."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from db.actions.writing import insert
from db.models import Action as Row
from db.models import Attendance
from planner.model.actions import Action
from planner.model.vocabulary import ActionState, Kind

_UNPREPARED = ("aim", "if_then", "opening", "questions", "offer", "note")
_UNPLANNED = ("time", "minutes", "pitch_id", "chosen_on", "closed_on", "expected_welcome")


@dataclass(frozen=True, slots=True)
class Planned:
    """An action as it was planned, its day as ISO text."""

    id: int
    kind: str
    title: str
    day: str


def plan(
    row: Attendance, wanted: Sequence[Action], old: Sequence[Planned], today: date
) -> list[Planned]:
    """Make the actions of an attendance those wanted; an action changed since is left alone.

    `old` are those planned before. An action of the same kind and title is moved, not recreated.
    """
    left, planned = list(old), []
    for action in wanted:
        known = next((each for each in left if _is_same(each, action)), None)
        if known is None:
            planned.append(_planned(_insert(row, action, today), action))
        else:
            left.remove(known)
            planned.append(_renewed(known, action))
    for each in left:
        if _is_untouched(each):
            Row.delete().where(Row.id == each.id).execute()
    return planned


def _insert(row: Attendance, action: Action, today: date) -> int:
    number = insert(replace(action, event_id=row.event_id), today)
    Row.update(attendance=row.id).where(Row.id == number).execute()
    return number


def _renewed(known: Planned, action: Action) -> Planned:
    """Move and retitle an action, unless it was changed since."""
    wanted = _planned(known.id, action)
    if wanted == known or not _is_untouched(known):
        return replace(wanted, title=known.title)
    Row.update(day=action.day, title=action.title).where(Row.id == known.id).execute()
    return wanted


def _planned(number: int, action: Action) -> Planned:
    return Planned(number, action.kind.value, action.title, _iso(action.day))


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _is_same(planned: Planned, action: Action) -> bool:
    """Whether both are for one deed: thanks whatever they are called, a promise in its words."""
    if planned.kind != action.kind.value:
        return False
    return action.kind is Kind.THANKS or planned.title == action.title


def _is_untouched(planned: Planned) -> bool:
    """Whether an action is as it was planned, open and without any preparation."""
    row = Row.get_or_none(Row.id == planned.id)
    if row is None or row.state != ActionState.OPEN.value:
        return False
    same = (row.kind, row.title, _iso(row.day)) == (planned.kind, planned.title, planned.day)
    return (
        same
        and not any(getattr(row, name) for name in _UNPREPARED)
        and all(getattr(row, name) is None for name in _UNPLANNED)
    )
