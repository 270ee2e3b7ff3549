"""The split of a goal into steps: a proposal of whole numbers and days, and how it is edited.

The numbers of a proposal add up to what is left of the goal. Its days are working days between the
start, or today, and the due day; they never go back. Steps that are climbed or begun stay.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from planner.calendar.working_days import WEEKDAYS_ONLY, WorkingDays
from planner.grammar.goals.step import StepLine
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.stairs.smart import FEWEST_STEPS, MOST_STEPS
from planner.values import dataclass

MOST_STAIRS = 12
"""Stairs of a proposal at most, unless the person writes more milestones."""
MOST_MILESTONES = 60
"""Milestones that are read at most."""
_WEEK = 5
"""Working days of a step: about a week of work [D]."""
_LONGEST = 1500
"""Days up to which every working day is counted; in longer times steps are weeks apart."""
_DAY = timedelta(days=1)


class Shape(StrEnum):
    """The ways to divide what is left."""

    EVEN = "even"
    GENTLE = "gentle"
    MILESTONES = "milestones"


@dataclass(frozen=True, slots=True)
class Stair:
    """A step that is proposed; without a `title` of its own it is named by its number.

    A stair without a `target` is climbed by hand.
    """

    target: int | None = None
    due: date | None = None
    title: str = ""
    reward: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """The ground of a split: numbers, steps and days.

    `left` is the number for the new steps, None in a goal without one; `there` the number counted
    under no step yet, which is the first stair, climbed. `kept` are the steps that stay, `replaced`
    those that go. `days` are the days on which a step may be due, oldest first.
    """

    left: int | None
    there: int = 0
    kept: tuple[Step, ...] = ()
    replaced: tuple[Step, ...] = ()
    days: tuple[date, ...] = ()
    measure: str = ""

    @property
    def most(self) -> int:
        """The number of stairs at most: none is without a number in a goal that has one."""
        return MOST_STAIRS if self.left is None else max(min(MOST_STAIRS, self.left), 1)

    @property
    def usual(self) -> int:
        """The number of stairs to begin with: each about a week of work, three to seven."""
        weeks = round(len(self.days) / _WEEK)
        return min(max(weeks, FEWEST_STEPS), MOST_STEPS, self.most)


def ground_of(goal: Goal, today: date, working: WorkingDays = WEEKDAYS_ONLY) -> Ground:
    """The ground of a goal on a day."""
    kept = tuple(step for step in goal.steps if is_begun(step))
    open_ones = [step for step in kept if not step.climbed]
    planned = sum(max((step.target or 0) - step.done, 0) for step in open_ones)
    left = None if goal.target is None else max(goal.target - goal.done - planned, 0)
    after = [step.due + _DAY for step in open_ones if step.due and step.due < (goal.due or today)]
    first = max((today, *after, *((goal.start,) if goal.start else ())))
    return Ground(
        left,
        max(goal.counted - sum(step.counted for step in goal.steps), 0),
        kept,
        tuple(step for step in goal.steps if not is_begun(step)),
        () if goal.due is None else _days(first, goal.due, working),
        goal.measure,
    )


def is_begun(step: Step) -> bool:
    """Whether a step is climbed, has a count, or has actions: it stays as it is."""
    return step.climbed or step.done > 0 or step.actions > 0


def _days(first: date, due: date, working: WorkingDays) -> tuple[date, ...]:
    """The working days from `first` to `due`; those that begin a week where there are very many."""
    if (due - first).days <= _LONGEST:
        return tuple(working.between(first, due))
    far = (due - first).days
    some = (first + timedelta(days=far * part // _LONGEST) for part in range(1, _LONGEST + 1))
    return tuple(day for day in some if working.is_working(day))


def proposed(ground: Ground, number: int, shape: Shape = Shape.EVEN) -> tuple[Stair, ...]:
    """Divide what is left into a number of stairs, as many as there may be; none if none is left.

    The numbers are even or rise from a gentle start, always small ones first.
    """
    if ground.left == 0:
        return ()
    number = min(max(number, 1), ground.most)
    numbers = _numbers(ground.left, number, shape)
    days = _due_days(ground.days, number)
    return tuple(Stair(target, due) for target, due in zip(numbers, days, strict=True))


def _numbers(left: int | None, number: int, shape: Shape) -> Sequence[int | None]:
    if left is None:
        return [None] * number
    weights = range(number) if shape is Shape.GENTLE and number > 1 else [1] * number
    return sorted(1 + part for part in _parts(left - number, weights))


def _parts(whole: int, weights: Sequence[int]) -> list[int]:
    """A whole number in parts by their weights, exactly."""
    total, ends, weight = sum(weights), [0], 0
    for each in weights:
        weight += each
        ends.append((2 * whole * weight + total) // (2 * total))
    return [end - start for start, end in pairwise(ends)]


def _due_days(days: Sequence[date], number: int) -> list[date | None]:
    """The last days of a number of equal parts; None where there is no day."""
    if not days:
        return [None] * number
    return [days[max(-(-part * len(days) // number) - 1, 0)] for part in range(1, number + 1)]


def milestones(ground: Ground, lines: Sequence[StepLine]) -> tuple[Stair, ...]:
    """The person's own parts: their numbers and days stay, the others share what is left.

    A part without a number is climbed by hand if nothing is left for it.
    """
    wanting = sum(line.target is None for line in lines)
    rest = (ground.left or 0) - sum(line.target or 0 for line in lines)
    shared = iter(_numbers(rest, wanting, Shape.EVEN) if 0 < wanting <= rest else [None] * wanting)
    days = _days_around(ground.days, [line.due for line in lines])
    return tuple(
        Stair(
            next(shared) if line.target is None else line.target, due, line.title, line.reward or ""
        )
        for line, due in zip(lines, days, strict=True)
    )


def _days_around(days: Sequence[date], own: Sequence[date | None]) -> list[date | None]:
    """Days of their own, and between them the days that divide the time evenly."""
    found: list[date | None] = []
    start, last = 0, date.min
    while len(found) < len(own):
        at = len(found)
        till = next((place for place in range(at, len(own)) if own[place]), None)
        fixed = own[till] if till is not None else None
        end = len(days) if fixed is None else bisect_right(days, fixed)
        number = (len(own) if till is None else till + 1) - at
        free = days[start : max(end, start)] or [day for day in days[:start][-1:] if day >= last]
        found += _due_days(free, number)
        if till is not None and fixed is not None:
            found[till], last, start = fixed, fixed, max(end, start)
    return found


def with_words(stairs: Sequence[Stair], before: Sequence[Stair]) -> tuple[Stair, ...]:
    """Other stairs with the titles and rewards that the person gave to those before, by place."""
    words = [(stair.title, stair.reward) for stair in before[: len(stairs)]]
    words += [("", "")] * (len(stairs) - len(words))
    return tuple(
        replace(stair, title=title, reward=reward)
        for stair, (title, reward) in zip(stairs, words, strict=True)
    )


def moved(stairs: Sequence[Stair], at: int, by: int) -> tuple[Stair, ...]:
    """The stair at a place past the one beside it; the days keep their places."""
    to = at + by
    if not 0 <= to < len(stairs):
        return tuple(stairs)
    found = list(stairs)
    one, other = found[at], found[to]
    found[at], found[to] = replace(other, due=one.due), replace(one, due=other.due)
    return tuple(found)


def merged(stairs: Sequence[Stair], at: int) -> tuple[Stair, ...]:
    """The stair at a place and the next in one, due with the later; the last one as it is."""
    if at + 1 >= len(stairs):
        return tuple(stairs)
    one, other = stairs[at : at + 2]
    numbers = [stair.target for stair in (one, other) if stair.target is not None]
    both = Stair(
        sum(numbers) if numbers else None,
        max(filter(None, (one.due, other.due)), default=None),
        " + ".join(filter(None, (one.title, other.title))),
        " + ".join(filter(None, (one.reward, other.reward))),
    )
    return (*stairs[:at], both, *stairs[at + 2 :])


def may_cut(stairs: Sequence[Stair], at: int) -> bool:
    """Whether a stair can be cut in two: it has no number, or one from 2 on."""
    return 0 <= at < len(stairs) < MOST_MILESTONES and stairs[at].target != 1


def cut(stairs: Sequence[Stair], at: int, days: Sequence[date] = ()) -> tuple[Stair, ...]:
    """The stair at a place in two halves; the first is due half-way through its days."""
    if not may_cut(stairs, at):
        return tuple(stairs)
    whole = stairs[at]
    half = None if whole.target is None else whole.target // 2
    first = replace(whole, target=half, due=_half_way(stairs, at, days), reward="")
    rest = None if whole.target is None or half is None else whole.target - half
    return (*stairs[:at], first, replace(whole, target=rest), *stairs[at + 1 :])


def _half_way(stairs: Sequence[Stair], at: int, days: Sequence[date]) -> date | None:
    due, before = stairs[at].due, stairs[at - 1].due if at else None
    if due is None:
        return None
    inside = [day for day in days if (before is None or day > before) and day <= due]
    return inside[(len(inside) - 1) // 2] if inside else due


def without(stairs: Sequence[Stair], at: int) -> tuple[Stair, ...]:
    """All stairs but the one at a place."""
    return (*stairs[:at], *stairs[at + 1 :])


def evened(stairs: Sequence[Stair], left: int | None) -> tuple[Stair, ...]:
    """The stairs with numbers that add up to what is left again, each as near as can be.

    The difference is taken off the largest or put on the smallest, one by one; they stay if there
    is no room for it.
    """
    numbers = [stair.target for stair in stairs if stair.target is not None]
    if left is None or not numbers or left < len(numbers):
        return tuple(stairs)
    levelled = iter(_nearest(numbers, left))
    return tuple(
        stair if stair.target is None else replace(stair, target=next(levelled)) for stair in stairs
    )


def _nearest(numbers: Sequence[int], left: int) -> list[int]:
    """Numbers of the sum `left`: the largest are cut to one height, or the smallest filled up."""
    over = sum(numbers) > left
    low, high = (1, max(numbers)) if over else (min(numbers), left)

    def at(height: int) -> list[int]:
        return [min(number, height) if over else max(number, height) for number in numbers]

    while low < high:
        height = (low + high + 1) // 2
        low, high = (height, high) if sum(at(height)) <= left else (low, height - 1)
    found, missing = at(low), left - sum(at(low))
    for place in [place for place, number in enumerate(found) if number == low][::-1]:
        if missing and (not over or numbers[place] > low):
            found[place] += 1
            missing -= 1
    return found


def total(stairs: Sequence[Stair]) -> int:
    """The sum of the numbers."""
    return sum(stair.target or 0 for stair in stairs)


def in_order(stairs: Sequence[Stair], kept: Sequence[Step] = ()) -> bool:
    """Whether no day comes before that of an earlier stair, or of a step `kept` below them all."""
    below = max((step.due for step in kept if step.due), default=None)
    days = [day for day in (below, *(stair.due for stair in stairs)) if day is not None]
    return all(one <= other for one, other in pairwise(days))


def outside(stairs: Sequence[Stair], first: date, due: date | None) -> Iterator[int]:
    """The places of the stairs that are due before `first` or after the goal."""
    for place, stair in enumerate(stairs):
        if stair.due is not None and (stair.due < first or (due is not None and stair.due > due)):
            yield place
