"""Days named by phrases; None for a day that the calendar does not have."""

from calendar import monthrange
from datetime import date, timedelta

from planner.calendar.working_days import WEEKDAYS_ONLY

_LONGEST_GAP = 8
"""Years between two 29 Februaries, at most: 1896 and 1904, 2096 and 2104."""
_FRIDAY, _SUNDAY = 4, 6


def later(today: date, days: int) -> date | None:
    """The day `days` after `today`."""
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return None


def months_later(today: date, months: int) -> date | None:
    """The same day `months` later, or the last one of a shorter month."""
    years, month = divmod(today.month - 1 + months, 12)
    year = today.year + years
    if not date.min.year <= year <= date.max.year:
        return None
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def working_days_later(today: date, number: int) -> date | None:
    """The day after `number` more working days."""
    day: date | None = today
    for _day in range(number):
        day = day and _working(later(day, 1))
    return day


def weekday_after(today: date, weekday: int) -> date | None:
    """The first `weekday` (Monday 0) after `today`, never `today` itself."""
    return later(today, (weekday - today.weekday() - 1) % 7 + 1)


def weekday_before(today: date, weekday: int) -> date | None:
    """The last `weekday` (Monday 0) before `today`, never `today` itself."""
    return later(today, -((today.weekday() - weekday - 1) % 7 + 1))


def weekday_of_week(today: date, weekday: int, weeks: int = 1) -> date | None:
    """The `weekday` (Monday 0) of the ISO week `weeks` after the one of `today`."""
    return later(today, 7 * weeks - today.weekday() + weekday)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date | None:
    """The `nth` such weekday of a month, the last one if `nth` is -1."""
    if nth < 0:
        last = end_of_month(year, month)
        return last and later(last, -((last.weekday() - weekday) % 7))
    first = exact(year, month, 1)
    day = first and later(first, (weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return day if day and day.month == month else None


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


def last_until(today: date, month: int, day: int) -> date | None:
    """The last such day of the year on or before `today`, at most a year ago."""
    for year in (today.year, today.year - 1):
        found = exact(year, month, day)
        if found and found <= today:
            return found
    return None


def numbered_from(today: date, number: int) -> date | None:
    """The first day on or after `today` with this number in its month."""
    return _numbered(today, number, 1)


def numbered_until(today: date, number: int) -> date | None:
    """The last day on or before `today` with this number in its month."""
    return _numbered(today, number, -1)


def _numbered(today: date, number: int, step: int) -> date | None:
    for distance in range(3):
        month = months_later(today.replace(day=1), distance * step)
        day = month and exact(month.year, month.month, number)
        if day and (day >= today if step > 0 else day <= today):
            return day
    return None


def end_of_month(year: int, month: int) -> date | None:
    """The last day of a month."""
    first = exact(year, month, 1)
    return first and first.replace(day=monthrange(year, month)[1])


def start_of_month(year: int, month: int) -> date | None:
    """The first working day of a month; New Year's Day is none."""
    return _working(exact(year, month, 2 if month == 1 else 1))


def end_of_week(today: date, weeks: int = 0) -> date | None:
    """The Friday of a week; of the present one, once Friday is past, the Sunday."""
    friday = weekday_of_week(today, _FRIDAY, weeks)
    return friday if friday is None or friday >= today else weekday_of_week(today, _SUNDAY, weeks)


def _working(day: date | None) -> date | None:
    try:
        return day and WEEKDAYS_ONLY.forward(day)
    except OverflowError:
        return None
