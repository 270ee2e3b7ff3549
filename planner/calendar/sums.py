"""Numbers of working days, added up once for many spans."""

from collections.abc import Callable
from datetime import date
from itertools import accumulate

from planner.calendar.working_days import WorkingDays, days_between


class Sums:
    """The sums of a `number` a working day has, for any span from `first` to `last`."""

    def __init__(
        self, first: date, last: date, number: Callable[[date], int], working: WorkingDays
    ) -> None:
        """Add up the numbers of the working days from `first` to `last`, both included."""
        is_working = working.is_working
        numbers = (number(day) if is_working(day) else 0 for day in days_between(first, last))
        self._first = first
        self._sums = list(accumulate(numbers, initial=0))

    def between(self, start: date, end: date) -> int:
        """The sum from `start` to `end`, both included, as far as they lie between the ends."""
        most = len(self._sums) - 1
        before = min(max((start - self._first).days, 0), most)
        through = min(max((end - self._first).days + 1, before), most)
        return self._sums[through] - self._sums[before]
