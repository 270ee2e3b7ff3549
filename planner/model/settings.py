"""Numbers of the method: fixed delays, and settings that the configuration may change.

A delay runs from a meeting or a result, before the move to a working day [C/D].
"""

from dataclasses import field, replace
from datetime import timedelta

from planner.calendar.load import Limits
from planner.calendar.working_days import WorkingDays
from planner.model.vocabulary import Circle
from planner.values import dataclass

THANKS = timedelta(days=1)
PROMISE = timedelta(days=3)
"""Without a typed day."""
SHORT = 5
"""Minutes of thanks, news and promises."""
REMINDER = timedelta(days=7)
SECOND_REMINDER = timedelta(days=14)
"""From the first reminder."""
NEWS = timedelta(days=21)

PERIODS = {Circle.CORE: 30, Circle.CLOSE: 90, Circle.EXTENDED: 180, Circle.WATCH: 365}


@dataclass(frozen=True, slots=True)
class Practice:
    """Settings of the practice: daily actions and minutes, days between contacts, days off.

    `country` is the ISO 3166 code of the one whose telephone numbers need no prefix, or empty.
    `quiet_climbs` leaves out the card of a stair just climbed.
    `weekdays` has the number and the minutes of the days of the week (Monday 0) that have their
    own; None for the daily one.
    """

    daily_number: int = 3
    daily_minutes: int = 30
    periods: dict[Circle, int] = field(default_factory=lambda: dict(PERIODS))
    working: WorkingDays = field(default_factory=WorkingDays)
    country: str = ""
    quiet_climbs: bool = False
    weekdays: dict[int, tuple[int | None, int | None]] = field(default_factory=dict)

    def limits(self, weekday: int) -> Limits:
        """The limits of a day of the week (Monday 0); with one of them zero both are."""
        number, minutes = self.weekdays.get(weekday, (None, None))
        found = Limits(
            self.daily_number if number is None else number,
            self.daily_minutes if minutes is None else minutes,
        )
        return Limits(0, 0) if found.is_free else found

    @property
    def regular(self) -> WorkingDays:
        """The days that regularity counts: the working days less the weekdays with a limit of zero.

        With a limit of zero on all of them, the working days.
        """
        weekend = self.working.weekend.union(
            weekday for weekday in self.weekdays if self.limits(weekday).is_free
        )
        return self.working if len(weekend) == 7 else replace(self.working, weekend=weekend)

    @property
    def problems(self) -> tuple[str, ...]:
        """Sentences about settings that cannot be followed."""
        problem = self.working.holidays.problem if self.working.holidays else ""
        return (problem,) if problem else ()
