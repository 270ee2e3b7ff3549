"""Panes of a canvas in rows, the cells that each takes of the board, and the rules between them."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from planner.pitch.canvases.card import Card
from tui.drawing.side_by_side import columns_in
from tui.drawing.text_line import Line

_LOW = 3
"""The most lines of a pane that takes no more than it needs."""


class Entry(NamedTuple):
    """An entry of a pane: a card, or the heading above cards; an empty heading is a blank line."""

    card: Card | None = None
    heading: Line = ()


class Pane(NamedTuple):
    """A pane: its cell, its title, its entries, and the lines of an empty one, for a width each."""

    cell: str
    title: Callable[[int], Line]
    entries: Sequence[Entry]
    empty: Callable[[int], Sequence[Line]]
    low: bool = False

    def place_of(self, card_id: int) -> int | None:
        """The place of the entry of a card."""
        found = (
            at for at, each in enumerate(self.entries) if each.card and each.card.id == card_id
        )
        return next(found, None)


Rows = Sequence[Sequence[Pane]]


class Area(NamedTuple):
    """The rectangle of a pane on the board."""

    x: int
    y: int
    width: int
    height: int


def areas(rows: Rows, width: int, height: int) -> list[list[Area]]:
    """The area of each pane: rows share the height with a rule between them, panes the width."""
    found, y = [], 0
    for row, tall in zip(rows, _heights(rows, height), strict=True):
        found.append([Area(x, y, wide, tall) for x, wide in columns_in(len(row), width)])
        y += tall + 1
    return found


def _heights(rows: Rows, height: int) -> Iterator[int]:
    """A low row takes what it needs, the others share what is left."""
    low = [_needed(row) for row in rows]
    free = max(height - sum(low) - (len(rows) - 1), 0)
    sharing = low.count(0)
    for needs in low:
        if needs:
            yield needs
        else:
            share = -(-free // sharing)
            free, sharing = free - share, sharing - 1
            yield share


def _needed(row: Sequence[Pane]) -> int:
    """The lines of a low row, which has no more than a few; 0 for one that takes its share."""
    if not all(pane.low for pane in row):
        return 0
    return 1 + max(min(max(len(pane.entries), 1), _LOW) for pane in row)


def rule_line(above: Sequence[Area], below: Sequence[Area], width: int) -> str:
    """The rule between two rows of panes, joined to the rules that meet it."""
    up, down = ({area.x - 2 for area in row[1:]} for row in (above, below))
    joints = {(True, True): "┼", (True, False): "┴", (False, True): "┬", (False, False): "─"}
    return "".join(joints[x in up, x in down] for x in range(width))
