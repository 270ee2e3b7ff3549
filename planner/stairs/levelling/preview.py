"""What is to be levelled, and what would come of it: shown before anything is written."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from planner.language import _
from planner.stairs.levelling.level import level
from planner.stairs.levelling.offers import Offer, offers, part_of
from planner.stairs.levelling.values import Plan, Room, Task
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Scope:
    """The actions to be levelled: of a step, of a goal, or without either all that are late.

    With `anew` none of them stays where it is only because it stands there.
    """

    goal_id: int | None = None
    step_id: int | None = None
    anew: bool = False


class StepName(NamedTuple):
    """A step as it is called in a preview; `due` is None if its window ends with its goal's."""

    title: str
    goal_id: int
    goal: str
    due: date | None


@dataclass(frozen=True, slots=True)
class Ground:
    """The actions of a scope, the room there is for them, and what they are called."""

    scope: Scope
    today: date
    tasks: tuple[Task, ...]
    room: Room
    titles: Mapping[int, str]
    steps: Mapping[int, StepName]

    def is_same(self, other: "Ground") -> bool:
        """Whether another ground gives the same plan."""
        return (self.today, self.tasks, self.room) == (other.today, other.tasks, other.room)


@dataclass(frozen=True, slots=True)
class Preview:
    """The plan of a ground, with the offers for what it leaves out."""

    ground: Ground
    plan: Plan
    offers: tuple[Offer, ...]


def preview(ground: Ground) -> Preview:
    """Level the actions of a ground."""
    tasks, room, today = ground.tasks, ground.room, ground.today
    plan = level(tasks, room, today, keep=not ground.scope.anew)
    return Preview(ground, plan, offers(tasks, room, today, plan))


def title_of(task: Task, ground: Ground) -> str:
    """The title of a task; a part of one that was split has its number."""
    if task.id > 0:
        return ground.titles[task.id]
    number, part = part_of(task)
    return _("{title}, part {part}").format(title=ground.titles[number], part=part + 1)
