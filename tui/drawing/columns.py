"""Columns: cells of one row side by side, never touching."""

from collections.abc import Iterable

from planner.language.dates_in_words import DAY_COLUMN
from tui.drawing.text_line import Line, Span, Tone, fit, length

GAP = 2
"""Cells between two columns."""


def in_columns(cells: Iterable[Line]) -> Line:
    """The cells that are there side by side, with the gap between them."""
    line: list[Span] = []
    for cell in filter(length, cells):
        if line:
            line.append(Span(" " * GAP))
        line.extend(cell)
    return tuple(line)


def dated_line(sign: Span, text: str, day: str, width: int, tone: Tone = Tone.PLAIN) -> Line:
    """A sign, a text that is cut where there is no room for it, and a day at the right."""
    room = max(width - length((sign,)) - DAY_COLUMN, 0)
    return (
        sign,
        Span(fit(f" {text}", room), tone),
        Span(fit(day, DAY_COLUMN, right=True), Tone.DIM),
    )


def cell(text: str, width: int, tone: Tone = Tone.PLAIN, *, right: bool = False) -> Line:
    """A text in a column of so many cells; none in a column of none."""
    return (Span(fit(text, width, right=right), tone),) if width > 0 else ()
