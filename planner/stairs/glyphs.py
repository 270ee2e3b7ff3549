"""Elements of a drawn staircase: pieces of lines, their looks, and the characters."""

from dataclasses import fields
from enum import StrEnum
from typing import NamedTuple

from planner.model.signs import CRITERION_MET, CURRENT, DONE, FLAG, LATE, OPEN, SEPARATOR, plain
from planner.values import dataclass


class Look(StrEnum):
    """The look of a piece, which the display gives a colour."""

    AIR = "air"
    FLAG = "flag"
    FLAG_NAME = "flag-name"
    FIGURE = "figure"
    EDGE_CLIMBED = "edge-climbed"
    EDGE_CURRENT = "edge-current"
    EDGE_COMING = "edge-coming"
    CLIMBED = "climbed"
    CURRENT = "current"
    COMING = "coming"
    ASIDE = "aside"
    FILL = "fill"
    CURSOR = "cursor"
    LATE = "late"


class Piece(NamedTuple):
    """A run of cells of one look, on plain ground or on ground that was climbed."""

    text: str
    look: Look
    climbed: bool = False


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Signs:
    """The characters of the picture; pairs are for a coming stair, then a climbed one.

    `turns` join a tread with the next riser: neither climbed, the tread, the riser, both. `foot` is
    that of the flag's `pole` on the top tread; `fill` stands in blanks of climbed ground.
    """

    corner: str = "┌┏"
    tread: str = "─━"
    riser: str = "│┃"
    turns: str = "┘┙┚┛"
    foot: str = "┴┷"
    pole: str = "│"
    fill: str = "░"
    coming: str = OPEN
    current: str = CURRENT
    climbed: str = DONE
    met: str = CRITERION_MET
    late: str = LATE
    flag: str = FLAG
    hidden: str = "↑↓"
    separator: str = SEPARATOR


SIGNS = Signs()
ASCII_SIGNS = Signs(*(plain(getattr(SIGNS, field.name)) for field in fields(Signs)))
