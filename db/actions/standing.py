"""Actions without the occurrences of routines that gave way."""

from datetime import date

from planner.model.actions import Action
from planner.model.settings import Practice


def standing(found: list[Action], today: date | None, practice: Practice) -> list[Action]:
    """The actions without the open ones that gave way to the next occurrence; without a day all."""
    if today is None or all(action.routine_id is None for action in found):
        return found
    from db.stairs.routine_rows import due  # most actions come once

    gone = due(today, practice).given_way
    return [action for action in found if action.id not in gone]
