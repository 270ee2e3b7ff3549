"""Steps of a goal; apart from goals, because Today loads steps alone."""

from collections.abc import Iterable, Sequence
from datetime import date

from planner.language import _
from planner.language.text import fold
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a goal.

    A step without a `target` is climbed by hand. `before` is the count from before the step,
    `counted` the number counted under it; `actions` are its actions (dropped ones excluded),
    `open_actions` those not done yet. `reward` is what the person promised themselves for it.
    """

    id: int
    goal_id: int
    title: str
    target: int | None = None
    before: int = 0
    start: date | None = None
    due: date | None = None
    climbed_on: date | None = None
    actions: int = 0
    open_actions: int = 0
    counted: int = 0
    reward: str = ""

    @property
    def done(self) -> int:
        """The number reached: the count from before and the number counted since."""
        return self.before + self.counted

    @property
    def climbed(self) -> bool:
        """Whether the number is reached, or the step was marked as climbed."""
        by_number = self.target is not None and self.done >= self.target
        return self.climbed_on is not None or by_number

    @property
    def asks(self) -> bool:
        """Whether a step without a number only lacks the word: all its actions are done."""
        return (
            not self.climbed and self.target is None and self.actions > 0 and not self.open_actions
        )


@dataclass(frozen=True, slots=True)
class NamedStep:
    """A step of an open goal that a line may name."""

    id: int
    title: str
    goal: str
    climbed: bool = False


def steps_named(words: str | None, steps: Iterable[NamedStep]) -> tuple[NamedStep, ...]:
    """The steps whose title equals, begins with or contains `words`; those not climbed come alone.

    The words are also found with their goal: "three coffees (new job)". Just one is meant, none
    is where there are several.
    """
    sought = fold(words or "").strip()
    if not sought:
        return ()
    found = [(step, (fold(step.title), fold(say_with_goal(step)))) for step in steps]
    exact = [step for step, names in found if sought in names]
    begun = [s for s, (title, _goal) in found if title.startswith(sought) and not s.climbed]
    within = [step for step, names in found if any(sought in name for name in names)]
    near = exact or begun or within
    return tuple([step for step in near if not step.climbed] or near)


def say_apart(steps: Sequence[NamedStep]) -> list[str]:
    """Each step by its title, with its goal if they are of several goals."""
    if len({step.goal for step in steps}) == 1:
        return [step.title for step in steps]
    return [say_with_goal(step) for step in steps]


def say_with_goal(step: NamedStep) -> str:
    """A step with its goal in brackets."""
    return _("{step} ({goal})").format(step=step.title, goal=step.goal)


def the_one(found: tuple[NamedStep, ...]) -> int | None:
    """The id of the one step found; None if there are none or several."""
    return found[0].id if len(found) == 1 else None
