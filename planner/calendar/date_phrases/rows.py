"""A row of the tables: patterns, what they mean, and the neighbours they need."""

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from planner.calendar.date_phrases.meanings import Meaning


class Needs(Enum):
    """The neighbours without which a phrase is not one."""

    NOTHING = auto()
    FREE = auto()
    """No noun after it: "le 15", but not "le 15 rue Monge"."""
    SHORT = auto()
    """An abbreviated weekday, which may be another word."""
    MIDDLE = auto()
    """A preposition or the end: "by mid-year", but not "the mid-year review"."""
    NOT_TO = auto()
    """No "to" after it: "Friday next", but not "Friday next to the bank"."""


class Row(NamedTuple):
    """The meaning of a pattern; `back` if it can only be a day that has been."""

    meaning: Meaning
    needs: Needs = Needs.NOTHING
    back: bool = False


Table = Iterator[tuple[str, Row]]


def rows(
    patterns: str, meaning: Meaning, needs: Needs = Needs.NOTHING, *, back: bool = False
) -> Table:
    """The same row for several patterns, parted by semicolons."""
    row = Row(meaning, needs, back)
    for pattern in patterns.split(";"):
        yield pattern.strip(), row
