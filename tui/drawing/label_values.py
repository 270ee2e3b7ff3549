"""Labels and their values, as panes and previews show them."""

from collections.abc import Mapping, Sequence
from itertools import zip_longest

from planner.language.width import cell_width
from tui.drawing.text_line import Line, Span, Tone, fit, length, wrap


def stacked_lines(
    pairs: Sequence[tuple[str, str]], width: int, beside: Mapping[str, str] | None = None
) -> list[Line]:
    """Each label over its value, which is wrapped, after a blank line; a few words at its right."""
    lines: list[Line] = []
    for label, value in pairs:
        said = (beside or {}).get(label, "")
        right = fit(said, max(width - cell_width(label), 0), right=True) if said else ""
        lines.extend([(), (Span(label, Tone.TITLE), Span(right, Tone.DIM))])
        lines.extend((Span(line),) for line in wrap(value, width))
    return lines


def side_by_side(left: Sequence[Line], right: Sequence[Line], column: int) -> list[Line]:
    """Two blocks of lines, the second from a column on."""
    return [
        (*first, Span(" " * max(column - length(first), 1)), *second) if second else first
        for first, second in zip_longest(left, right, fillvalue=())
    ]


def label_column(pairs: Sequence[tuple[str, str]]) -> int:
    """The cells of a column of labels, with the gap before their values."""
    return max((cell_width(label) for label, _value in pairs), default=0) + 2


def pair_lines(pairs: Sequence[tuple[str, str]], width: int, column: int = 0) -> list[Line]:
    """Dim labels in a column, their values beside them, wrapped; `column` is its least width."""
    column = max(column, label_column(pairs))
    lines: list[Line] = []
    for label, value in pairs:
        first, *rest = wrap(value, max(width - column, 10))
        lines.append((Span(fit(label, column), Tone.DIM), Span(first)))
        lines.extend((Span(" " * column), Span(line)) for line in rest)
    return lines
