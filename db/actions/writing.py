"""Write actions: fields of the planner's values as columns."""

from collections.abc import Set
from datetime import date
from typing import Any

from db import models
from db.actions.rows import DATES, PLAIN
from db.engine.clean import columns as cleaned
from db.engine.statements import insert as insert_row
from db.engine.uids import new_uid
from planner.model.actions import MAY_INTRODUCE, Action, Result, minutes_counted
from planner.model.settings import Practice
from planner.model.vocabulary import ActionState, Outcome
from planner.today.slipping import ASKED_AT, is_postponed

_WRITABLE = frozenset({
    *PLAIN, *DATES, "kind", "origin", "channel", "time", "part", "subject", "long_allowed",
}) - {
    "uid", "id", "chosen_on", "closed_on", "moves",
}  # fmt: skip
_MANY_LINES = frozenset({"opening", "questions", "offer", "note"})
REOPENED = {"state": ActionState.OPEN.value, "closed_on": None}
"""The columns of an action that is open again."""


def columns(fields: dict[str, Any], allowed: Set[str] = _WRITABLE) -> dict[str, Any]:
    """Fields of an `Action` as columns, texts cleaned.

    Raises:
        TypeError: if a field is none of those allowed.
        Empty: if there is a title and nothing in it.
    """
    return cleaned(fields, allowed, _MANY_LINES)


def insert(action: Action, today: date, follows: int | None = None) -> int:
    """Insert an action, on `today` if it has no day; its id."""
    return insert_row(models.Action, row_of(action, today, follows))


def row_of(action: Action, today: date, follows: int | None = None) -> dict[str, Any]:
    """The columns of a new action, on `today` if it has no day."""
    fields = {name: getattr(action, name) for name in _WRITABLE}
    fields["to_person_id"] = second_person(action)
    fields["day"] = action.day or today
    fields["follows_id"] = action.follows_id if follows is None else follows
    row = {**columns(fields), "uid": new_uid(), "chosen_on": action.chosen_on}
    return {**row, "created_on": today}


def moved(action: Action, to: date, today: date, *, asked: bool = True) -> dict[str, Any]:
    """The columns of an action moved to a day; a later one is counted.

    The third counts only where it was `asked` about, so that the next move asks. A full day is
    allowed to an action once, not another one.
    """
    moves = action.moves + is_postponed(action, to, today)
    counted = moves if asked else max(action.moves, min(moves, ASKED_AT - 1))
    return {"day": to, "moves": counted, "long_allowed": action.long_allowed and to == action.day}


def placed(action: Action, to: date, practice: Practice) -> dict[str, Any]:
    """The columns of an action that a pause or a push has given a day; it counts as no move.

    One that is longer than that day was allowed to be so; it keeps that.
    """
    is_long = minutes_counted(action) > practice.limits(to.weekday()).minutes
    allowed = action.long_allowed and (is_long or to == action.day)
    return {"day": to, "chosen_on": None, "long_allowed": allowed}


def closed(result: Result, leave: ActionState) -> dict[str, Any]:
    """The columns that close an action after a result; none if it stays open."""
    state = leave if result.outcome is Outcome.NOT_DONE else ActionState.DONE
    if state is ActionState.OPEN:
        return {}
    return {"state": state.value, "closed_on": result.day}


def second_person(action: Action) -> int | None:
    """The second person of an introduction, or of a promise of one, another than the first."""
    linked = action.kind in MAY_INTRODUCE and action.to_person_id != action.person_id
    return action.to_person_id if linked else None


def taken_up(action: Action, today: date) -> int | None:
    """The id of the action already stored for a proposal of today, perhaps in another window.

    Its title may have been changed since, or be in another language.
    """
    if action.origin is None:
        return None
    row = models.Action
    known = row.select(row.id).where(
        (row.created_on == today) & (row.origin == action.origin.value),
        row.person.is_null() if action.person_id is None else row.person == action.person_id,
        row.event.is_null() if action.event_id is None else row.event == action.event_id,
        row.step.is_null() if action.step_id is None else row.step == action.step_id,
        row.date.is_null() if action.date_id is None else row.date == action.date_id,
        row.move.is_null() if action.move_id is None else row.move == action.move_id,
        row.subject.is_null() if action.subject is None else row.subject == action.subject.value,
        row.subject_key == action.subject_key,
        row.follows.is_null() if action.follows_id is None else row.follows == action.follows_id,
    )
    number: int | None = known.order_by(row.id).limit(1).scalar()
    return number
