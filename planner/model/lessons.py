"""Lessons learned from results and debriefs."""

from datetime import date

from planner.model.vocabulary import Kind
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Lesson:
    """One sentence learned on a day, about a kind of action (None: about all)."""

    id: int
    uid: str
    day: date
    text: str
    kind: Kind | None = None
