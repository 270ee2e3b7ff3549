"""Pauses: days on which nothing is due, and the new days of what one moves."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import Enum, auto
from itertools import islice
from typing import NamedTuple

from planner.calendar.working_days import Days, WorkingDays
from planner.model.actions import Action, minutes_counted
from planner.model.goals import Goal
from planner.model.settings import Practice
from planner.model.vocabulary import GoalState
from planner.values import dataclass

_DAY = timedelta(days=1)
_NOTHING = (0, 0)
HORIZON = timedelta(days=3 * 366)
"""The time after a pause in which a day with room is looked for."""


@dataclass(frozen=True, slots=True)
class Pause:
    """A pause that is written down; `note` says what it is for."""

    id: int
    first: date
    last: date
    note: str = ""

    @property
    def days(self) -> tuple[date, date]:
        """Its first and its last day."""
        return self.first, self.last


def overlapping(pauses: Iterable[Pause], first: date, last: date) -> tuple[Pause, ...]:
    """The pauses that become one with days from `first` to `last`, by their first days."""
    reached = [first, last]
    joined: list[Pause] = []
    left = sorted(pauses, key=lambda pause: pause.first)
    while touching := [
        each for each in left if each.first <= reached[1] and each.last >= reached[0]
    ]:
        joined += touching
        left = [each for each in left if each not in touching]
        reached = [min(reached[0], touching[0].first), max(reached[1], *(t.last for t in touching))]
    return tuple(sorted(joined, key=lambda pause: pause.first))


class Stays(Enum):
    """Reasons for which an action keeps its day in a pause."""

    TIME = auto()
    """It has a time of day, so that others count on it."""
    PREPARES = auto()
    """It prepares an event or a meeting that comes before the pause is over."""


class ActionMove(NamedTuple):
    """An action and its new day."""

    action: Action
    to: date


class DueMove(NamedTuple):
    """The due day of a step, or of a goal if there is no step, and the new one."""

    goal_id: int
    step_id: int | None
    title: str
    due: date
    to: date


class Rhythm(NamedTuple):
    """The rhythm of a person: `period` days counted from a day, and when contact was due."""

    person: str
    since: date
    period: int
    due: date


class RhythmMove(NamedTuple):
    """A person, the day on which contact was due, and the new one."""

    person: str
    due: date
    to: date


@dataclass(frozen=True, slots=True)
class PauseMoves:
    """The changes that a pause brings with it; `staying` are the actions that keep their day."""

    actions: tuple[ActionMove, ...] = ()
    dues: tuple[DueMove, ...] = ()
    rhythms: tuple[RhythmMove, ...] = ()
    staying: tuple[tuple[Action, Stays], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing moves."""
        return not (self.actions or self.dues or self.rhythms)


class Inside(NamedTuple):
    """Open actions, open goals and rhythms that a pause may move.

    `loads` are number and minutes of the actions of each day from today on; `latest` has the days,
    by the ids of actions, of what they prepare.
    """

    actions: Sequence[Action] = ()
    goals: Sequence[Goal] = ()
    rhythms: Sequence[Rhythm] = ()
    loads: Mapping[date, tuple[int, int]] = {}
    latest: Mapping[int | None, date] = {}


def pause_moves(
    pause: Days, inside: Inside, today: date, before: WorkingDays, practice: Practice
) -> PauseMoves:
    """The moves of a pause: actions to the days after it, dues by the working days that are lost.

    `before` are the working days without it, those of `practice` leave its days out. No action
    moves into the past: after a pause written down afterwards they begin with `today`.
    """
    start = max(pause[1] + _DAY, today)
    moving, staying = [], []
    for action in inside.actions:
        latest = inside.latest.get(action.id)
        if action.time is not None:
            staying.append((action, Stays.TIME))
        elif latest is not None and practice.working.forward(start) > latest >= pause[0]:
            staying.append((action, Stays.PREPARES))
        else:
            moving.append(action)
    return PauseMoves(
        tuple(_placed(moving, start, inside, practice)),
        tuple(_dues(pause, inside.goals, before, practice.working)),
        tuple(_rhythms(inside.rhythms, practice.working.pauses)),
        tuple(staying),
    )


