"""Goals with their steps."""

from collections.abc import Iterable
from datetime import date

from planner.model.steps import Step
from planner.model.vocabulary import Counts, GoalState, Source, StepState
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal with its steps, in order.

    `counted` is the number of people, conversations or results counted under it or its steps;
    `aimed_at` the target before it was lowered. `digital` says that it is in a digital sector.
    `sectors` and `organisations` are the ids of those it is for, `grew_from` the card (by its uid)
    or the finding (by its code) that it grew from.
    """

    id: int
    uid: str
    statement: str
    why: str = ""
    measure: str = ""
    target: int | None = None
    start: date | None = None
    due: date | None = None
    state: GoalState = GoalState.OPEN
    note: str = ""
    counts: Counts = Counts.RESULTS
    counted: int = 0
    steps: tuple[Step, ...] = ()
    aimed_at: int | None = None
    digital: bool = False
    sectors: tuple[int, ...] = ()
    organisations: tuple[int, ...] = ()
    grew_from: tuple[Source, str] | None = None

    @property
    def done(self) -> int:
        """The counts from before its steps, and the number counted since."""
        return sum(step.before for step in self.steps) + self.counted

    @property
    def current(self) -> Step | None:
        """The first step not climbed, if any."""
        return next((step for step in self.steps if not step.climbed), None)

    @property
    def is_met(self) -> bool:
        """Whether its number is there, though the person has not called it reached yet."""
        return self.state is GoalState.OPEN and 0 < (self.target or 0) <= self.done

    @property
    def reached(self) -> bool:
        """Whether every step (at least one) is climbed, and the target is met."""
        return bool(self.steps) and self.current is None and self.done >= (self.target or 0)


@dataclass(frozen=True, slots=True)
class StepCount:
    """The step of an action, with its count without the result of that action.

    `again` says that the person was counted under the step already, so that its count stays.
    """

    title: str
    done: int
    target: int | None = None
    again: bool = False

    @property
    def then(self) -> int:
        """The count with this result."""
        return self.done if self.again else self.done + 1


@dataclass(frozen=True, slots=True)
class GoalCount:
    """A goal to which a result may count: what of, and its count without this result.

    `own` says that the action belongs to a step of it, which is then its `step`; `again` that the
    person was counted already, so that the count stays.
    """

    goal_id: int
    statement: str
    counts: Counts
    done: int
    own: bool = False
    again: bool = False
    step: StepCount | None = None

    @property
    def then(self) -> int:
        """The count with this result."""
        return self.done if self.again else self.done + 1


@dataclass(frozen=True, slots=True)
class MetForGoal:
    """People met at an event who may count for a goal.

    `counted` says that they do; `done` is the goal's count without this event, `then` as it is.
    `climbed` are the steps on which they count, as they are with them.
    """

    goal_id: int
    statement: str
    names: tuple[str, ...]
    counted: bool
    done: int
    then: int
    climbed: tuple[StepCount, ...] = ()


def state_of(step: Step, goal: Goal) -> StepState:
    """The state of a step of a goal."""
    if step.climbed:
        return StepState.CLIMBED
    current = goal.current
    return StepState.CURRENT if current is not None and current.id == step.id else StepState.COMING


def in_order(goals: Iterable[Goal]) -> list[Goal]:
    """Sort goals for a list: open, reached, lowered, let go; each by due date, then by age."""
    states = list(GoalState)
    return sorted(goals, key=lambda goal: (states.index(goal.state), goal.due or date.max, goal.id))
