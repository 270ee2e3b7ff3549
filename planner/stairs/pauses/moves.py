"""Pauses: days on which nothing is due, and the new days of what one moves."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from datetime import date, timedelta
from enum import Enum, auto
from typing import NamedTuple

from planner.calendar.working_days import Days, WorkingDays
from planner.model.actions import Action, minutes_counted
from planner.model.goals import Goal
from planner.model.vocabulary import GoalState
from planner.stairs.levelling.values import Room, Task, Window
from planner.stairs.levelling.windows import windows
from planner.stairs.pauses.dues import DueMove, due_moves
from planner.stairs.pauses.placing import placed
from planner.values import dataclass

_DAY = timedelta(days=1)


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


class Beyond(Enum):
    """Reasons for which the new day of an action is no good one: there was no other."""

    DUE = auto()
    """It comes after its step is due."""
    FULL = auto()
    """It takes more than its limits allow."""


class ActionMove(NamedTuple):
    """An action and its new day, and why that is no good one, if it is none."""

    action: Action
    to: date
    beyond: Beyond | None = None


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


class Wait(NamedTuple):
    """An open action with its day, and the one that it waits for with its day or its end."""

    id: int
    day: date | None
    awaited: int
    ends: date | None


class Inside(NamedTuple):
    """Open actions, open goals and rhythms that a pause may move.

    `room` is that of the days on which the pause is one; `latest` has the days, by the ids of
    actions, of what they prepare; `waits` says which open action waits for which.
    """

    room: Room

    actions: Sequence[Action] = ()
    goals: Sequence[Goal] = ()
    rhythms: Sequence[Rhythm] = ()
    latest: Mapping[int | None, date] = {}
    waits: Sequence[Wait] = ()


def pause_moves(pause: Days, inside: Inside, today: date, before: WorkingDays) -> PauseMoves:
    """The moves of a pause: actions to the days after it, dues by the working days that are lost.

    `before` are the working days without it. No action moves into the past: after a pause written
    down afterwards they begin with `today`. An action keeps to its step, whose due day may move
    with the pause, and to what waits for what, as far as the days have room.
    """
    working = inside.room.working
    start = max(pause[1] + _DAY, today)
    moving, staying = [], []
    for action in inside.actions:
        latest = inside.latest.get(action.id)
        if action.time is not None:
            staying.append((action, Stays.TIME))
        elif latest is not None and working.forward(start) > latest >= pause[0]:
            staying.append((action, Stays.PREPARES))
        else:
            moving.append(action)
    moving.sort(key=lambda each: (each.day or date.max, each.id or 0))
    dues = tuple(due_moves(pause, inside.goals, before, working))
    tasks = _tasks(moving, dues, inside, today)
    days, full = placed(tasks, start, inside.room)
    ends = {task.id: task.window.due for task in tasks}
    return PauseMoves(
        tuple(_move(action, days, ends, full) for action in moving),
        dues,
        tuple(rhythm_moves(inside.rhythms, working.pauses)),
        tuple(staying),
    )


def _move(
    action: Action, days: Mapping[int, date], ends: Mapping[int, date], full: Set[int]
) -> ActionMove:
    """The move of an action, given the days and the ends of the steps of all, by their ids."""
    number = action.id or 0
    if days[number] > ends[number]:
        return ActionMove(action, days[number], Beyond.DUE)
    return ActionMove(action, days[number], Beyond.FULL if number in full else None)


def _tasks(
    actions: Sequence[Action], dues: Sequence[DueMove], inside: Inside, today: date
) -> list[Task]:
    """Actions with the windows of their steps, once the dues have moved, and with their order."""
    frames = _windows(inside.goals, dues, today)
    anywhere = Window(0, date.min, date.max)
    ids = {action.id for action in actions}
    after: dict[int, date | None] = {}
    until = {number or 0: day for number, day in inside.latest.items()}
    for wait in inside.waits:
        if wait.id in ids and wait.awaited not in ids:
            after[wait.id] = wait.ends
        elif wait.awaited in ids and wait.id not in ids and wait.day is not None:
            until[wait.awaited] = min(until.get(wait.awaited, date.max), wait.day - _DAY)
    awaited = {wait.id: wait.awaited for wait in inside.waits if wait.awaited in ids}
    return [
        Task(
            number,
            frames.get(action.step_id or 0, anywhere),
            minutes_counted(action),
            action.day,
            awaited.get(number),
            after.get(number),
            until.get(number),
        )
        for action in actions
        for number in (action.id or 0,)
    ]


def _windows(goals: Iterable[Goal], dues: Sequence[DueMove], today: date) -> dict[int, Window]:
    """The windows of the steps of open goals, by the ids of the steps."""
    moved = {(move.goal_id, move.step_id): move.to for move in dues}
    found: dict[int, Window] = {}
    for goal in goals:
        if goal.state is GoalState.OPEN:
            steps = [
                replace(step, due=moved.get((goal.id, step.id), step.due)) for step in goal.steps
            ]
            due = moved.get((goal.id, None), goal.due)
            found |= windows(steps, goal.start, due, today, one_by_one=False)
    return found


def rhythm_moves(rhythms: Iterable[Rhythm], pauses: Iterable[Days]) -> Iterator[RhythmMove]:
    """The rhythms that are due on another day with these pauses than they are told to be."""
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
