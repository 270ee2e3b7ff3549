"""Forecast of a goal: the day on which its number is reached at the pace of the last weeks.

The pace is what was counted in the last 20 working days [C], so that days off and pauses are left
out; a goal that began later has fewer days, yet a week of them at least. Under three counted
nothing is told of it but what its date takes.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from math import ceil

from planner.calendar.working_days import WorkingDays
from planner.model.goals import Goal
from planner.model.vocabulary import GoalState
from planner.values import dataclass

PACE_DAYS = 20
"""Working days whose pace counts."""
LEAST_ACHIEVED = 3
FARTHEST = timedelta(days=365)
_WEEK = 5
"""Working days that a young goal has at least."""
_DAY = timedelta(days=1)


class Outlook(StrEnum):
    """The kinds of things that can be said of the way of a goal."""

    CLOSED = "closed"
    """It is reached, lowered or let go."""
    MET = "met"
    NO_NUMBER = "no-number"
    TOO_FEW = "too-few"
    FAR = "far"
    DATED = "dated"


@dataclass(frozen=True, slots=True)
class Mends:
    """Ways to bring a goal and its date together; None is a way that does not exist.

    `later` is a date that holds at the present pace, `lower` the target that is reached by the
    due date at that pace, `weekly` the number a week that it takes instead of `present`, if a whole
    week is left.
    """

    later: date | None = None
    lower: int | None = None
    weekly: float | None = None
    present: float = 0.0


@dataclass(frozen=True, slots=True)
class Needed:
    """The need of a due date, whatever the pace: `missing` in `left` working days.

    `weekly` is the number a week; None if no whole week is left.
    """

    missing: int
    left: int
    weekly: float | None = None


@dataclass(frozen=True, slots=True)
class Forecast:
    """The outlook of a goal: `achieved` in the last `of` working days, the `day` it leads to.

    `late` are the days from its due date to that day, negative before it; None without a due date
    or a day. `mends` are there if it is late; `needed` is if too few are counted to tell. `begins`
    is its start, if that is still to come.
    """

    outlook: Outlook
    achieved: int = 0
    of: int = 0
    day: date | None = None
    due: date | None = None
    late: int | None = None
    mends: Mends | None = None
    needed: Needed | None = None
    begins: date | None = None


def forecast(goal: Goal, counted: Sequence[date], today: date, working: WorkingDays) -> Forecast:
    """The outlook of `goal`; `counted` are the days of what was counted, one for each.

    Today is one of the days of the pace once something was counted on it.
    """
    if goal.state is not GoalState.OPEN:
        return Forecast(Outlook.CLOSED, due=goal.due)
    if goal.target is None:
        return Forecast(Outlook.NO_NUMBER, due=goal.due)
    if goal.done >= goal.target:
        return Forecast(Outlook.MET, due=goal.due)
    last = today if today in counted else today - _DAY
    days = _pace_days(goal, counted, last, working)
    achieved = sum(days[-1] <= day <= last for day in counted) if days else 0
    of = len(days)
    if achieved < LEAST_ACHIEVED:
        begins = goal.start if goal.start and goal.start > today else None
        idle = max(last, begins - _DAY) if begins else last
        is_odd = begins and goal.due and begins > goal.due
        needed = None if is_odd else _needed(goal, goal.target, idle, working)
        too_few = Outlook.TOO_FEW
        return Forecast(too_few, achieved, of, due=goal.due, needed=needed, begins=begins)
    over = max(of, _WEEK)
    day = _nth_after(last, ceil((goal.target - goal.done) * over / achieved), today, working)
    late = (day - goal.due).days if day and goal.due else None
    is_late = late > 0 if late is not None else day is None
    mends = _mends(goal, (achieved, over), day, last, working) if is_late else None
    outlook = Outlook.DATED if day else Outlook.FAR
    return Forecast(outlook, achieved, of, day, goal.due, late, mends)


def _pace_days(
    goal: Goal, counted: Sequence[date], last: date, working: WorkingDays
) -> tuple[date, ...]:
    """The working days of the pace, newest first: none is before the goal began."""
    begun = min((*counted, *((goal.start,) if goal.start else ())), default=None)
    if begun is None or begun > last:
        return ()
    days = working.last(PACE_DAYS, last)
    return tuple(day for day in days if day >= begun) or days[:1]


def _nth_after(last: date, number: int, today: date, working: WorkingDays) -> date | None:
    """The working day of a number after `last`; None if it is more than a year from today."""
    end = today + min(FARTHEST, date.max - today)
    if number > FARTHEST.days:
        return None
    for day in working.between(last + _DAY, end):
        number -= 1
        if number == 0:
            return day
    return None


def _needed(goal: Goal, target: int, last: date, working: WorkingDays) -> Needed | None:
    """The need of the date of a goal after `last`; None without one."""
    if goal.due is None:
        return None
    missing, left = target - goal.done, _left(goal.due, last, working)
    a_week = 7 - len(working.weekend)
    return Needed(missing, left, _weekly(missing, left, a_week) if left > a_week else None)


def _left(due: date, last: date, working: WorkingDays) -> int:
    """The working days after `last` until a due date, those of a year at most."""
    return sum(1 for _day in working.between(last + _DAY, min(due, last + FARTHEST)))


def _weekly(missing: int, left: int, a_week: int) -> float:
    """The number a week, with one decimal, never too low."""
    return ceil(missing * a_week * 10 / left) / 10


def _mends(
    goal: Goal, pace: tuple[int, int], day: date | None, last: date, working: WorkingDays
) -> Mends:
    """The ways to mend a goal whose pace of so many in so many working days is too slow."""
    achieved, over = pace
    a_week = 7 - len(working.weekend)
    present = achieved / over * a_week
    if goal.due is None or goal.target is None:
        return Mends(day, present=present)
    left = _left(goal.due, last, working)
    if not left:
        return Mends(day, present=present)
    lower = goal.done + left * achieved // over
    weekly = _weekly(goal.target - goal.done, left, a_week) if left > a_week else None
    return Mends(day, lower if goal.done < lower < goal.target else None, weekly, present)
