"""Entries of the history of changes."""

from datetime import datetime

from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of the history; `at` is local time to the second."""

    id: int
    at: datetime
    what: str
    undone: bool = False
