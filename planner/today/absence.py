"""Absence: whether enough working days went by without a trace to close them all at once."""

from datetime import date, timedelta
from itertools import islice

from planner.calendar.working_days import WorkingDays

LONG = 3
"""Working days in a row without a trace, at least [D]; days off and pauses are none of them."""

_DAY = timedelta(days=1)


def was_absent(last_seen: date | None, today: date, working: WorkingDays) -> bool:
    """Whether at least three working days lie between the last day with a trace and `today`."""
    if last_seen is None or last_seen >= today:
        return False
    missed = working.between(last_seen + _DAY, today - _DAY)
    return len(list(islice(missed, LONG))) == LONG
