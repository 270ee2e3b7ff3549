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
