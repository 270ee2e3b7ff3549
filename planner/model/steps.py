"""The steps of a goal: a module of its own, because Today needs nothing else of goals."""

from dataclasses import dataclass
from datetime import date


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
