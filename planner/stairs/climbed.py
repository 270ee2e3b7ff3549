"""The stairs climbed: the day of each, what it took, and the reward that was named for it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from planner.language import ngettext
from planner.language.dates_in_words import say_minutes
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.model.vocabulary import Counts
from planner.stairs.parts import Whole, shared
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


class Thing(NamedTuple):
    """One thing counted for a goal: its day, its step if it has one, its person if there is one."""

    day: date
    step_id: int | None
    person_id: int | None


class Spent(NamedTuple):
    """The cost of a step on one day, with one person or without: actions done, minutes."""

    day: date
    person_id: int | None
    actions: int
    minutes: int


def took_by(spent: Iterable[Spent], day: date | None = None) -> Took:
    """The sum of what was spent, up to a `day` if there is one."""
    found = [each for each in spent if day is None or each.day <= day]
    people = {each.person_id for each in found if each.person_id is not None}
    minutes = sum(each.minutes for each in found)
    return Took(sum(each.actions for each in found), len(people), minutes)


def climbed_stairs(
    goals: Iterable[Goal],
    things: Mapping[int, Sequence[Thing]],
    spent: Mapping[int, Sequence[Spent]],
) -> list[ClimbedStair]:
    """The climbed steps of all goals, newest first.

    `things` are those counted for each goal, by its id, in order; `spent` is the cost of each step.
    Actions done for a step after it was climbed are no part of what it took.
    """
    stairs = [
        ClimbedStair(step, goal, day, took_by(spent.get(step.id, ()), day))
        for goal in goals
        if any(step.climbed for step in goal.steps)
        for days in [filled_on(goal, things.get(goal.id, ()))]
        for step in goal.steps
        if step.climbed
        for day in [step.climbed_on or days.get(step.id)]
    ]
    stairs.sort(key=lambda each: (each.day or date.min, each.step.id), reverse=True)
    return stairs


def filled_on(goal: Goal, things: Iterable[Thing]) -> dict[int, date]:
    """The day on which the number of each step was reached, by its id; `things` are in order."""
    steps = [replace(step, counted=0) for step in goal.steps]
    tally = _Tally(goal, steps)
    found = {step.id for step in steps if step.target and step.before < step.target}
    days: dict[int, date] = {}
    for thing in things:
        if not tally.add(thing):
            continue
        for step in shared(tally.steps(), tally.whole()):
            if step.id in found and step.done >= (step.target or 0):
                days.setdefault(step.id, thing.day)
    return days


class _Tally:
    """The number counted for a goal so far: people once for it, and once under each step."""

    def __init__(self, goal: Goal, steps: Sequence[Step]) -> None:
        self._goal = goal
        self._steps = steps
        self._seen: set[tuple[int | str | None, int]] = set()
        self._under: Counter[int] = Counter()
        self._fresh: Counter[int] = Counter()
        self._counted = 0

    def add(self, thing: Thing) -> bool:
        """Count one more; whether it is one."""
        number = thing.step_id
        if not self._is_new(number, thing):
            return False
        fresh = self._is_new("goal", thing)
        self._counted += fresh
        if number is not None:
            self._under[number] += 1
            self._fresh[number] += fresh
        return True

    def _is_new(self, under: int | str | None, thing: Thing) -> bool:
        if self._goal.counts is not Counts.PEOPLE or thing.person_id is None:
            return True
        known = (under, thing.person_id) in self._seen
        self._seen.add((under, thing.person_id))
        return not known

    def steps(self) -> list[Step]:
        """The steps with the number counted under each."""
        return [replace(step, counted=self._under[step.id]) for step in self._steps]

    def whole(self) -> Whole:
        """The goal with the number counted for it."""
        goal = self._goal
        measure = goal.measure or goal.statement
        return Whole(goal.target, goal.aimed_at, measure, self._counted, self._fresh)


def newly_climbed(
    before: Mapping[int, Sequence[Step]], after: Mapping[int, Sequence[Step]]
) -> list[tuple[int, Step]]:
    """The steps climbed between two looks, each with the id of its goal, as they are after.

    `before` and `after` have the steps of each goal by its id. If no more stairs are climbed than
    before, steps have but changed their places.
    """
    found = []
    for goal_id, steps in after.items():
        stood = before.get(goal_id, ())
        still_open = {step.id for step in stood if not step.climbed}
        if _number_climbed(steps) > _number_climbed(stood):
            found += [(goal_id, step) for step in steps if step.climbed and step.id in still_open]
    return found


def _number_climbed(steps: Iterable[Step]) -> int:
    return sum(step.climbed for step in steps)


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
