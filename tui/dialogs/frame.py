"""The frame of a dialog: one rounded line around it, its title, its fields, what is wrong."""

from collections.abc import Callable, Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Offset, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.layouts.vertical import VerticalLayout
from textual.widget import Widget
from textual.widgets import Static

from tui.drawing.more import say_above, say_below
from tui.drawing.text_line import Line, shown
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.short_list import ShortList

_LEAST = 4
"""Rows that are left to what scrolls."""


class GivingWay(VerticalLayout):
    """From top to bottom; where there is no room for all, what scrolls gives way to the others."""

    name = "giving-way"

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> ArrangeResult:
        """Take the rows that are missing from what scrolls, then from lists, as far as it goes."""
        placed = list(super().arrange(parent, children, size, greedy))
        over = max((each.region.bottom for each in placed), default=0) - size.height
        if over <= 0 or not size.height:  # no height yet: it is being measured
            return placed
        for kind in (VerticalScroll, ShortList):
            places = [at for at, each in enumerate(placed) if isinstance(each.widget, kind)]
            for at in places[:1]:
                less = max(min(over, placed[at].region.height - _LEAST), 0)
                placed = _shrunk(placed, at, less)
                over -= less
        return placed


def _shrunk(placed: Sequence[WidgetPlacement], at: int, less: int) -> list[WidgetPlacement]:
    """Widgets in their places, one of them by so many rows less, and those below it higher."""
    one, up = placed[at], Offset(0, -less)
    below = (each._replace(region=each.region + up) for each in placed[at + 1 :])
    return [*placed[:at], one._replace(region=one.region.shrink((0, 0, less, 0))), *below]


_GIVING_WAY = GivingWay()
TALL, HIGH = 28, 36
"""The heights of a window from which a form stands a little lower, and lower still."""


class Frame(Vertical):
    """A quiet ground with a rounded border, which 16 colours and none show as well."""

    DEFAULT_CSS = """
    Frame {
        width: 80;
        max-width: 100%;
        height: auto;
        max-height: 1fr;
        padding: 1;
        background: $dialog;
        color: $text-on-dialog;
        border: round $frame;
        border-title-color: $text-on-dialog;
        border-title-style: bold;
        border-subtitle-color: $dim;
        &.-short { padding: 0 1; }
        &.-tall { margin-top: 1; }
        &.-high { margin-top: 3; }
    }
    """

    def __init__(self, title: str = "") -> None:
        """Frame what is composed inside, under a title."""
        super().__init__()
        self._more = 0, 0
        self.entitle(title)

    @property
    def layout(self) -> Layout:
        """The layout in which what scrolls gives way."""
        return _GIVING_WAY

    def entitle(self, title: str) -> None:
        """Give it another title, whose signs are text and never markup."""
        self.border_title = Content(shown(title)) if title else None

    def stand(self, height: int) -> None:
        """Stand at the top of a window of that height, a little lower in a high one."""
        self.set_class(height < TALL, "-short")
        self.set_class(TALL <= height < HIGH, "-tall")
        self.set_class(height >= HIGH, "-high")

    def say_more(self, above: int, below: int) -> None:
        """Say in the border how many fields or lines there are above and below those seen."""
        if (above, below) != self._more:
            said = "  ".join(filter(None, (say_above(above), say_below(below))))
            self.border_subtitle = Content(said) if said else None
            self._more = above, below


