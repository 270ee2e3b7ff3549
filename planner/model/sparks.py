"""Sparks: lines noted in passing, sorted later."""

from datetime import date

from planner.model.vocabulary import Came, SparkKind
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Spark:
    """A spark; `became` and `became_id` are the result of sorting it.

    `event_id` is the event of the debrief in which it was noted.
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
    """The outcome of a spark: the person or action it became, and the gains of their results.

    `name` is the person's name or the action's title, `event` the event where it was noted; empty
    if deleted or absent. `done` counts the actions done.
    """

    spark: Spark
    name: str = ""
    event: str = ""
    done: int = 0
    came: tuple[Came, ...] = ()
