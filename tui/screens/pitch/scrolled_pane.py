"""A pane that scrolls, and says how much of it is out of sight and which key goes there."""

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.geometry import Size

from planner.language import _
from planner.language.width import cell_width
from tui.drawing.more import say_above, say_below
from tui.drawing.text_line import Line, Span, Tone, fit
from tui.keyboard.names import key_name
from tui.widgets.growing_block import GrowingBlock


class ScrolledPane(VerticalScroll):
    """Shows its block from the top; its last line counts the lines that are out of sight."""

    DEFAULT_CSS = """
    ScrolledPane {
        & > .scrolled-pane--more { dock: bottom; height: 1; display: none; }
    }
    """

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        """Begin empty."""
        super().__init__(id=id, classes=classes)
        self.block = GrowingBlock()

    def compose(self) -> ComposeResult:
        """The block, and the line below it."""
        yield self.block
        yield GrowingBlock(classes="scrolled-pane--more")

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Count anew."""
        super().watch_scroll_y(old_value, new_value)
        self._count()

    def watch_virtual_size(self, _size: Size) -> None:
        """Count anew where the block grows or shrinks."""
        self.call_after_refresh(self._count)

    def on_resize(self, _event: events.Resize) -> None:
        """Count anew for another height."""
        self.call_after_refresh(self._count)

    def on_focus(self) -> None:
        """Name the keys that scroll."""
        self._count()

    def on_blur(self) -> None:
        """Name the key that goes there."""
        self._count()

    def _count(self) -> None:
        if not self.is_attached or not self.size.height:
            return
        line = self.query_one(".scrolled-pane--more", GrowingBlock)
        lines, room = self.block.size.height, self.size.height  # the line lies over the last row
        line.display = lines > room
        above = round(self.scroll_y)
        below = max(lines - above - (room - 1), 0) if line.display else 0
        line.show(lambda width: [self._said(above, below, width)])

    def _said(self, above: int, below: int, width: int) -> Line:
        more = "  ".join(filter(None, (say_above(above), say_below(below))))
        keys = "↑ ↓" if self.has_focus else key_name("tab")
        said = _("{more} · {keys} to read on").format(more=more, keys=keys)
        if cell_width(said) > width:
            said = f"{more} · {keys}"
        return (Span(fit(said, width), Tone.DIM),)
