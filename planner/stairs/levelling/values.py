"""Actions to be placed on days, the room that there is, and the plan that comes of it."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from planner.calendar.load import Limits, Load
from planner.calendar.working_days import WorkingDays
from planner.model.actions import UNWRITTEN
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Window:
    """The days of a step, `first` and `due` included; `position` orders the steps of a goal.

    No later day is offered for one that is `climbed`.
    """

    step: int
    first: date
    due: date
    position: int = 0
    climbed: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """An open action of a step that may be placed; `day` is its present one.

    It comes after the action `waits_for`, if that one is to be placed too, and after the day
    `after` in any case; until `until`, if that is before the due day of its step. `long_allowed`
    lets it have a day of its own if it is longer than any; `accepted` is the day on which it may
    stand although that is full.
    """

    id: int
    window: Window
    minutes: int = UNWRITTEN
    day: date | None = None
    waits_for: int | None = None
    after: date | None = None
    until: date | None = None
    long_allowed: bool = False
    accepted: date | None = None


def changed(task: Task, **fields: Any) -> Task:
    """A task with some fields changed; itself if that changes none."""
    if all(getattr(task, name) == value for name, value in fields.items()):
        return task
    known = {name: getattr(task, name) for name in _FIELDS}
    return Task(**{**known, **fields})


_FIELDS = tuple(Task.__dataclass_fields__)


MOST_PARTS = 100
"""Parts into which a task may be split, and one more."""


def part_of(task: Task) -> tuple[int, int]:
    """The id of the task of which one below zero is a part, and its place among the parts."""
    return divmod(-task.id, MOST_PARTS)


@dataclass(frozen=True, slots=True)
class Room:
    """Limits by weekday, Monday first; the working days; the load of what is not to be placed.

    The load is known `until` a day, on which offers end.
    """

    limits: tuple[Limits, ...]
    working: WorkingDays
    taken: Mapping[date, Load]
    until: date = date.max


class Why(StrEnum):
    """The reasons for which an action stays out."""

    RING = "ring"
    ZERO = "zero"
    PAST = "past"
    NO_DAY = "no-day"
    LONG = "long"
    WAITS = "waits"
    NUMBER = "number"
    MINUTES = "minutes"


class Move(NamedTuple):
    """A task and its new day."""

    task: Task
    day: date


class Out(NamedTuple):
    """A task that stays out, and why; it keeps the day it has."""

    task: Task
    why: Why


@dataclass(frozen=True, slots=True)
class Plan:
    """Tasks placed on days: `days` by their ids, `moves` of those that change theirs by new day."""

    days: Mapping[int, date]
    moves: tuple[Move, ...] = ()
    out: tuple[Out, ...] = ()

    @property
    def staying(self) -> int:
        """The number of tasks that are placed where they are."""
        return len(self.days) - len(self.moves)
