"""The stairs climbed: the day of each, what it took, and the reward that was named for it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from planner.language import ngettext
from planner.language.dates_in_words import say_minutes
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.values import dataclass

_NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Took:
    """The cost of a stair: actions done, the people they were with, minutes spent or planned."""

    actions: int = 0
    people: int = 0
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class ClimbedStair:
    """A step that was climbed, on a day if it is known; that of one from before is not."""

    step: Step
    goal: Goal
    day: date | None
    took: Took


def climbed_stairs(
    goals: Iterable[Goal], counted: Mapping[int, Sequence[date]], took: Mapping[int, Took]
) -> list[ClimbedStair]:
    """The climbed steps of all goals, newest first.

    `counted` are the days of what was counted under each step, in order, by its id.
    """
    stairs = [
        ClimbedStair(step, goal, _day_of(step, counted.get(step.id, ())), took.get(step.id, Took()))
        for goal in goals
        for step in goal.steps
        if step.climbed
    ]
    stairs.sort(key=lambda each: (each.day or date.min, each.step.id), reverse=True)
    return stairs


def _day_of(step: Step, counted: Sequence[date]) -> date | None:
    """The day on which the step was marked, else that on which its number was reached."""
    missing = (step.target or 0) - step.before
    if step.climbed_on is not None or not 0 < missing <= len(counted):
        return step.climbed_on
    return counted[missing - 1]


def say_took(took: Took) -> str:
    """Say the cost of a stair: "3 actions · 2 people · 45 min"; empty if nothing is known of it."""
    parts = []
    if took.actions:
        parts.append(ngettext("{n} action", "{n} actions", took.actions).format(n=took.actions))
    if took.people:
        parts.append(ngettext("{n} person", "{n} people", took.people).format(n=took.people))
    if took.minutes:
        parts.append(say_minutes(took.minutes))
    return " · ".join(part.replace(" ", _NO_BREAK) for part in parts)