def _placed(
    actions: Sequence[Action], start: date, inside: Inside, practice: Practice
) -> Iterator[ActionMove]:
    """Each action on the first working day that has room; those of one day keep their order.

    The emptiest day takes it if none of the next years has room, so that none is lost.
    """
    loads = dict(inside.loads)
    days = tuple(practice.working.between(start, start + HORIZON)) or (start,)
    begin: dict[int, int] = {}  # the days before it have no room for so many minutes
    for action in sorted(actions, key=lambda each: (each.day or date.max, each.id or 0)):
        minutes = minutes_counted(action)
        place = begin.get(minutes, 0)
        while place < len(days) and not _has_room(days[place], minutes, loads, practice):
            place += 1
        begin[minutes] = place
        free = days[place] if place < len(days) else _emptiest(days, loads, practice)
        day = _in_time(free, inside.latest.get(action.id), start, practice.working)
        number, taken = loads.get(day, _NOTHING)
        loads[day] = number + 1, taken + minutes
        yield ActionMove(action, day)


def _has_room(
    day: date, minutes: int, loads: Mapping[date, tuple[int, int]], practice: Practice
) -> bool:
    """Whether a day takes an action; an empty one takes a long one too, unless it takes none."""
    number, taken = loads.get(day, _NOTHING)
    most, longest = practice.limits(day.weekday())
    return number < most and longest > 0 and (not number or taken + minutes <= longest)


def _emptiest(
    days: Sequence[date], loads: Mapping[date, tuple[int, int]], practice: Practice
) -> date:
    """The day with the least on it; one that takes no actions only if none does."""
    open_days = [day for day in days if all(practice.limits(day.weekday()))] or days
    return min(open_days, key=lambda day: loads.get(day, _NOTHING))


def _in_time(day: date, latest: date | None, start: date, working: WorkingDays) -> date:
    """`day`, or the last working day on which preparing is still of use."""
    if latest is None or day <= latest or latest < start:
        return day
    return max(working.between(start, latest), default=day)


def _from(day: date, working: WorkingDays) -> Iterator[date]:
    """The working days from `day` on."""
    while True:
        day = working.forward(day)
        yield day
        day += _DAY


def _dues(
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
            due = _moved(step.due, pause, before, working)
            if step.due >= old:
                old, due = step.due, max(due, new)
                new = due
            if due != step.due:
                yield DueMove(goal.id, step.id, step.title, step.due, due)
        if goal.due is not None:
            due = _moved(goal.due, pause, before, working)
            if goal.due >= old:
                due = max(due, new)
            if due != goal.due:
                yield DueMove(goal.id, None, goal.statement, goal.due, due)


def _moved(due: date, pause: Days, before: WorkingDays, working: WorkingDays) -> date:
    """A due day in the pause, later by the working days that are lost."""
    first, last = pause
    if not first <= due <= last:
        return due
    place = sum(1 for _day in before.between(first, due))
    return next(islice(_from(last + _DAY, working), max(place - 1, 0), None))


def _rhythms(rhythms: Iterable[Rhythm], pauses: Iterable[Days]) -> Iterator[RhythmMove]:
    known = tuple(pauses)
    for rhythm in rhythms:
        to = contact_due(rhythm.since, rhythm.period, known)
        if to != rhythm.due:
            yield RhythmMove(rhythm.person, rhythm.due, to)


def contact_due(since: date, period: int, pauses: Iterable[Days]) -> date:
    """The day `period` days after `since` on which contact is due; days of pauses do not count.

    The triggers of the store say the same in SQL.
    """
    due = since + timedelta(days=period)
    for first, last in sorted(pauses):
        begins = max(first, since + _DAY)
        if begins <= min(due, last):
            due += last - begins + _DAY
    return due
