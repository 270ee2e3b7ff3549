"""The figures of the week beside those of the week before, as a table with small bars."""

from collections.abc import Iterator, Sequence

from planner.insights.review.comparison import Compared
from planner.language import pgettext
from planner.language.width import cell_width
from tui.drawing.bars import bar
from tui.drawing.columns import cell, in_columns
from tui.drawing.text_line import Line, Tone

_BAR = 12
"""Cells of a bar, where there is room for it."""
_ROOM = 40
"""Cells from which there is."""


def figure_lines(rows: Sequence[Compared], width: int) -> Iterator[Line]:
    """A heading, then each figure: its label, a bar, and both numbers at the right of columns."""
    if not rows:
        return
    titles = pgettext("review", "the week"), pgettext("review", "before")
    labels = max(cell_width(row.label) for row in rows)
    weeks = max(cell_width(titles[0]), *(cell_width(row.say(row.week)) for row in rows))
    befores = max(cell_width(titles[1]), *(cell_width(row.say(row.before)) for row in rows))
    bars = _BAR if width >= _ROOM else 0
    yield in_columns(
        (
            cell("", labels),
            cell("", bars),
            cell(titles[0], weeks, Tone.DIM, right=True),
            cell(titles[1], befores, Tone.DIM, right=True),
        )
    )
    for row in rows:
        share = [(float(row.week), Tone.ACCENT)]
        yield in_columns(
            (
                cell(row.label, labels, Tone.DIM),
                bar(share, max(row.week, row.before), bars) if bars else (),
                cell(row.say(row.week), weeks, Tone.STRONG, right=True),
                cell(row.say(row.before), befores, Tone.DIM, right=True),
            )
        )
