"""Steps of a goal; apart from goals, because Today loads steps alone."""

from datetime import date

from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a goal.

    `target` is None while it follows the number of the step's actions. `before` is the count from
    before the step, `achieved` and `actions` count its own actions (dropped ones excluded).
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
        """The number to reach: the target, else the number of actions."""
        return self.actions if self.target is None else self.target

    @property
    def done(self) -> int:
        """The number reached: the count from before and the achieved actions."""
        return self.before + self.achieved

    @property
    def climbed(self) -> bool:
        """Whether the number is reached (at least one), or the step was marked as climbed."""
        return self.climbed_on is not None or (self.aimed > 0 and self.done >= self.aimed)
