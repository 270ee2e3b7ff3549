"""Due days of steps and goals that lie in a pause: later by the working days that are lost."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from planner.calendar.working_days import Days, WorkingDays
from planner.model.goals import Goal
from planner.model.vocabulary import GoalState

_DAY = timedelta(days=1)


class DueMove(NamedTuple):
    """The due day of a step, or of a goal if there is no step, and the new one."""

    goal_id: int
    step_id: int | None
    title: str
    due: date
    to: date


def due_moves(
    pause: Days, goals: Iterable[Goal], before: WorkingDays, working: WorkingDays
) -> Iterator[DueMove]:
    """The dues of open goals and of their steps that move; those in order stay in order."""
    for goal in goals:
        if goal.state is not GoalState.OPEN:
            continue
        old = new = date.min
        for step in goal.steps:
            if step.due is None or step.climbed:
                continue
            due = moved_due(step.due, pause, before, working)
            if step.due >= old:
                old, due = step.due, max(due, new)
                new = due
            if due != step.due:
                yield DueMove(goal.id, step.id, step.title, step.due, due)
        if goal.due is not None:
            due = moved_due(goal.due, pause, before, working)
            if goal.due >= old:
                due = max(due, new)
            if due != goal.due:
                yield DueMove(goal.id, None, goal.statement, goal.due, due)


def moved_due(due: date, pause: Days, before: WorkingDays, working: WorkingDays) -> date:
    """A due day, if it lies in the pause, later by the working days that are lost."""
    first, last = pause
    if not first <= due <= last:
        return due
    place = sum(1 for _day in before.between(first, due))
    return next(islice(_from(last + _DAY, working), max(place - 1, 0), None))


def _from(day: date, working: WorkingDays) -> Iterator[date]:
    """The working days from `day` on."""
    while True:
        day = working.forward(day)
        yield day
        day += _DAY
