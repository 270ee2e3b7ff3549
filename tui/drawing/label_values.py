"""Labels and their values, as panes and previews show them."""

from collections.abc import Sequence

from tui.drawing.text_line import Line, Span, Tone, fit, wrap


def pair_lines(pairs: Sequence[tuple[str, str]], width: int) -> list[Line]:
    """Dim labels in a column, their values beside them, wrapped."""
    column = max((len(label) for label, _value in pairs), default=0) + 2
    lines: list[Line] = []
    for label, value in pairs:
        first, *rest = wrap(value, max(width - column, 10))
        lines.append((Span(fit(label, column), Tone.DIM), Span(first)))
        lines.extend((Span(" " * column), Span(line)) for line in rest)
    return lines
