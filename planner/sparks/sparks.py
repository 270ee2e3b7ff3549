"""Sparks: lines kept in passing, sorted later."""

import re
from dataclasses import dataclass
from datetime import date

from planner.model.vocabulary import Came, SparkKind
from planner.sparks.names import name_span

_SIGNS = re.compile(r"[:@#*\"«“]")
"""What says that the line was typed in the grammar already."""
_ENDS = ",.;!?"


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


def as_person_line(text: str) -> str:
    """A spark as the line of a person: the name it begins with, and the rest as the note.

    Where words stand before the name ("Met Ana Ruiz at the market"), the whole spark is the note.
    One without a name or with a role after it, and one that already speaks the grammar, is given
    back as it is.
    """
    words = text.split()
    start, end = name_span(words)
    written = " ".join(words[start:end])
    name = written.rstrip(_ENDS)
    has_role = not start and written.endswith(",")
    if _SIGNS.search(text) or not name or has_role or end - start == len(words):
        return text
    noted = " ".join(words[end:]) if not start and name == written else text
    return f"{name} note: {noted}"  # not wrapped: a word the grammar reads
