"""Steps of a goal; apart from goals, because Today loads steps alone."""

from datetime import date

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
