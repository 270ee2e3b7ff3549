"""The head of a session: what it is at the left, how far it is at the right."""

from textual.strip import Strip

from planner.language.width import cell_width
from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import Span, Tone, fit


class HeadLine(Toned):
    """One line with a title at the left and a dim word at the right."""

    DEFAULT_CSS = """
    HeadLine { dock: top; height: 1; background: $panel; }
    """

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._title = ""
        self._beside = ""

    def show(self, title: str, beside: str = "") -> None:
        """Show both; the title gives way where there is no room."""
        if (title, beside) != (self._title, self._beside):
            self._title, self._beside = title, beside
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line."""
        width = self.size.width
        beside = f"  {self._beside} " if self._beside else ""
        title = fit(f" {self._title}", max(width - cell_width(beside), 0))
        line = (Span(title, Tone.TITLE), Span(beside, Tone.DIM))
        return self.strip(line, width, self.rich_style)
