"""Points of a month, a week or a year: "en janvier", "mid-March", "end of the week"."""

from collections.abc import Callable
from datetime import date

from planner.calendar.date_phrases import days
from planner.calendar.date_phrases.meanings import Answer, Asked, Look, Meaning

_MID = 15
_WEDNESDAY = 2


def in_month(asked: Asked, month: int, year: int | None = None) -> Answer:
    """The first working day of a month; None for what is past of the present one."""
    return _coming(asked, month, year, days.start_of_month)


def end_of_month(asked: Asked, month: int, year: int | None = None) -> Answer:
    """The last day of a month."""
    return _coming(asked, month, year, days.end_of_month)


def due_by(asked: Asked, month: int) -> Answer:
    """By March: the last day of the month, of what is due."""
    return end_of_month(asked, month) if asked.of_due else None


def due_before(asked: Asked, month: int) -> Answer:
    """Before March: the last day of the month before, of what is due."""
    return end_of_month(asked, (month - 2) % 12 + 1) if asked.of_due else None


def mid_month(asked: Asked, month: int, year: int | None = None) -> Answer:
    """The 15th of a month."""
    return _coming(asked, month, year, fifteenth)


def fifteenth(year: int, month: int) -> date | None:
    """The 15th of a month."""
    return days.exact(year, month, _MID)


def _coming(
    asked: Asked, month: int, year: int | None, at: Callable[[int, int], date | None]
) -> Answer:
    if year is not None:
        day = at(year, month)
        return None if day and day < asked.today and asked.look is Look.AHEAD else day
    today = asked.today
    day = at(today.year + (month < today.month), month)
    return day if day and day >= today else None


def nth_of_month(asked: Asked, nth: int, named: int, month: int, year: int | None = None) -> Answer:
    """The first Monday of May."""
    return _coming(
        asked, month, year, lambda year, month: days.nth_weekday(year, month, named, nth)
    )


def nth_of_some_month(months: int) -> Meaning:
    """The last Friday of this month, or of the one so many months later; not once it is past."""

    def meaning(asked: Asked, nth: int, named: int) -> Answer:
        month = days.months_later(asked.today.replace(day=1), months)
        day = month and days.nth_weekday(month.year, month.month, named, nth)
        return day if day and day >= asked.today else None

    return meaning


def month_point(at: Callable[[int, int], date | None], months: int | None = None) -> Meaning:
    """A point of the month so many months later; by default of this or else the next one."""

    def meaning(asked: Asked) -> Answer:
        for distance in (0, 1) if months is None else (months,):
            month = days.months_later(asked.today.replace(day=1), distance)
            day = month and at(month.year, month.month)
            if day and day >= asked.today:
                return day
        return None

    return meaning


def numbered_of_month(months: int | None) -> Meaning:
    """The day with a number of a month; see `month_point`."""

    def meaning(asked: Asked, number: int) -> Answer:
        at = month_point(lambda year, month: days.exact(year, month, number), months)
        return at(asked)

    return meaning


def year_point(month: int, at: Callable[[int, int], date | None], years: int | None) -> Meaning:
    """A point of a year, in one of its months; by default of this or else the next one."""

    def meaning(asked: Asked) -> Answer:
        for distance in (0, 1) if years is None else (years,):
            day = at(asked.today.year + distance, month)
            if day and day >= asked.today:
                return day
        return None

    return meaning


def point_of_year(month: int, at: Callable[[int, int], date | None]) -> Meaning:
    """A point of a year given by its number: "end of 2026"."""

    def meaning(_asked: Asked, year: int) -> Answer:
        return at(year, month)

    return meaning


def week_end(weeks: int) -> Meaning:
    """The end of a week: its Friday, or once that is past its Sunday."""
    return lambda asked: days.end_of_week(asked.today, weeks)


def week_start(asked: Asked) -> Answer:
    """The next Monday, today included."""
    return days.weekday_of_week(asked.today, 0, 1 if asked.today.weekday() else 0)


def midweek(weeks: int | None) -> Meaning:
    """The Wednesday of a week; by default the next one, today included."""

    def meaning(asked: Asked) -> Answer:
        if weeks is not None:
            return days.weekday_of_week(asked.today, _WEDNESDAY, weeks)
        late = asked.today.weekday() > _WEDNESDAY
        return days.weekday_of_week(asked.today, _WEDNESDAY, 1 if late else 0)

    return meaning
