"""A time counted from the last one: "two weeks after it is done"."""

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

from planner.values import dataclass

MOST = 99
"""The greatest number of units between one and the next."""


class Unit(StrEnum):
    """The unit in which the time after the last one is counted."""

    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class After:
    """So many units after the last one was done."""

    number: int
    unit: Unit

    def day(self, last: date) -> date:
        """The day so long after `last`; a day that its month lacks gives way to the last one.

        No day is beyond the end of the calendar.
        """
        if self.unit in (Unit.DAYS, Unit.WEEKS):
            days = self.number * (7 if self.unit is Unit.WEEKS else 1)
            return last + timedelta(days=min(days, (date.max - last).days))
        months = self.number * (12 if self.unit is Unit.YEARS else 1)
        years, month = divmod(last.month - 1 + months, 12)
        year = last.year + years
        if year > date.max.year:
            return date.max
        return date(year, month + 1, min(last.day, monthrange(year, month + 1)[1]))
