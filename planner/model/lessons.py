"""Lessons learned from results and debriefs."""

from dataclasses import dataclass
from datetime import date

from planner.model.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Lesson:
    """One sentence learned on a day, about a kind of action (None: about all)."""

    id: int
    uid: str
    day: date
    text: str
    kind: Kind | None = None
