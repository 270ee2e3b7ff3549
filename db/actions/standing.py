"""Actions without the occurrences of routines that gave way, none of which is opened again."""

from datetime import date

from planner.model.actions import Action
from planner.model.settings import Practice
from planner.model.vocabulary import ActionState


def standing(found: list[Action], today: date | None, practice: Practice) -> list[Action]:
    """The actions without the open ones that gave way to the next occurrence; without a day all."""
    if today is None or all(action.routine_id is None for action in found):
        return found
    from db.stairs.routine_rows import due  # most actions come once

    gone = due(today, practice).given_way
    return [action for action in found if action.id not in gone]


def reopened(before: Action, written: Action, today: date, practice: Practice) -> Action:
    """An action just `written` as open, as which it stands.

    Raises:
        Impossible: if it was not open `before` and gives way to another one of its routine.
    """
    if before.routine_id is not None and before.state is not ActionState.OPEN:
        from db.stairs.occurrence_days import check_stands  # most actions come once

        check_stands(before, today, practice)
    return written
