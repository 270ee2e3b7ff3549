"""A block of lines drawn for its width and its height, such as a picture."""

from collections.abc import Callable, Sequence

from textual import events
from textual.strip import Strip

from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import Line


class SizedBlock(Toned):
    """Shows what is drawn for the room it has."""

    DEFAULT_CSS = """
    SizedBlock { height: 1fr; width: 1fr; }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        """Begin empty."""
        super().__init__(id=id, classes=classes)
        self._draw: Callable[[int, int], Sequence[Line]] = lambda _width, _height: ()
        self._lines: Sequence[Line] | None = None

    def show(self, draw: Callable[[int, int], Sequence[Line]]) -> None:
        """Show the lines that `draw` gives for a width and a height in cells."""
        self._draw = draw
        self._lines = None
        self.refresh()

    def on_resize(self, _event: events.Resize) -> None:
        """Draw for the new size; a frame may have come before it was told."""
        self._lines = None
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line."""
        width, under = self.size.width, self.rich_style
        if self._lines is None:
            self._lines = self._draw(*self.size)
        if y >= len(self._lines):
            return Strip.blank(width, under)
        return self.strip(self._lines[y], width, under)
