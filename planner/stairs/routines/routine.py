"""A routine, and its occurrences that have an open row."""

from datetime import date

from planner.calendar.recurrence.after import After
from planner.calendar.recurrence.repeats import Repeats, stored_repeats
from planner.model.actions import UNWRITTEN, Action
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Touched:
    """An open occurrence with a row: the id, the routine's day, its own day, its minutes."""

    id: int
    routine_day: date
    day: date
    minutes: int = UNWRITTEN


@dataclass(frozen=True, slots=True)
class Routine:
    """A routine: its rule or time after the last one, and the action that each occurrence is.

    Nothing comes from the day `ended_on` on. `skipped` are the days left out; `open` the
    occurrences with an open row, `closed` the routine's days of those closed, of the past the
    newest alone: one left out before its day is not among them. None up to `passed` comes any more,
    the newest of them whose own day has come. After the last one, the time runs from `last`, the
    day on which one was closed or left out. `done_on` is the day on which one was done last, where
    it is known.
    """

    id: int
    like: Action
    start: date
    rule: str = ""
    after: After | None = None
    ended_on: date | None = None
    skipped: frozenset[date] = frozenset()
    open: tuple[Touched, ...] = ()
    closed: frozenset[date] = frozenset()
    passed: date | None = None
    last: date | None = None
    done_on: date | None = None

    @property
    def repeats(self) -> Repeats:
        """The recurrence."""
        return stored_repeats(self.rule, self.after)

    @property
    def left_out(self) -> frozenset[date]:
        """The days on which nothing is due: those left out beforehand."""
        return self.skipped - self.closed

    @property
    def newest(self) -> date:
        """The routine's day of the newest open row: those before it give way; without any `min`."""
        return max((each.routine_day for each in self.open), default=date.min)

    def is_over(self, today: date) -> bool:
        """Whether it was ended by `today`."""
        return self.ended_on is not None and self.ended_on <= today
