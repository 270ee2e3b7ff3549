"""The places of a mind map's nodes on a page: columns by depth, a line a leaf."""

from collections.abc import Sequence
from typing import NamedTuple

from planner.language.text import shorten
from planner.language.width import cell_width
from planner.network.mind_map.outline import Node

LINE = 26.0
"""Height of a leaf, in pixels."""
MARGIN = 40.0
CELL, BOLD = 8.4, 9.6
"""Width of a letter, in pixels, with which columns are reckoned: that of a wide font."""
_GAP = 56.0
_LONGEST = 44
"""Letters of a name or of a detail."""


class Placed(NamedTuple):
    """A node at its place; `above` is the number of the one it hangs from, `main` its branch.

    `x` and `y` are those of its point, `end` is that from which the branches below it start.
    """

    node: Node
    text: str
    detail: str
    x: float
    y: float
    end: float
    above: int | None
    main: int


def placed(nodes: Sequence[Node]) -> list[Placed]:
    """The nodes at their places; a branch stands in the middle of those below it."""
    above, main = _relations(nodes)
    texts = [(shorten(node.text, _LONGEST), shorten(node.detail, _LONGEST)) for node in nodes]
    widths = [_width(node, *each) for node, each in zip(nodes, texts, strict=True)]
    starts = _columns(nodes, widths)
    heights = _heights(nodes, above)
    return [
        Placed(
            *(node, *text, starts[node.depth], y, starts[node.depth] + width, above_it, branch),
        )
        for node, text, width, y, above_it, branch in zip(
            nodes, texts, widths, heights, above, main, strict=True
        )
    ]


def _relations(nodes: Sequence[Node]) -> tuple[list[int | None], list[int]]:
    """The node that each hangs from, and the number of its main branch."""
    above: list[int | None] = []
    main: list[int] = []
    line: list[int] = []
    for number, node in enumerate(nodes):
        del line[node.depth :]
        above.append(line[-1] if line else None)
        line.append(number)
        started = main[-1] if main else -1
        main.append(started + 1 if node.depth == 1 else started)
    return above, main


def _width(node: Node, text: str, detail: str) -> float:
    beside = (cell_width(detail) + 1) * CELL if detail else 0
    return cell_width(text) * (BOLD if node.depth < 2 else CELL) + beside + 24


def _columns(nodes: Sequence[Node], widths: Sequence[float]) -> list[float]:
    """The place at which each depth begins."""
    widest = [0.0] * (max((node.depth for node in nodes), default=0) + 1)
    for node, width in zip(nodes, widths, strict=True):
        widest[node.depth] = max(widest[node.depth], width)
    starts = [MARGIN]
    for width in widest[:-1]:
        starts.append(starts[-1] + width + _GAP)
    return starts


def _heights(nodes: Sequence[Node], above: Sequence[int | None]) -> list[float]:
    """A line for each leaf; each branch between the first and the last one below it."""
    heights = [0.0] * len(nodes)
    first: dict[int, float] = {}
    last: dict[int, float] = {}
    at = MARGIN + 2 * LINE
    for number, node in enumerate(nodes):
        if number + 1 == len(nodes) or nodes[number + 1].depth <= node.depth:
            heights[number], at = at, at + LINE
    for number in range(len(nodes) - 1, -1, -1):
        if number in first:
            heights[number] = (first[number] + last[number]) / 2
        hangs = above[number]
        if hangs is not None:
            first[hangs] = heights[number]
            last.setdefault(hangs, heights[number])
    return heights
