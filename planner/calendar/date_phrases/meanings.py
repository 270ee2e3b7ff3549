"""The days that patterns of date phrases mean.

A meaning takes the question and the values of its slots; it gives None for a day that there is not.
"""

from collections.abc import Callable
from datetime import date
from enum import Enum, auto
from typing import Any, NamedTuple

from planner.calendar.date_phrases import days
from planner.calendar.day_parts import DayPart


class Look(Enum):
    """The direction of a reading: days to come, days that have been, or either as the words say."""

    AHEAD = auto()
    BACK = auto()
    EITHER = auto()


class Asked(NamedTuple):
    """The question a phrase answers: the day it is said on, and the direction.

    `of_due`: the day by which something is to be reached.
    """

    today: date
    look: Look = Look.AHEAD
    of_due: bool = False


class Meant(NamedTuple):
    """A day, with a part of it, or the `last` of several."""

    day: date
    part: DayPart | None = None
    last: date | None = None


Answer = Meant | date | None
Meaning = Callable[..., Answer]


def not_read(_asked: Asked, *_values: Any) -> None:
    """No day: the words are about time, but mean no single day."""


def on(distance: int, part: DayPart | None = None) -> Meaning:
    """The day so many days after today, with a part."""

    def meaning(asked: Asked) -> Answer:
        day = days.later(asked.today, distance)
        return Meant(day, part) if day else None

    return meaning


def weekday(asked: Asked, number: int) -> Answer:
    """A weekday: the first one after today, or the last one before it."""
    if asked.look is Look.BACK:
        return days.weekday_before(asked.today, number)
    return days.weekday_after(asked.today, number)


def weekday_morning(asked: Asked, number: int) -> Answer:
    """The morning of a weekday: "first thing Tuesday"."""
    day = weekday(asked, number)
    return Meant(day, DayPart.MORNING) if isinstance(day, date) else None


def weekdays_from_to(asked: Asked, first: int, last: int) -> Answer:
    """Mon-Wed: the next such days."""
    start = days.weekday_after(asked.today, first)
    end = start and days.weekday_after(start, last)
    return Meant(start, last=end) if start and end else None


def last_weekday(asked: Asked, number: int) -> Answer:
    """The last such weekday before today."""
    return days.weekday_before(asked.today, number)


def weekday_of_next_week(asked: Asked, number: int) -> Answer:
    """The weekday of the next ISO week."""
    return days.weekday_of_week(asked.today, number)


def weekday_after_next(asked: Asked, number: int) -> Answer:
    """The weekday of the ISO week after the next."""
    return days.weekday_of_week(asked.today, number, 2)


def weekday_and_weeks(weeks: int) -> Meaning:
    """A weekday and so many weeks more: "mardi en huit"."""

    def meaning(asked: Asked, number: int) -> Answer:
        first = days.weekday_after(asked.today, number)
        return first and days.later(first, 7 * weeks)

    return meaning


def weeks_on_weekday(asked: Asked, weeks: int, number: int) -> Answer:
    """N weeks on Monday, two weeks from Monday."""
    return weekday_and_weeks(weeks)(asked, number)


def monday(weeks: int) -> Meaning:
    """The Monday of the week so many weeks from this one."""
    return lambda asked: days.weekday_of_week(asked.today, 0, weeks)


def numbered(asked: Asked, number: int) -> Answer:
    """The next day with this number: "le 15"."""
    if asked.look is Look.BACK:
        return days.numbered_until(asked.today, number)
    return days.numbered_from(asked.today, number)


def weekday_numbered(asked: Asked, named: int, number: int) -> Answer:
    """Weekday and number: "Tue 10", as days near today are shown; None where they disagree."""
    ahead = days.numbered_from(asked.today, number)
    back = days.numbered_until(asked.today, number)
    order = {Look.AHEAD: (ahead,), Look.BACK: (back,), Look.EITHER: (ahead, back)}[asked.look]
    for day in order:
        if day and day.weekday() == named:
            return day
    return None


def calendar_day(
    asked: Asked, number: int, month: int, year: int | None = None, named: int | None = None
) -> Answer:
    """Day, month and perhaps a year; without one the first on or after today.

    A weekday `named` beside it may show that the last one was meant.
    """
    if year is not None:
        return days.exact(year, month, number)
    ahead = days.first_from(asked.today, month, number)
    if asked.look is Look.AHEAD:
        return ahead
    back = days.last_until(asked.today, month, number)
    if asked.look is Look.BACK:
        return back
    if named is not None and ahead and ahead.weekday() != named and back:
        return back if back.weekday() == named else ahead
    return ahead


def month_day(asked: Asked, month: int, number: int, year: int | None = None) -> Answer:
    """March 15, 2027."""
    return calendar_day(asked, number, month, year)


def named_day(asked: Asked, named: int, number: int, month: int, year: int | None = None) -> Answer:
    """Tuesday 3 March 2026: where the weekday disagrees, the date counts."""
    return calendar_day(asked, number, month, year, named)


def named_month_day(
    asked: Asked, named: int, month: int, number: int, year: int | None = None
) -> Answer:
    """Tuesday, March 3, 2026."""
    return calendar_day(asked, number, month, year, named)


def in_figures(asked: Asked, figures: tuple[int, int, int | None]) -> Answer:
    """15/3, 15/3/26, 2026-03-15."""
    return calendar_day(asked, *figures)


def named_figures(asked: Asked, named: int, figures: tuple[int, int, int | None]) -> Answer:
    """Tuesday 3/3."""
    return calendar_day(asked, *figures, named)


def last_week(asked: Asked) -> Answer:
    """A week ago."""
    return days.later(asked.today, -7)


def days_from_to(
    asked: Asked, first: int, last: int, month: int, year: int | None = None
) -> Answer:
    """From the 3rd to the 5th of December; days that have begun but are not over count."""
    ways = [asked] if asked.look is not Look.BACK else [asked._replace(look=Look.AHEAD), asked]
    for way in ways:
        end = calendar_day(way, last, month, year)
        start = days.exact(end.year, month, first) if isinstance(end, date) else None
        if isinstance(end, date) and start and start < end and (way is asked or start <= way.today):
            return Meant(start, last=end)
    return None


def named_days_from_to(
    asked: Asked, _from: int, first: int, _to: int, last: int, month: int, year: int | None = None
) -> Answer:
    """From Monday 7 to Wednesday 9 December."""
    return days_from_to(asked, first, last, month, year)


def month_days_from_to(
    asked: Asked, month: int, first: int, last: int, year: int | None = None
) -> Answer:
    """December 3 to 5."""
    return days_from_to(asked, first, last, month, year)


def two_days(asked: Asked, first: int, last: int, month: int, year: int | None = None) -> Answer:
    """The 3rd and 4th of December; days apart from each other are none."""
    return days_from_to(asked, first, last, month, year) if last == first + 1 else None


def two_days_of_month(
    asked: Asked, month: int, first: int, last: int, year: int | None = None
) -> Answer:
    """December 3 and 4."""
    return two_days(asked, first, last, month, year)
