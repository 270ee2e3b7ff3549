"""A block of lines that grows with its text."""

from collections.abc import Callable, Sequence
from itertools import zip_longest

from textual.geometry import Region, Size
from textual.strip import Strip

from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import Line


class GrowingBlock(Toned):
    """Shows lines drawn for the width at hand; put it in a scroll where they may be many."""

    DEFAULT_CSS = """
    GrowingBlock { height: auto; width: 1fr; }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        """Begin without a line."""
        super().__init__(id=id, classes=classes)
        self._draw: Callable[[int], Sequence[Line]] = lambda _width: ()
        self._drawn: tuple[int, Sequence[Line]] = (-1, ())
        self._least = 0

    def show(self, draw: Callable[[int], Sequence[Line]]) -> None:
        """Show the lines that `draw` gives for a width in cells."""
        height, (width, before) = self._height(), self._drawn
        self._draw = draw
        self._drawn = (-1, ())
        lines = self._lines(self.size.width)
        if self._height() != height:
            self.refresh(layout=True)
        elif width != self.size.width:
            self.refresh()
        elif changed := _changed(before, lines):
            self.refresh(Region(0, changed[0], width, len(changed)))

    def _height(self) -> int:
        """The rows that the lines take; no fewer than the pane has where the style says so."""
        return max(len(self._drawn[1]), self._least)

    def _lines(self, width: int) -> Sequence[Line]:
        if self._drawn[0] != width:
            self._drawn = (width, self._draw(width))
        return self._drawn[1]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there are lines at that width."""
        least = self.styles.min_height
        self._least = int(least.resolve(container, viewport)) if least else 0
        return len(self._lines(width))

    def render_line(self, y: int) -> Strip:
        """One line."""
        lines = self._lines(self.size.width)
        if y >= len(lines):
            return Strip.blank(self.size.width, self.rich_style)
        return self.strip(lines[y], self.size.width, self.rich_style)


def _changed(before: Sequence[Line], after: Sequence[Line]) -> range:
    """The rows from the first to the last that differ."""
    differ = [
        place for place, (one, other) in enumerate(zip_longest(before, after)) if one != other
    ]
    return range(differ[0], differ[-1] + 1) if differ else range(0)
