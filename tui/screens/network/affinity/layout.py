"""The layout of a board: its lanes, the place at hand, and the part of it that is in sight."""

from collections.abc import Sequence

from planner.network.affinity.arranging import fresh
from planner.network.affinity.board import HEAD, LOOSE, Board, BoardCard, Place
from tui.drawing.side_by_side import columns_in
from tui.screens.network.affinity.lanes import (
    Lane,
    lane_of,
    lanes_of,
    lanes_seen,
    lines_of_a_card,
    place_in,
    row_in,
)

TOP = 2
"""The lines above the cards: the groups above, and the titles."""


class Layout:
    """A place on a board of so many cells, and the lanes and rows in sight around it."""

    def __init__(self) -> None:
        """Begin without cards."""
        self.board = fresh(())
        self.at = Place(LOOSE, HEAD)
        self.lanes: Sequence[Lane] = ()
        self.left = 0
        self.width = self.tall = 0
        self._tops: dict[int, int] = {}

    @property
    def card(self) -> BoardCard | None:
        """The card at hand; None on a title."""
        cards = self.board.columns[self.at.column].cards
        return None if self.at.card == HEAD else cards[self.at.card]

    @property
    def row(self) -> int:
        """The row at hand in its lane."""
        return row_in(self.lane, self.at)

    @property
    def lane(self) -> Lane:
        """The lane at hand."""
        return self.lanes[lane_of(self.lanes, self.at)] if self.lanes else Lane(LOOSE, ())

    @property
    def across(self) -> int:
        """The lanes in which the column at hand lies, so many cards to a row."""
        return sum(lane.column == self.at.column for lane in self.lanes)

    def take(self, board: Board, about: int | None) -> None:
        """Take a board; go to a card of that id, else to the one at hand, else near its place."""
        card = self.card
        wanted = about if about is not None else card.about if card else None
        found = None if wanted is None else board.place_of(wanted)
        self.board = board
        self.at = found or self._near(self.at)
        self.lay_out(self.width, self.tall)

    def _near(self, at: Place) -> Place:
        """The place nearest to one that may be gone."""
        column = min(at.column, len(self.board.columns) - 1)
        if not self.board.columns[column].cards and len(self.board.columns) > 1:
            column = max(column, 1)
        cards = len(self.board.columns[column].cards)
        if at.card == HEAD and column == LOOSE:
            return Place(column, 0 if cards else HEAD)
        return Place(column, min(at.card, cards - 1))

    def lay_out(self, width: int, tall: int) -> None:
        """Divide so many cells and lines among the lanes."""
        self.width, self.tall = width, tall
        self.lanes = lanes_of(self.board, lanes_seen(width))
        self.scroll()

    def go(self, across: int, down: int) -> None:
        """Go a card up or down, to the title above the first one; or to the lane beside."""
        row, lane = self.row, self.lane
        if not across:
            self.at = place_in(lane, row + down)
            return
        number = lane_of(self.lanes, self.at) + across
        while row == HEAD and 0 <= number < len(self.lanes) and not self.lanes[number].leads:
            number += across
        if 0 <= number < len(self.lanes):
            self.at = place_in(self.lanes[number], row)

    def page(self, by: int) -> None:
        """Go a screenful up or down in the column."""
        step = max(self.room(self.lane) - 1, 1)
        self.at = place_in(self.lane, max(self.row + by * step, 0))

    def end(self, which: int) -> None:
        """Go to the title or to the last card of the column."""
        self.at = place_in(self.lane, HEAD if which < 0 else len(self.lane.cards))

    @property
    def shown(self) -> Sequence[Lane]:
        """The lanes in sight."""
        pinned, seen = self._pinned, lanes_seen(self.width)
        return [*self.lanes[:pinned], *self.lanes[pinned + self.left : self.left + seen]]

    @property
    def _pinned(self) -> int:
        """The lanes that stay in sight: that of the loose cards, while others pass beside it."""
        seen = lanes_seen(self.width)
        has_loose = bool(self.lanes) and self.lanes[0].column == LOOSE
        return int(has_loose and 1 < seen < len(self.lanes))

    @property
    def behind(self) -> int:
        """The lanes out of sight at the right."""
        return len(self.lanes) - self.left - len(self.shown)

    @property
    def widths(self) -> list[tuple[int, int]]:
        """The place and the width of each lane that there is room for."""
        return list(columns_in(lanes_seen(self.width), self.width))

    @property
    def height(self) -> int:
        """The lines of the lanes, without the one that tells of columns out of sight."""
        return self.tall - (len(self.lanes) > lanes_seen(self.width))

    def top(self, lane: Lane) -> int:
        """The first row of a lane that is in sight."""
        return self._tops.get(lane.column, 0)

    def scroll(self) -> None:
        """Keep the place at hand in sight, and no lane empty that could show one."""
        if not self.lanes or not self.tall:
            return
        pinned = self._pinned
        number = lane_of(self.lanes, self.at) - pinned
        seen, lanes = lanes_seen(self.width) - pinned, len(self.lanes) - pinned
        self.left = min(self.left, max(lanes - seen, 0))
        if number >= 0:
            self.left = max(min(self.left, number), number - seen + 1)
        row, room = max(self.row, 0), self.room(self.lane)
        top = min(self.top(self.lane), max(self._rows(self.lane) - room, 0))
        self._tops[self.at.column] = max(min(top, row), row - room + 1)

    def _rows(self, lane: Lane) -> int:
        return max(len(each.cards) for each in self.lanes if each.column == lane.column)

    def room(self, lane: Lane) -> int:
        """The rows of cards that a lane shows, a line kept to tell of more."""
        tall, lines = lines_of_a_card(self.board), max(self.height - TOP, 1)
        whole = self._rows(lane) * tall <= lines
        return max(lines // tall if whole else (lines - 1) // tall, 1)
