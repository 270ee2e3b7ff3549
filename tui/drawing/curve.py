"""A curve: values from left to right as dots of braille, with a line at the value aimed at."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from planner.language.width import cell_width
from tui.drawing.signs import OPEN, drawn
from tui.drawing.text_line import Line, Span, Tone, fit

_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bits of a cell of braille, by row and column."""
_BRAILLE = 0x2800
_STEP = 12
"""Dots between two values, at most."""
_AIMED, _POINT = "┄", "●"
_PLAIN_LINE, _PLAIN_POINT = ".", "*"


def curve_lines(
    values: Sequence[float], aim: float | None, say: Callable[[float], str], width: int, height: int
) -> list[Line]:
    """The last values as a curve in a block of cells, their scale at the left.

    `say` puts a value into words. Stars and points draw it on a terminal without braille.
    """
    shown = [*values, *([aim] if aim is not None else [])]
    if not values or height < 2:
        return []
    lowest, highest = min(shown), max(shown)
    spare = max((highest - lowest) * 0.1, 0.5)
    low, high = max(lowest - spare, 0.0), highest + spare
    scale = {_row(each, low, high, height): say(each) for each in (highest, lowest)}
    row_of_aim = None
    if aim is not None:
        row_of_aim = _row(aim, low, high, height)
        scale[row_of_aim] = say(aim)
    labels = max(map(cell_width, scale.values())) + 1
    room = max(width - labels, 2)
    cells = _cells(values, low, high, (room, height))
    return [
        (
            Span(fit(scale.get(row, ""), labels - 1, right=True) + " ", Tone.DIM),
            *_row_spans(cells[row], aimed=row == row_of_aim),
        )
        for row in range(height)
    ]


def _row(value: float, low: float, high: float, rows: int) -> int:
    share = (high - value) / (high - low)
    return min(max(round(share * rows - 0.5), 0), rows - 1)


def _cells(
    values: Sequence[float], low: float, high: float, size: tuple[int, int]
) -> list[list[str]]:
    """The block of characters, blank where the curve does not pass."""
    room, height = size
    width, rows = room * 2, height * 4
    last = values[-width:]
    step = min(_STEP, (width - 2) / max(len(last) - 1, 1))
    points = [(round(at * step) + 1, _row(each, low, high, rows)) for at, each in enumerate(last)]
    bits = [[0] * room for _row_of in range(height)]
    for (x, y), (to_x, to_y) in pairwise(points):
        steps = max(abs(to_x - x), abs(to_y - y), 1)
        for part in range(steps + 1):
            column = min(round(x + (to_x - x) * part / steps), width - 1)
            row = round(y + (to_y - y) * part / steps)
            bits[row // 4][column // 2] |= _DOTS[row % 4][column % 2]
    is_plain = drawn(OPEN) != OPEN
    cells = [
        [(_PLAIN_LINE if is_plain else chr(_BRAILLE + each)) if each else "" for each in row]
        for row in bits
    ]
    for x, y in points:
        cells[y // 4][min(x // 2, room - 1)] = _PLAIN_POINT if is_plain else _POINT
    return cells


def _row_spans(row: Sequence[str], *, aimed: bool) -> list[Span]:
    """One row, the aim drawn through the cells that are free."""
    spans: list[Span] = []
    for cell in row:
        tone = Tone.ACCENT if cell else Tone.RULE
        text = cell or (drawn(_AIMED) if aimed else " ")
        if spans and spans[-1].tone is tone:
            spans[-1] = Span(spans[-1].text + text, tone)
        else:
            spans.append(Span(text, tone))
    return spans
