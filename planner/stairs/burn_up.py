"""The number done of a goal, day by day, against the number planned by then."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate, pairwise

from planner.calendar.working_days import WorkingDays
from planner.model.goals import Goal
from planner.stairs.forecast import Forecast
from planner.values import dataclass

_LONGEST = 3660
"""Days of a goal from which its plan counts days off too: its span is a slip of the pen."""

Point = tuple[date, int]


@dataclass(frozen=True, slots=True)
class BurnUp:
    """A goal over its days from `start` to `end`, which today and the forecast are part of.

    `counted` are the days of what was counted, in order; `before` was there already. `plan` are
    the points between which the plan rises evenly over the working days; empty without a date.
    """

    start: date
    end: date
    today: date
    target: int
    before: int
    counted: tuple[date, ...]
    plan: tuple[Point, ...]
    leads_to: date | None = None

    def done_on(self, day: date) -> int:
        """The number there at the end of a day."""
        return self.before + bisect_right(self.counted, day)

    def planned_on(self, days: Sequence[date], working: WorkingDays) -> list[float | None]:
        """The number planned for each of some days in order; None outside the plan."""
        found: list[float | None] = []
        segments = [_Segment(one, other, working) for one, other in pairwise(self.plan)]
        for day in days:
            segment = next((each for each in segments if each.holds(day)), None)
            found.append(segment.value(day) if segment else None)
        return found


class _Segment:
    """The plan between two of its points."""

    def __init__(self, one: Point, other: Point, working: WorkingDays) -> None:
        (self.first, self.low), (self.last, self.high) = one, other
        self._share = list(_shares(self.first, self.last, working))

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last

    def value(self, day: date) -> float:
        span = (self.last - self.first).days
        passed = (day - self.first).days
        share = self._share[passed] if self._share else passed / span
        return self.low + (self.high - self.low) * share


def _shares(first: date, last: date, working: WorkingDays) -> Iterator[float]:
    """The share of the working days after the first that are over at the end of each day."""
    span = (last - first).days
    if span > _LONGEST:
        return
    days = [first + timedelta(days=number) for number in range(1, span + 1)]
    passed = list(accumulate(map(working.is_working, days), initial=0))
    for number, each in enumerate(passed):
        yield each / passed[-1] if passed[-1] else number / span


def burn_up(goal: Goal, counted: Sequence[date], found: Forecast, today: date) -> BurnUp | None:
    """The picture of a goal that aims at a number; None for any other."""
    if goal.target is None:
        return None
    start = min(filter(None, (goal.start, today, *counted[:1])))
    plan = _plan(goal, start)
    end = max(filter(None, (goal.due, found.day, today, *(day for day, _number in plan))))
    end = max(end, start + timedelta(days=1)) if start < date.max else end
    before = sum(step.before for step in goal.steps)
    return BurnUp(start, end, today, goal.target, before, tuple(counted), plan, leads_to=found.day)


def _plan(goal: Goal, start: date) -> tuple[Point, ...]:
    """The start, the due day of each step with the sum of the numbers so far, the goal's own.

    Nothing is planned from the start of the picture to that of the goal.
    """
    assert goal.target is not None
    before = min(sum(step.before for step in goal.steps), goal.target)
    points = [(max(start, goal.start or start), before)]
    summed = 0
    for step in goal.steps:
        summed += step.target or 0
        _add(points, step.due, min(summed, goal.target), goal.due)
    _add(points, goal.due, goal.target, goal.due)
    waiting = [(start, before)] if start < points[0][0] else []
    return (*waiting, *points) if len(points) > 1 else ()


def _add(points: list[Point], day: date | None, number: int, last: date | None) -> None:
    """Add a point that goes on from the others; those out of order say nothing."""
    if day is not None and day > points[-1][0] and (last is None or day <= last):
        points.append((day, max(number, points[-1][1])))
