"""A block of lines in a place of fixed size: new lines never move anything else."""

from collections.abc import Callable, Sequence

from textual import events
from textual.strip import Strip

from tui.widgets.spans import Line
from tui.widgets.toned import Toned


class Page(Toned):
    """Shows as many lines as there is room for; what does not fit is named by `more`."""

    DEFAULT_CSS = """
    Page { height: 1fr; width: 1fr; }
    """

    def __init__(self, more: Line = (), *, id: str | None = None) -> None:
        """Begin empty; `more` stands in the last line when lines are left over."""
        super().__init__(id=id)
        self._more = more
        self._draw: Callable[[int], Sequence[Line]] = lambda _width: ()
        self._lines: Sequence[Line] | None = None

    def show(self, draw: Callable[[int], Sequence[Line]]) -> None:
        """Show the lines that `draw` gives for a width in cells."""
        self._draw = draw
        self._lines = None
        self.refresh()

    def on_resize(self, _event: events.Resize) -> None:
        """Draw for the new width."""
        self._lines = None

    def render_line(self, y: int) -> Strip:
        """One line."""
        width, height = self.size
        if self._lines is None:
            self._lines = self._draw(width)
        if y >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        cut = self._more and y == height - 1 and len(self._lines) > height
        return self.strip(self._more if cut else self._lines[y], width, self.rich_style)
