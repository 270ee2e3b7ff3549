"""Goals and the steps they are cut into."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from planner.vocabulary import GoalState, StepState


@dataclass(frozen=True, slots=True)
class Step:
    """One stair of a goal.

    `target` is None while it follows the number of the step's actions. `before` is what was there
    before the step began, `achieved` and `actions` count its own actions (dropped ones excluded).
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
    achieved: int = 0

    @property
    def aimed(self) -> int:
        """How many make the step climbed: the target set, else the number of its actions."""
        return self.actions if self.target is None else self.target

    @property
    def done(self) -> int:
        """How many there are: those from before and the achieved actions."""
        return self.before + self.achieved

    @property
    def climbed(self) -> bool:
        """Whether done has reached a target of at least one, or the step was climbed by hand."""
        return self.climbed_on is not None or (self.aimed > 0 and self.done >= self.aimed)


@dataclass(frozen=True, slots=True)
class StepLine:
    """What is said of a step that is still to be written down."""

    title: str
    due: date | None = None
    target: int | None = None
    before: int = 0


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal with its steps in their order."""

    id: int
    uid: str
    statement: str
    why: str = ""
    measure: str = ""
    target: int | None = None
    start: date | None = None
    due: date | None = None
    state: GoalState = GoalState.ACTIVE
    note: str = ""
    steps: tuple[Step, ...] = ()

    @property
    def done(self) -> int:
        """The sum over the steps."""
        return sum(step.done for step in self.steps)

    @property
    def current(self) -> Step | None:
        """The first step not climbed, if any."""
        return next((step for step in self.steps if not step.climbed), None)

    @property
    def reached(self) -> bool:
        """Whether every step of at least one is climbed, and what the goal counts is there."""
        return bool(self.steps) and self.current is None and self.done >= (self.target or 0)


def state_of(step: Step, goal: Goal) -> StepState:
    """Where a step of a goal stands."""
    if step.climbed:
        return StepState.CLIMBED
    current = goal.current
    return StepState.CURRENT if current is not None and current.id == step.id else StepState.COMING


def in_order(goals: Iterable[Goal]) -> list[Goal]:
    """Goals as they are listed: active, reached, dropped ones; each by due date, then by age."""
    states = list(GoalState)
    return sorted(goals, key=lambda goal: (states.index(goal.state), goal.due or date.max, goal.id))
