"""The load of a day, and the limits that it is held against."""

from typing import NamedTuple


class Load(NamedTuple):
    """Number and minutes of the actions on a day."""

    number: int = 0
    minutes: int = 0

    def plus(self, minutes: int) -> "Load":
        """The load with one action more."""
        return Load(self.number + 1, self.minutes + minutes)


class Limits(NamedTuple):
    """The most actions and minutes of a day; a day without either takes nothing."""

    number: int
    minutes: int

    @property
    def is_free(self) -> bool:
        """Whether nothing is to be planned on such a day."""
        return self.number <= 0 or self.minutes <= 0

    def plus(self, more: Load) -> "Limits":
        """The limits of a longer day; a day that takes nothing stays so."""
        if self.is_free:
            return self
        return Limits(self.number + more.number, self.minutes + more.minutes)

    @property
    def is_possible(self) -> bool:
        """Whether a day may be given such limits."""
        return self.number <= MOST.number and self.minutes <= MOST.minutes


MOST = Limits(20, 24 * 60)
"""The highest limits of a day."""
