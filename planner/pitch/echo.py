"""Echoes: the part of a pitch that a listener repeated."""

from datetime import date

from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Echo:
    """The words in which a listener said a pitch again; `audience` is that of the pitch."""

    id: int
    pitch_id: int
    audience: str
    version: int
    day: date
    text: str
    person_id: int | None = None
    person: str = ""
