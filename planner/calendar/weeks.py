"""Weeks as the calendar of ISO 8601 counts them, and which of them is to be looked back on."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

_SEVEN = timedelta(days=7)
_NAMED = re.compile(r"(\d{4})-?W(\d{2})", re.IGNORECASE)
_FIRST_DAYS = 2
"""So many days into a week it is still the one before that is looked back on."""


@dataclass(frozen=True, slots=True)
class DayLoad:
    """What stands on one day: `count` open actions of `minutes` in all, and how many are done."""

    day: date
    count: int = 0
    minutes: int = 0
    done: int = 0


def iso_week(today: date) -> tuple[date, ...]:
    """Monday to Sunday of the week that holds `today`."""
    monday = today - timedelta(days=today.weekday())
    return tuple(monday + timedelta(days=number) for number in range(7))


@dataclass(frozen=True, slots=True)
class Week:
    """The seven days that begin on a Monday."""

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
        """The last of its days that has come."""
        return min(self.last, today)


def week_of(day: date) -> Week:
    """The week that holds `day`."""
    return Week(iso_week(day)[0])


def week_to_review(today: date) -> Week:
    """The week just ending: on Monday and Tuesday the one before, else the one of `today`."""
    this = week_of(today)
    return this.before if today.weekday() < _FIRST_DAYS else this


def other_week(week: Week, today: date) -> Week:
    """Of this week and the last one, the one that is not `week`."""
    this = week_of(today)
    return this.before if week == this else this


def is_at_hand(week: Week, today: date) -> bool:
    """Whether it is this week or the last one, so that what is so today is of it too."""
    return week in (week_of(today), week_of(today).before)


def week_named(text: str) -> Week:
    """The week that a name of ISO 8601 such as "2026-W09" means.

    Raises:
        ValueError: if it is none.
    """
    named = _NAMED.fullmatch(text.strip())
    if named is None:
        raise ValueError(text)
    return Week(date.fromisocalendar(int(named[1]), int(named[2]), 1))
