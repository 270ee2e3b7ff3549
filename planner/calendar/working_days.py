"""Working days: all but weekends, public holidays, days off and pauses."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Protocol

from planner.values import dataclass

Days = tuple[date, date]
"""The first day and the last of a pause."""


class Holidays(Protocol):
    """The public holidays of a country or a part of it, by year."""

    def of_year(self, year: int) -> frozenset[date]:
        """The holidays of a year; none where they are not known."""

    @property
    def problem(self) -> str:
        """A sentence that says why there are none; empty where there are some."""


_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """A calendar of working days; `weekend` has weekdays (Monday 0), `pauses` first and last days.

    Raises:
        ValueError: if the weekend leaves no day of the week.
    """

    days_off: frozenset[date] = frozenset()
    weekend: frozenset[int] = frozenset({5, 6})
    pauses: tuple[Days, ...] = ()
    holidays: Holidays | None = None

    def __post_init__(self) -> None:
        if self.weekend >= set(range(7)):
            raise ValueError(self.weekend)

    def is_working(self, day: date) -> bool:
        """Whether `day` is a working day."""
        return (
            day.weekday() not in self.weekend
            and day not in self.days_off
            and not self.pause_on(day)
            and not (self.holidays and day in self.holidays.of_year(day.year))
        )

    def pause_on(self, day: date) -> Days | None:
        """The pause in which `day` lies."""
        return next((days for days in self.pauses if days[0] <= day <= days[1]), None)

    def forward(self, day: date) -> date:
        """`day` itself if it is a working day, else the next one.

        Raises:
            OverflowError: if none is left in the calendar.
        """
        while not self.is_working(day):
            pause = self.pause_on(day)
            day = (pause[1] if pause else day) + _DAY
        return day

    def next_after(self, day: date) -> date:
        """The first working day after `day`."""
        return self.forward(day + _DAY)

    def is_over(self, day: date | None, today: date) -> bool:
        """Whether a working day has come since `day`: what was due on it is late from then on.

        During a pause nothing is.
        """
        if day is None or day >= today or self.pause_on(today):
            return False
        return self.next_after(day) <= today

    def last(self, number: int, today: date) -> tuple[date, ...]:
        """The last `number` working days up to and including `today`, newest first."""
        found: list[date] = []
        day = today
        while len(found) < number:
            if self.is_working(day):
                found.append(day)
            day -= _DAY
        return tuple(found)

    def between(self, start: date, due: date) -> Iterator[date]:
        """The working days from `start` to `due`, both included, oldest first."""
        return filter(self.is_working, days_between(start, due))


def days_between(start: date, end: date) -> Iterator[date]:
    """Every day from `start` to `end`, both included."""
    for distance in range((end - start).days + 1):
        yield start + distance * _DAY


WEEKDAYS_ONLY = WorkingDays()
