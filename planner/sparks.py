"""Sparks: lines kept in passing, sorted later."""

from dataclasses import dataclass
from datetime import date

from planner.vocabulary import SparkKind


@dataclass(frozen=True, slots=True)
class Spark:
    """One line of luck; `became` and `became_id` tell what it was sorted into."""

    id: int
    uid: str
    day: date
    text: str
    became: SparkKind | None = None
    became_id: int | None = None
