"""The top line: the places with their numbers, the current one lit, the date at the right."""

from collections.abc import Sequence

from textual.strip import Strip

from planner.language.width import cell_width
from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import Line, Span, Tone, length
from tui.registry import Place


class TopLine(Toned):
    """One line that says where one is and where one can go."""

    DEFAULT_CSS = """
    TopLine { dock: top; height: 1; background: $panel; }
    """

    def __init__(self, places: Sequence[Place], current: str) -> None:
        """Name the places; `current` is the id of the lit one."""
        super().__init__()
        self._places = places
        self._current = current
        self._ways: Sequence[str] = ()

    def show_date(self, *ways: str) -> None:
        """Show a date at the right, in the first of some ways for which there is room."""
        self._ways = ways
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line."""
        width = self.size.width
        dates = (f"  {way} " for way in self._ways)
        least = length(self._names(1))
        date = next((date for date in dates if least + cell_width(date) <= width), "")
        line = self._names_within(width - cell_width(date))
        free = Span(" " * max(width - length(line) - cell_width(date), 0))
        return self.strip((*line, free, Span(date, Tone.DIM)), width, self.rich_style)

    def _names_within(self, width: int) -> Line:
        """The places, as far apart as there is room for."""
        wide, middling, narrow = (self._names(gap) for gap in (3, 2, 1))
        return next((line for line in (wide, middling) if length(line) <= width), narrow)

    def _names(self, gap: int) -> Line:
        spans: list[Span] = []
        for place in self._places:
            lit = place.id == self._current
            spans.append(Span(" " * (gap if spans else 1)))
            spans.append(Span(f"{place.digit} ", Tone.ACCENT if lit else Tone.DIM))
            spans.append(Span(place.name, Tone.TITLE if lit else Tone.DIM))
        return tuple(spans)
