"""The stair that an action climbs: the step it belongs to, and the goal above it."""

from planner.language import _
from planner.model.vocabulary import Counts
from planner.values import dataclass

MOST_STAIRS = 10
CLIMBED_STAIR, OPEN_STAIR = "▰", "▱"


@dataclass(frozen=True, slots=True)
class Climb:
    """A step and its goal, each with the number reached and the number aimed at, if it has one."""

    step: str
    done: int
    target: int | None
    goal: str
    goal_done: int
    goal_target: int | None
    counts: Counts = Counts.RESULTS


def stairs_of(done: int, target: int | None) -> str:
    """A sign for each of the numbers of a step, "▰▰▱"; empty without or with many."""
    if not target or target > MOST_STAIRS:
        return ""
    done = min(done, target)
    return CLIMBED_STAIR * done + OPEN_STAIR * (target - done)


def say_climb(climb: Climb) -> str:
    """The number after a result, "→ 3 of 3"; the present one if that need not count."""
    if climb.target is None:
        return ""
    said = _("{done} of {target}")
    if climb.counts is not Counts.RESULTS or climb.done >= climb.target:
        return said.format(done=climb.done, target=climb.target)
    return f"→ {said.format(done=climb.done + 1, target=climb.target)}"
