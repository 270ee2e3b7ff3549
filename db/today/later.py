"""The actions that stand in no day's list: those of days to come, parked or dropped."""

from datetime import date

from db.actions.rows import find_actions
from planner.model.actions import Action, LaterActions

MOST_DROPPED = 50

_OPEN = "a.state = 'open' AND a.day > :today"
_PARKED = "a.state = 'parked'"
_DROPPED = """
a.id IN (SELECT id FROM action WHERE state = 'dropped'
    ORDER BY closed_on DESC, id DESC LIMIT :most)
"""


def later(today: date) -> LaterActions:
    """The open actions after `today` by day; parked and dropped ones, newest first."""
    return LaterActions(
        find_actions(_OPEN, today=today),
        sorted(find_actions(_PARKED), key=_set_aside, reverse=True),
        sorted(find_actions(_DROPPED, most=MOST_DROPPED), key=_set_aside, reverse=True),
    )


def _set_aside(action: Action) -> tuple[date, int]:
    return action.closed_on or date.min, action.id or 0
