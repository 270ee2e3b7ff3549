"""The top line: the places with their numbers, the current one lit, the date at the right."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.strip import Strip

from tui.widgets.spans import Line, Span, Tone, length
from tui.widgets.toned import Toned

DATED_FROM = 100
"""The width in cells from which the date stands in the top line."""


class PlaceName(NamedTuple):
    """A place as the top line shows it."""

    id: str
    digit: str
    name: str


class TopLine(Toned):
    """One line that says where one is and where one can go."""

    DEFAULT_CSS = """
    TopLine { dock: top; height: 1; background: $panel; }
    """

    def __init__(self, places: Sequence[PlaceName], current: str) -> None:
        """Name the places; `current` is the id of the lit one."""
        super().__init__()
        self._places = places
        self._current = current
        self._date = ""

    def show_date(self, date: str) -> None:
        """Show a date at the right where there is room."""
        self._date = date
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line."""
        width = self.size.width
        spans: list[Span] = [Span(" ")]
        for place in self._places:
            lit = place.id == self._current
            spans.append(Span(f"{place.digit} ", Tone.ACCENT if lit else Tone.DIM))
            spans.append(Span(place.name, Tone.TITLE if lit else Tone.DIM))
            spans.append(Span("   "))
        line: Line = tuple(spans)
        if width >= DATED_FROM:
            gap = width - length(line) - len(self._date) - 1
            line = (*line, Span(" " * max(gap, 0)), Span(self._date, Tone.DIM))
        return self.strip(line, width, self.rich_style)
