"""Pauses: days, the first and the last included, on which nothing is due."""

from collections.abc import Iterable
from datetime import date

from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Pause:
    """A pause that is written down; `note` says what it is for."""

    id: int
    first: date
    last: date
    note: str = ""

    @property
    def days(self) -> tuple[date, date]:
        """Its first and its last day."""
        return self.first, self.last


def overlapping(pauses: Iterable[Pause], first: date, last: date) -> tuple[Pause, ...]:
    """The pauses that become one with days from `first` to `last`, by their first days."""
    reached = [first, last]
    joined: list[Pause] = []
    left = sorted(pauses, key=lambda pause: pause.first)
    while touching := [
        each for each in left if each.first <= reached[1] and each.last >= reached[0]
    ]:
        joined += touching
        left = [each for each in left if each not in touching]
        reached = [min(reached[0], touching[0].first), max(reached[1], *(t.last for t in touching))]
    return tuple(sorted(joined, key=lambda pause: pause.first))
