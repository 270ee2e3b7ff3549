"""Days named by phrases; None for a day that the calendar does not have."""

from calendar import monthrange
from datetime import date, timedelta

_LONGEST_GAP = 8
"""Years between two 29 Februaries, at most: 1896 and 1904, 2096 and 2104."""


def later(today: date, days: int) -> date | None:
    """The day `days` after `today`."""
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return None


def weekday_after(today: date, weekday: int) -> date | None:
    """The first `weekday` (Monday 0) after `today`, never `today` itself."""
    return later(today, (weekday - today.weekday() - 1) % 7 + 1)


def weekday_of_next_week(today: date, weekday: int) -> date | None:
    """The day in the ISO week after that of `today` that falls on `weekday` (Monday 0)."""
    return later(today, 7 - today.weekday() + weekday)


def exact(year: int, month: int, day: int) -> date | None:
    """The day of these numbers."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def first_from(today: date, month: int, day: int) -> date | None:
    """The first such day of the year on or after `today`."""
    for year in range(today.year, today.year + _LONGEST_GAP + 1):
        found = exact(year, month, day)
        if found and found >= today:
            return found
    return None


def end_of_month(year: int, month: int) -> date | None:
    """The last day of a month."""
    first = exact(year, month, 1)
    return first and first.replace(day=monthrange(year, month)[1])


def first_end_of_month(today: date, month: int) -> date | None:
    """The last day of `month`, the first one on or after `today`."""
    return end_of_month(today.year + (month < today.month), month)
