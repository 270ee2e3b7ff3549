"""Labels and their values, as panes and previews show them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from planner.language.width import cell_width
from tui.drawing.text_line import Line, Span, Tone, fit, length, shown, wrap

_LEAST = 10
"""Cells of the values beside their labels, at least."""
_INDENT = 2
"""Cells before a value below its label."""


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
        lines.extend(labelled(label, value, Tone.PLAIN, column, width))
    return lines


def labelled(label: str, value: str, tone: Tone, column: int, width: int) -> Iterator[Line]:
    """A dim label and its value, wrapped beside it, or below where a word of it would be cut."""
    room = max(width - column, _LEAST)
    longest = max(map(cell_width, shown(value).split()), default=0)
    first, *lines = wrap(value, room)
    indent = column
    if room < longest <= width - _INDENT:
        first, lines, indent = "", wrap(value, width - _INDENT), _INDENT
    yield (Span(fit(label, column), Tone.DIM), Span(first, tone))
    yield from ((Span(" " * indent), Span(text, tone)) for text in lines)
