"""Blocks of lines in a place of fixed size: new lines never move anything else."""

from collections.abc import Callable, Sequence

from textual import events
from textual.geometry import Region
from textual.strip import Strip

from planner.language.width import cell_width
from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import Line, Span, Tone, fit, length

CUT: Line = (Span(" …", Tone.DIM),)
"""Tells that there is more where no key shows it."""


class FixedBlock(Toned):
    """Shows as many lines as there is room for; `more` is the last where some are left over.

    `CUT` takes no line of its own: it stands at the end of the last one seen.
    """

    DEFAULT_CSS = """
    FixedBlock { height: 1fr; width: 1fr; }
    """

    def __init__(
        self, more: Line = (), *, id: str | None = None, classes: str | None = None
    ) -> None:
        """Begin empty."""
        super().__init__(id=id, classes=classes)
        self._more = more
        self._draw: Callable[[int], Sequence[Line]] = lambda _width: ()
        self._lines: Sequence[Line] = ()
        self._strips: list[Strip] = []
        self._width = self._height = 0

    def show(self, draw: Callable[[int], Sequence[Line]]) -> None:
        """Show the lines that `draw` gives for a width in cells; what differs is drawn."""
        self._draw = draw
        before, self._lines = self._seen(), draw(self._width) if self._width else ()
        pairs = zip(before, self._seen(), strict=True)
        differ = [y for y, (old, new) in enumerate(pairs) if old != new]
        if differ:
            self._strips = []
            self.refresh(Region(0, differ[0], self._width, differ[-1] - differ[0] + 1))

    def _seen(self) -> list[Line]:
        """The lines as shown, one for each row of the block."""
        height = self._height
        seen = [*self._lines[:height], *[()] * (height - len(self._lines))]
        if self._more and height and len(self._lines) > height:
            if self._more == CUT:
                return _cut(seen, self._width)
            seen[-1] = self._more
        return seen

    def on_resize(self, _event: events.Resize) -> None:
        """Draw for the new width."""
        self._width, self._height = self.size
        self._lines = self._draw(self._width)
        self._strips = []
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget what was drawn in other colours."""
        self._strips = []
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """One line."""
        width = self._width
        if not self._strips:
            under = self.rich_style
            self._strips = [self.strip(line, width, under) for line in self._seen()]
        return self._strips[y] if y < len(self._strips) else Strip.blank(width, self.rich_style)


def _cut(seen: Sequence[Line], width: int) -> list[Line]:
    """The lines with the sign that there are more after the last that is not blank."""
    last = max((at for at, line in enumerate(seen) if length(line)), default=0)
    room, kept = max(width - length(CUT), 0), list[Span]()
    for span in seen[last]:
        text = span.text if cell_width(span.text) <= room else fit(span.text, room)
        kept.append(span._replace(text=text))
        room -= cell_width(text)
    *before, end = kept or [Span("")]
    ended = (*before, end._replace(text=end.text.rstrip(" …")), *CUT)
    return [*seen[:last], ended, *seen[last + 1 :]]


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
