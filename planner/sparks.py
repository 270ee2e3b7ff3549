"""Sparks: lines kept in passing, sorted later."""

import re
from dataclasses import dataclass
from datetime import date

from planner.vocabulary import Came, SparkKind

_SIGNS = re.compile(r"[:@#,*\"«“]")
"""What says that the line was typed in the grammar already."""
_MOST_NAMES = 4


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
    """A spark as the line of a person: what follows the name it begins with becomes the note.

    Only two to four capitalised words before a small one are taken for a name; any other line,
    and one that already speaks the grammar, is given back as it is.
    """
    words = text.split()
    names = 0
    while names < len(words) and words[names][:1].isupper():
        names += 1
    is_name = 2 <= names <= _MOST_NAMES and names < len(words) and words[names][:1].islower()
    if _SIGNS.search(text) or not is_name:
        return text
    name, rest = " ".join(words[:names]), " ".join(words[names:])
    return f"{name} note: {rest}"  # not wrapped: a word the grammar reads
