"""A goal pushed by some working days, with its order and its gaps kept."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from planner.calendar.working_days import WorkingDays
from planner.model.actions import Action
from planner.model.goals import Goal
from planner.stairs.levelling.board import horizon
from planner.values import dataclass

MOST = 260
"""Working days by which a goal may be pushed: a year."""


class PushedStep(NamedTuple):
    """A step that is not climbed, with its new start and due day."""

    id: int
    title: str
    start: date | None
    due: date | None


@dataclass(frozen=True, slots=True)
class Push:
    """The new days of a goal, of its steps and of its open actions."""

    goal: Goal
    due: date | None
    start: date | None
    steps: tuple[PushedStep, ...]
    actions: tuple[tuple[Action, date], ...]


def push(
    goal: Goal, actions: Sequence[Action], by: int, today: date, working: WorkingDays
) -> Push | None:
    """Push a goal by so many working days; None if the calendar ends before that.

    Climbed steps stay, and so do actions chosen for today. A day that is over counts as today.
    """

    def later(day: date | None) -> date | None:
        return None if day is None else _pushed(day, by, today, working)

    open_steps = [step for step in goal.steps if not step.climbed]
    begun = goal.start is None or goal.start <= today
    moved = [
        (action, later(action.day or today)) for action in actions if action.chosen_on != today
    ]
    steps = tuple(
        PushedStep(
            step.id,
            step.title,
            step.start if step.start is None or step.start <= today else later(step.start),
            later(step.due),
        )
        for step in open_steps
    )
    found = Push(
        goal,
        later(goal.due),
        goal.start if begun else later(goal.start),
        steps,
        tuple((action, day) for action, day in moved if day is not None),
    )
    told = [day for _action, day in moved]
    told += [each.due for step, each in zip(open_steps, steps, strict=True) if step.due]
    return None if None in told or (goal.due and found.due is None) else found


def _pushed(day: date, by: int, today: date, working: WorkingDays) -> date | None:
    """The day so many working days after `day`, or after `today` if that is later."""
    start = max(day, today)
    if start == date.max:
        return None
    following = working.between(start + timedelta(days=1), horizon(start))
    return next(islice(following, by - 1, None), None)