class ScrolledFields(VerticalScroll):
    """Takes as many rows as its fields, or as the frame has left for it.

    The field with the keys is always in sight, and what stands above the first with it.
    """

    DEFAULT_CSS = """
    ScrolledFields { height: auto; }
    """

    def __init__(self) -> None:
        """Begin at the top; the fields in it have the keys."""
        super().__init__(can_focus=False)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say how many fields are left."""
        super().watch_scroll_y(old_value, new_value)
        self._say_more()

    def on_resize(self, _event: events.Resize) -> None:
        """Keep the field with the keys in sight."""
        self.call_after_refresh(self._follow)

    def watch_virtual_size(self) -> None:
        """Keep it in sight where a field grows or shrinks, too."""
        self.call_after_refresh(self._follow)

    def on_descendant_focus(self) -> None:
        """Show the head of it all with the first field, its end with the last."""
        self.call_after_refresh(self._follow)

    def _follow(self) -> None:
        if not self.max_scroll_y:
            self._say_more()
            return
        held = self.screen.focused
        inside = [widget for widget in self.screen.focus_chain if self in widget.ancestors]
        if held is None or held not in inside:
            self._say_more()
            return
        if held is inside[0]:
            self.scroll_home(animate=False)
        elif held is inside[-1]:
            self.scroll_end(animate=False)
        else:
            held.scroll_visible(animate=False, immediate=True)
        self._say_more()

    def _say_more(self) -> None:
        """Count the fields that begin above the window, and those that end below it."""
        begins = round(self.scroll_y)
        rows = [row for row in self.query(".field-row, SaveLine").results() if row.region]
        ends = [self._end_of(row) for row in rows]
        tops = [end - row.size.height for end, row in zip(ends, rows, strict=True)]
        above = sum(top < begins for top in tops)
        below = sum(end > begins + self.size.height for end in ends)
        if isinstance(self.parent, Frame) and self.size.height:
            self.parent.say_more(above, below)

    def _end_of(self, row: Widget) -> int:
        """The line below a row, wherever all of it is scrolled to."""
        end = row.virtual_region.bottom
        for around in row.ancestors:
            if around is self or not isinstance(around, Widget):
                break
            end += around.virtual_region.y
        return end


class ScrolledLines(VerticalScroll):
    """Takes as many rows as its lines, or as the frame has left; that says how many are hidden."""

    DEFAULT_CSS = """
    ScrolledLines { height: auto; }
    """

    def __init__(self, *, can_focus: bool = True) -> None:
        """Begin without a line; with the keys, arrows scroll it."""
        super().__init__(can_focus=can_focus)
        self._block = GrowingBlock()

    def compose(self) -> ComposeResult:
        """The lines."""
        yield self._block

    def show(self, draw: Callable[[int], Sequence[Line]]) -> None:
        """Show the lines that `draw` gives for a width in cells."""
        self._block.show(draw)
        self.call_after_refresh(self._say_more)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Count anew."""
        super().watch_scroll_y(old_value, new_value)
        self._say_more()

    def watch_virtual_size(self) -> None:
        """Count anew where there are more lines, or fewer."""
        self.call_after_refresh(self._say_more)

    def on_resize(self, _event: events.Resize) -> None:
        """Count anew for another height."""
        self.call_after_refresh(self._say_more)

    def _say_more(self) -> None:
        if isinstance(self.parent, Frame) and self.size.height:
            above = round(self.scroll_y)
            below = self._block.size.height - above - self.size.height
            self.parent.say_more(above, max(below, 0))


def _always() -> bool:
    return True


class WrongLine(Static):
    """A sentence about a field; it goes with the letter that mends the field."""

    DEFAULT_CSS = """
    WrongLine { color: $wrong; height: auto; }
    """

    _is_wrong: Callable[[], object] | None = None

    def __init__(self) -> None:
        """Begin without a sentence."""
        super().__init__("", classes="dialog--error", markup=False)

    def tell(self, what: str, is_wrong: Callable[[], object] = _always) -> None:
        """Say what is wrong until it `is_wrong` no longer, or for good."""
        self._is_wrong = is_wrong
        self.update(shown(what))

    def follow(self) -> None:
        """Say nothing any more if what was told is mended."""
        if self._is_wrong is not None and not self._is_wrong():
            self.clear()

    def clear(self) -> None:
        """Say nothing any more."""
        self._is_wrong = None
        self.update("")
