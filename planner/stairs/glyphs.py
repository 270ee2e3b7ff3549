"""What a staircase is drawn from: pieces of lines, their looks, and the characters."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Look(StrEnum):
    """What a piece of the picture is; whoever shows it gives it a colour."""

    AIR = "air"
    FLAG = "flag"
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
    """A run of cells of one look."""

    text: str
    look: Look


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Signs:
    """The characters of the picture; pairs are for what is outlined, then for what is climbed.

    `turns` are for a tread that meets the next riser: neither climbed, the tread, the riser, both.
    """

    corner: str = "┌┏"
    tread: str = "─━"
    riser: str = "│┃"
    turns: str = "┘┙┚┛"
    fill: str = " ░"
    coming: str = "○"
    current: str = "▸"
    climbed: str = "●"
    late: str = "▲"
    flag: str = "⚑"
    hidden: str = "↑↓"
    dot: str = "·"


SIGNS = Signs()
ASCII_SIGNS = Signs("++", "-=", "|#", "++++", " .", "o", ">", "*", "!", "P", "^v", "-")
