"""A goal pushed by some working days: its order is kept, and its gaps where the days have room."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from types import MappingProxyType
from typing import NamedTuple

from planner.calendar.working_days import WorkingDays
from planner.model.actions import Action
from planner.model.goals import Goal
from planner.stairs.levelling.board import horizon
from planner.stairs.levelling.pushed_days import placed_anew
from planner.stairs.levelling.values import Room, Window
from planner.stairs.levelling.windows import windows
from planner.values import dataclass

MOST = 260
"""Working days by which a goal may be pushed: a year."""
_DAY = timedelta(days=1)


class PushedStep(NamedTuple):
    """A step that is not climbed, with its new start and due day."""

    id: int
    title: str
    start: date | None
    due: date | None


@dataclass(frozen=True, slots=True)
class Push:
    """The new days of a goal, of its steps and of its open actions.

    `elsewhere` counts the actions whose own day, pushed, has no room for them.
    """

    goal: Goal
    due: date | None
    start: date | None
    steps: tuple[PushedStep, ...]
    actions: tuple[tuple[Action, date], ...]
    elsewhere: int = 0


def push(
    goal: Goal,
    actions: Sequence[Action],
    by: int,
    today: date,
    room: Room,
    latest: Mapping[int, date] = MappingProxyType({}),
) -> Push | None:
    """Push a goal by so many working days; None if the calendar ends before that.

    Climbed steps stay, and so do actions chosen for today. A day that is over counts as today. An
    action without a time of day that finds its day full goes, evenly, to later ones of its step,
    failing that to the first with room. `room` is that without the actions that may be placed;
    `latest` has the days, by the ids of actions, of what they prepare.
    """

    def later(day: date | None) -> date | None:
        return None if day is None else _pushed(day, by, today, room.working)

    begins = later(today)
    moved = [action for action in actions if action.chosen_on != today]
    days = {action.id or 0: later(action.day or today) for action in moved}
    begun = goal.start is None or goal.start <= today
    start = goal.start if begun else later(goal.start)
    found = Push(goal, later(goal.due), start, tuple(_steps(goal, today, later)), ())
    dues = [step.due for step in goal.steps if step.due and not step.climbed]
    told = {*days.values(), *map(later, dues), later(goal.due or today)}
    if begins is None or None in told:
        return None
    pushed = {number: day for number, day in days.items() if day is not None}
    placed = placed_anew(actions, pushed, _frames(found, begins), today, room, latest)
    return replace(
        found,
        actions=tuple((action, placed[action.id or 0]) for action in moved),
        elsewhere=sum(day < placed[number] for number, day in pushed.items()),
    )


def _steps(
    goal: Goal, today: date, later: Callable[[date | None], date | None]
) -> Iterator[PushedStep]:
    """The steps that are not climbed with their new days; one that has begun keeps its start."""
    for step in goal.steps:
        if not step.climbed:
            begun = step.start is None or step.start <= today
            start = step.start if begun else later(step.start)
            yield PushedStep(step.id, step.title, start, later(step.due))


def _pushed(day: date, by: int, today: date, working: WorkingDays) -> date | None:
    """The day so many working days after `day`, or after `today` if that is later."""
    start = max(day, today)
    if start == date.max:
        return None
    following = working.between(start + _DAY, horizon(start))
    return next(islice(following, by - 1, None), None)


def _frames(found: Push, today: date) -> dict[int, Window]:
    """The windows of the steps of a goal that is pushed, as they are on the day it begins anew."""
    new = {step.id: step for step in found.steps}
    steps = [
        replace(step, start=new[step.id].start, due=new[step.id].due) if step.id in new else step
        for step in found.goal.steps
    ]
    return windows(steps, found.start, found.due, today, one_by_one=False)
