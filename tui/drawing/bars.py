"""Bars: shares of a whole as one line of cells."""

from collections.abc import Sequence

from tui.drawing.signs import drawn
from tui.drawing.text_line import Line, Span, Tone

FULL, AHEAD, REST = "━", "╍", "─"


def bar(shares: Sequence[tuple[float, Tone]], whole: float, width: int, signs: str = FULL) -> Line:
    """The shares of `whole` side by side in `width` cells, and what is left of it.

    `signs` has one for each share, the last of them for all that come after it.
    A share that is more than nothing has one cell at least; what is more than the whole is cut.
    """
    line: list[Span] = []
    taken, summed = 0, 0.0
    for place, (share, tone) in enumerate(shares):
        summed += share
        until = round(width * min(summed / whole, 1)) if whole > 0 else 0
        if share > 0 and whole > 0:
            until = min(max(until, taken + 1), width)
        line.append(Span(drawn(signs[min(place, len(signs) - 1)]) * (until - taken), tone))
        taken = max(until, taken)
    return (*(span for span in line if span.text), Span(drawn(REST) * (width - taken), Tone.RULE))
