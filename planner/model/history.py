"""Entries of the history of changes."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of the history; `at` is local time to the second."""

    id: int
    at: datetime
    what: str
    undone: bool = False
