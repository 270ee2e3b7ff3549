"""The stair that an action climbs: the step it belongs to, and the goal above it."""

from typing import TYPE_CHECKING

from planner.language import _, pgettext
from planner.language.whole_numbers import say_done_of, say_number
from planner.model.vocabulary import Counts
from planner.values import dataclass

if TYPE_CHECKING:
    from planner.model.goals import StepCount

MOST_STAIRS = 10
CLIMBED_STAIR, OPEN_STAIR = "▰", "▱"


@dataclass(frozen=True, slots=True)
class Climb:
    """A step and its goal, each with the number reached and the number aimed at, if it has one.

    `said` is whether the step was said to be climbed.
    """

    step: str
    done: int
    target: int | None
    goal: str
    goal_done: int
    goal_target: int | None
    counts: Counts = Counts.RESULTS
    said: bool = False

    @property
    def is_climbed(self) -> bool:
        """Whether the step is climbed already, by its number or by a word."""
        return self.said or (self.target is not None and self.done >= self.target)


def say_label(climb: Climb) -> str:
    """The label of the stair beside it: an action left over on a climbed one climbs it no more."""
    return pgettext("the stair of an action", "Climbed") if climb.is_climbed else _("Climbs")


def say_heading(climb: Climb) -> str:
    """The heading over the stair."""
    if climb.is_climbed:
        return _("Its stair is climbed already")
    return _("This one climbs a stair")


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
    if climb.counts is not Counts.RESULTS or climb.done >= climb.target:
        return say_done_of(climb.done, climb.target)
    return f"→ {say_done_of(climb.done + 1, climb.target)}"


def say_climbing(step: "StepCount", *, counts: bool, name: str) -> str:
    """Tell the effect on a step of a result that `counts` or does not; `name` is its title."""
    then, target = step.then if counts else step.done, step.target
    if target is None:
        return _("counts on {step}").format(step=name) if counts else ""
    if not counts:
        said = _("nothing climbs: {step} stays at {done} of {target}")
    elif step.again:
        said = _("{step} stays at {done} of {target}, this person is counted already")
    elif step.done >= target:
        said = _("{step} is climbed already: {done} of {target}")
    elif then >= target:
        said = _("climbs {step} → {done} of {target}, the stair is climbed")
    else:
        said = _("climbs {step} → {done} of {target}")
    return said.format(step=name, done=say_number(then), target=say_number(target))
