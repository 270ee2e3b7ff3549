"""The clock of a run: seconds of a monotonic clock from its start, and whether it was held up."""

from planner.values import dataclass

HELD_UP = 3.0
"""Seconds between two looks at the clock after which the program slept, or was suspended."""


@dataclass(frozen=True, slots=True)
class RunClock:
    """The start of a run and the last look at it, by a clock that is never set back."""

    begun: float
    looked: float

    @classmethod
    def started(cls, now: float) -> "RunClock":
        """A run that starts now."""
        return cls(now, now)

    def looked_at(self, now: float) -> "RunClock | None":
        """The clock after another look; None if it was held up for too long between the two."""
        return None if now - self.looked > HELD_UP else RunClock(self.begun, now)

    @property
    def elapsed(self) -> float:
        """The seconds from the start to the last look."""
        return self.looked - self.begun


def say_countdown(left: float) -> str:
    """The seconds left as a clock shows them; what is over has a plus: 0:24, +0:03."""
    seconds = round(left)
    minutes, rest = divmod(abs(seconds), 60)
    return f"{'+' if seconds < 0 else ''}{minutes}:{rest:02}"
