"""The actions to be levelled and the plan that comes of it, seen before anything is written."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from planner.stairs.levelling.level import level
from planner.stairs.levelling.offers import Offer, offers
from planner.stairs.levelling.parts import title_of_part
from planner.stairs.levelling.values import Plan, Room, Task, part_of
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Scope:
    """The actions to be levelled: of a step, of a goal, or without either all that are late.

    With `anew` none of them stays where it is only because it stands there.
    """

    goal_id: int | None = None
    step_id: int | None = None
    anew: bool = False

    @property
    def is_of_all(self) -> bool:
        """Whether it is of all actions that are late."""
        return self.goal_id is None and self.step_id is None


class StepName(NamedTuple):
    """A step and its goal as they are called in a preview, with the day the goal is due."""

    title: str
    goal_id: int
    goal: str
    goal_due: date | None


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


def goals_due(offer: Offer, ground: Ground) -> dict[int, date]:
    """The new due days of goals that the new ones of their steps would otherwise pass."""
    found: dict[int, date] = {}
    for step, due in offer.dues.items():
        name = ground.steps[step]
        if name.goal_due is not None and due > name.goal_due:
            found[name.goal_id] = max(due, found.get(name.goal_id, due))
    return found


def preview(ground: Ground) -> Preview:
    """Level the actions of a ground."""
    tasks, room, today = ground.tasks, ground.room, ground.today
    plan = level(tasks, room, today, keep=not ground.scope.anew)
    return Preview(ground, plan, offers(tasks, room, today, plan))


def title_of(task: Task, ground: Ground, offer: Offer | None = None) -> str:
    """The title of a task; that of a part of one that an `offer` splits is the one it will have."""
    number, part = (task.id, 0) if task.id > 0 else part_of(task)
    title, count = ground.titles[number], offer.parts.get(number, 0) if offer else 0
    return title_of_part(title, part, count) if count else title
