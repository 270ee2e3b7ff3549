"""The lanes of a board: a column is one, the loose cards lie side by side in those left over."""

from collections.abc import Sequence
from typing import NamedTuple

from planner.network.affinity.board import HEAD, LOOSE, Board, Place
from tui.drawing.side_by_side import GAP

_LEAST = 23
"""Cells of a lane, at least: three of them stand in 80 columns, six in 160."""
_TALL_UNTIL = 24
"""Cards of a board of people up to which each has its work below its name."""


class Lane(NamedTuple):
    """A lane: its column, the places of its cards there, and whether it shows the title."""

    column: int
    cards: Sequence[int]
    leads: bool = True


def lanes_seen(width: int) -> int:
    """The lanes that there is room for."""
    return max((width + GAP) // (_LEAST + GAP), 1)


def lanes_of(board: Board, seen: int) -> list[Lane]:
    """The lanes of a board: loose cards row by row, then each column.

    The loose cards take the lanes that are free, and at least one.
    """
    loose, others = len(board.columns[LOOSE].cards), len(board.columns) - 1
    wide = max(min(seen - others, loose), 1) if loose else 0
    lanes = [Lane(LOOSE, range(lane, loose, wide), leads=lane == 0) for lane in range(wide)]
    return lanes + [
        Lane(number, range(len(column.cards)))
        for number, column in enumerate(board.columns)
        if number != LOOSE
    ]


def lane_of(lanes: Sequence[Lane], at: Place) -> int:
    """The lane of a place: that of the title for a title."""
    return next(
        (
            number
            for number, lane in enumerate(lanes)
            if lane.column == at.column and (at.card in lane.cards or at.card == HEAD)
        ),
        0,
    )


def row_in(lane: Lane, at: Place) -> int:
    """The row of a place in its lane."""
    return HEAD if at.card == HEAD else list(lane.cards).index(at.card)


def place_in(lane: Lane, row: int) -> Place:
    """The place of a row of a lane, the last one if it has fewer rows."""
    if row <= HEAD or not lane.cards:
        return Place(lane.column, HEAD)
    return Place(lane.column, lane.cards[min(row, len(lane.cards) - 1)])


def lines_of_a_card(board: Board) -> int:
    """The lines of each card: people of a large board have their names alone."""
    return 2 if board.canvas or len(board.cards) <= _TALL_UNTIL else 1
