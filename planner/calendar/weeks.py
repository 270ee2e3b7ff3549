"""ISO 8601 weeks, the load of their days, and the week to review."""

import re
from datetime import date, timedelta

from planner.values import dataclass

_SEVEN = timedelta(days=7)
_NAMED = r"(?i)(\d{4})-?[WS](\d{2})"
_FIRST_DAYS = 2
"""Days of a week on which the week before is still the one to review."""


@dataclass(frozen=True, slots=True)
class DayLoad:
    """The load of one day: `count` open actions of `minutes` in all, those done, the events.

    `paused` says that it lies in a pause; `budget` are the minutes that the day allows.
    """

    day: date
    count: int = 0
    minutes: int = 0
    done: int = 0
    events: int = 0
    budget: int = 30
    paused: bool = False


def iso_week(today: date) -> tuple[date, ...]:
    """Monday to Sunday of the week of `today`."""
    monday = today - timedelta(days=today.weekday())
    return tuple(monday + timedelta(days=number) for number in range(7))


@dataclass(frozen=True, slots=True)
class Week:
    """Seven days from a Monday on."""

    first: date

    @property
    def last(self) -> date:
        """Its Sunday."""
        return self.first + timedelta(days=6)

    @property
    def before(self) -> "Week":
        """The week before."""
        return Week(self.first - _SEVEN)

    @property
    def after(self) -> "Week":
        """The week after."""
        return Week(self.first + _SEVEN)

    @property
    def name(self) -> str:
        """Its name in ISO 8601: "2026-W09"."""
        year, number, _weekday = self.first.isocalendar()
        return f"{year}-W{number:02}"

    def until(self, today: date) -> date:
        """Its last day that is not in the future."""
        return min(self.last, today)


def week_of(day: date) -> Week:
    """The week of `day`."""
    return Week(iso_week(day)[0])


def week_to_review(today: date) -> Week:
    """The week to review: on Monday and Tuesday the one before, else the current one."""
    this = week_of(today)
    return this.before if today.weekday() < _FIRST_DAYS else this


def other_week(week: Week, today: date) -> Week:
    """This week if `week` is another one, else the week before."""
    this = week_of(today)
    return this.before if week == this else this


def is_at_hand(week: Week, today: date) -> bool:
    """Whether it is this week or the last one, so that present figures apply to it."""
    return week in (week_of(today), week_of(today).before)


def week_named(text: str) -> Week:
    """Parse the ISO 8601 name of a week, such as "2026-W09".

    Raises:
        ValueError: if it is no such name.
    """
    named = re.fullmatch(_NAMED, text.strip())
    if named is None:
        raise ValueError(text)
    return Week(date.fromisocalendar(int(named[1]), int(named[2]), 1))
