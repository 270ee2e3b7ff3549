"""Regularity: the share of the last working days with a result."""

from collections.abc import Set
from datetime import date, timedelta

from planner.calendar.working_days import WorkingDays
from planner.values import dataclass

WINDOW = 14
"""Working days."""


@dataclass(frozen=True, slots=True)
class Regularity:
    """`done` of the last `of` working days have a result; `of` is under 14 in a younger store.

    `days` tells it of each, the oldest first.
    """

    done: int = 0
    of: int = 0
    days: tuple[bool, ...] = ()


def regularity(
    result_days: Set[date], first_day: date, today: date, working: WorkingDays
) -> Regularity:
    """Count the days of the window with a result other than not-done.

    `first_day` is the store's first. Today is in the window only once it has a result.
    """
    last = today if today in result_days else today - timedelta(days=1)
    days = [day for day in _window(last, working) if day >= first_day]
    kept = tuple(day in result_days for day in sorted(days))
    return Regularity(sum(kept), len(kept), kept)


def window_start(today: date, working: WorkingDays) -> date:
    """The earliest possible day of the window."""
    return _window(today - timedelta(days=1), working)[-1]


def _window(last: date, working: WorkingDays) -> tuple[date, ...]:
    return working.last(WINDOW, last)
