"""Blocks of a card: lines that tell of one thing, drawn alike on a page and as rows of a list."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from planner.network.story.opens import Opens
from tui.drawing.text_line import Line
from tui.widgets.rows import Row


class Block(NamedTuple):
    """Lines that tell of one thing, and what they open, if anything."""

    lines: Sequence[Line]
    opens: Opens | None = None


class RowKey(NamedTuple):
    """The key of a row: what it opens, and which of the rows that open the same it is."""

    opens: Opens
    nth: int = 0


BLANK = Block(((),))


def parted(*parts: Sequence[Block]) -> Iterator[Block]:
    """The parts that say something, with a blank line between them."""
    filled = [part for part in parts if part]
    for part in filled:
        if part is not filled[0]:
            yield BLANK
        yield from part


def lines_of(blocks: Iterable[Block]) -> list[Line]:
    """The lines of a page."""
    return [line for block in blocks for line in block.lines]


def rows_of(blocks: Iterable[Block]) -> Iterator[Row]:
    """The rows of a list: of a block that opens something the first has a key."""
    seen: Counter[Opens] = Counter()
    for block in blocks:
        if block.opens is None:
            yield from (Row(None, line) for line in block.lines)
            continue
        key = RowKey(block.opens, seen[block.opens])
        seen[block.opens] += 1
        for place, line in enumerate(block.lines):
            yield Row(None, line, under=True) if place else Row(key, line)
