"""Sparks: lines kept in passing, sorted later."""

from dataclasses import dataclass
from datetime import date

from planner.model.vocabulary import Came, SparkKind


@dataclass(frozen=True, slots=True)
class Spark:
    """One line of luck; `became` and `became_id` tell what it was sorted into.

    `event_id` is the event whose debrief it was kept in.
    """

    id: int
    uid: str
    day: date
    text: str
    became: SparkKind | None = None
    became_id: int | None = None
    event_id: int | None = None


@dataclass(frozen=True, slots=True)
class CameOf:
    """What came of a spark: the person or action it became, and what their results brought.

    `name` is that of the person or the title of the action, `event` that of the event where the
    spark was kept; both are empty if it is gone or there is none. `done` counts the actions done.
    """

    spark: Spark
    name: str = ""
    event: str = ""
    done: int = 0
    came: tuple[Came, ...] = ()
