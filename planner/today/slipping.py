"""Slipping: the moves of an action to a later day, the third of which is asked about, and absence.

After an absence all that is late is moved at once.
"""

from datetime import date, timedelta
from itertools import islice

from planner.calendar.working_days import WorkingDays
from planner.model.actions import Action
from planner.model.vocabulary import ActionState

ASKED_AT = 3
"""The move of one action at which it is asked once whether to keep it as it is [D]."""

LONG = 3
"""Working days in a row without a trace, at least [D]; days off and pauses are none of them."""

_DAY = timedelta(days=1)


def is_postponed(action: Action, to: date, today: date) -> bool:
    """Whether a day to come is later than that of an open action; today after all is no delay."""
    is_open = action.state is ActionState.OPEN
    return is_open and to > today and action.day is not None and to > action.day


def is_third_move(action: Action, to: date, today: date) -> bool:
    """Whether the action is put off for the third time."""
    return action.moves == ASKED_AT - 1 and is_postponed(action, to, today)


def was_absent(last_seen: date | None, today: date, working: WorkingDays) -> bool:
    """Whether at least three working days lie between the last day with a trace and `today`."""
    if last_seen is None or last_seen >= today:
        return False
    missed = working.between(last_seen + _DAY, today - _DAY)
    return len(list(islice(missed, LONG))) == LONG
