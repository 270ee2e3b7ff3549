"""A list that is as quick at 100,000 rows as at ten: it draws only the lines that are seen."""

from collections.abc import Callable, Hashable

from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from planner.language import _
from tui.drawing.more import say_above, say_below
from tui.drawing.signs import drawn
from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import Span, Tone
from tui.keyboard.arrows_and_letters import ROW_MOVES, Move, bound
from tui.widgets.rows import FixedRows, Row, RowSource

_GUTTER = 2
_POINTER = "▌ "
_NO_POINTER = Span("  ")
_LIGHT = Style(bold=False)
_LEAST, _LEAST_ABOVE = 4, 6
"""The least rows of a list that give one up to say how many more there are below, and above."""


class RowList(Toned, can_focus=True):
    """Rows of a source, one of them highlighted; rows without a key are passed over."""

    BINDINGS = [
        *bound(
            *ROW_MOVES,
            Move("list.open", "enter", "", "open", _("Open"), _("Open the highlighted row.")),
        )
    ]

    COMPONENT_CLASSES = {"row-list--cursor"}

    DEFAULT_CSS = """
    RowList {
        width: 1fr;
        height: 1fr;
        & > .row-list--cursor { background: $cursor-blurred; }
        &:focus > .row-list--cursor { background: $cursor; text-style: bold; }
        &:ansi > .row-list--cursor { text-style: underline; }
        &:ansi:focus > .row-list--cursor { text-style: bold reverse; }
    }
    """

    class Highlighted(Message):
        """Another row is highlighted, or the same one may have changed; None in an empty list.

        While the highlight moves this is told after the frame in which it has moved, once for all
        the keys before that frame: no pane beside the list slows a key down.
        """

        def __init__(self, rows: "RowList", key: Hashable | None) -> None:
            """Tell which list and which row."""
            super().__init__()
            self.rows = rows
            self.key = key

        @property
        def control(self) -> "RowList":
            """The list."""
            return self.rows

    class Opened(Highlighted):
        """Enter was pressed on a row."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:
        """Begin empty."""
        super().__init__(id=id, classes=classes)
        self.source: RowSource = FixedRows((), lambda _thing, _width: Row(None, ()))
        self.top = 0
        self.cursor = 0
        self._above = 0
        self._to_tell = False

    @property
    def key(self) -> Hashable | None:
        """The key of the highlighted row; None in an empty list."""
        return self._keyed(self.cursor)

    def show(self, source: RowSource, key: Hashable | None = None) -> None:
        """Show other rows, the highlight on `key`, else on its row, else where it stood."""
        wanted = key if key is not None else self.key
        self.source = source
        found = None if wanted is None else source.place(wanted)
        self.cursor = self._nearest(self.cursor if found is None else found)
        self._keep_in_sight()
        self.refresh()
        self.post_message(self.Highlighted(self, self.key))

    def highlight(self, key: Hashable) -> None:
        """Move the highlight to the row with this key, if it is there."""
        place = self.source.place(key)
        if place is not None:
            self._move(place)

    def goes_on(self, key: str) -> bool:
        """Whether a key takes the highlight a row further: nothing need be shown before it."""
        return key in ("up", "down", "k", "j") and self.size.height > 0

    def action_step(self, by: int) -> None:
        """Go to the next row that can be highlighted."""
        place = self.cursor + by
        while 0 <= place < len(self.source) and self._keyed(place) is None:
            place += by
        if 0 <= place < len(self.source):
            self._move(place)
        elif by < 0:
            self._show_titles()

    def action_page(self, by: int) -> None:
        """Go a screenful up or down."""
        self._move(self._nearest(self.cursor + by * max(self._room - 1, 1), by))

    def action_end(self, which: int) -> None:
        """Go to the first or the last row; titles above the first are shown with it."""
        self._move(self._nearest(0 if which < 0 else len(self.source) - 1, -which))
        if which < 0:
            self._show_titles()

    def _show_titles(self) -> None:
        """Show what stands above the first row, where that row stays in sight."""
        if self.top > 0 and self.cursor < self._rows_from(0):
            self._begin_with(0)
            self.refresh()

    def action_open(self) -> None:
        """Tell that the highlighted row is to be opened."""
        if self.key is not None:
            self.post_message(self.Opened(self, self.key))

    def _keyed(self, place: int) -> Hashable | None:
        if not 0 <= place < len(self.source):
            return None
        return self.source.row(place, 0).key

    @property
    def row_width(self) -> int:
        """The cells of a row, without the pointer."""
        return max(self.size.width - _GUTTER, 0)

    def _nearest(self, place: int, towards: int = 1) -> int:
        """The row nearest to a place that can be highlighted, looking `towards` first."""
        last = len(self.source) - 1
        place = max(0, min(place, last))
        for step in (towards or 1, -(towards or 1)):
            there = place
            while 0 <= there <= last:
                if self._keyed(there) is not None:
                    return there
                there += step
        return place

    def _move(self, place: int) -> None:
        old, top = self.cursor, self.top
        self.cursor = place
        self._keep_in_sight()
        if self.top != top:
            self.refresh()
        else:
            width, blocks = self.size.width, [(old, self._block(old)), (place, self._block(place))]
            self.refresh(*(Region(0, first - top, width, rows) for first, rows in blocks))
        if place != old and not self._to_tell:
            self._to_tell = self.call_after_refresh(self._tell)

    def _tell(self) -> None:
        self._to_tell = False
        self.post_message(self.Highlighted(self, self.key))

    def _keep_in_sight(self) -> None:
        height = self.size.height
        if not height:  # before the first layout nothing is out of sight
            return
        first = self.cursor
        while first > 0 and self.cursor - first < 2 and self._keyed(first - 1) is None:
            first -= 1  # the title above the row is worth seeing too
        last, top, above = self.cursor + self._block(self.cursor) - 1, self.top, self._has_above
        if first < top + above(top):
            top = first - above(first)
        elif last >= top + self._rows_from(top):
            says_more = height >= _LEAST and last < len(self.source) - 1
            top = last - height + 1 + says_more
        top = max(0, min(top, max(len(self.source) - height, 0)))
        if self.cursor < top + above(top):  # a high block in few rows: the row itself is seen
            top = max(self.cursor - 1, 0)
        self._begin_with(top)

    def _begin_with(self, top: int) -> None:
        """Let a row be the first, and count those above where a line says so."""
        self.top = top
        first = top + 1
        self._above = 0
        if self._has_above(top):
            self._above = self.source.count_from(0) - self.source.count_from(first)

    def _has_above(self, top: int) -> bool:
        """Whether a list that begins with a row gives its line up for those above."""
        return self.size.height >= _LEAST_ABOVE and top > 0

    def _rows_from(self, top: int) -> int:
        """The lines for rows from a first one on, without that which tells of more below."""
        height = self.size.height
        return height - (height >= _LEAST and len(self.source) > top + height)

    @property
    def _room(self) -> int:
        """The rows that are drawn, without the lines that tell of more above and below."""
        return self._rows_from(self.top) - (self._above > 0)

    def _block(self, place: int) -> int:
        """The number of rows at a place, with those that go on below it."""
        end = place + 1
        while end < len(self.source) and self.source.row(end, 0).under:
            end += 1
        return end - place

    def on_resize(self, _event: events.Resize) -> None:
        """Keep the highlight in sight."""
        self._keep_in_sight()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row, or nothing below the last."""
        place = self.top + y
        if place >= len(self.source):
            return Strip.blank(self.size.width, self.rich_style)
        under = self.rich_style
        if y == 0 and self._above:
            return self._says(say_above(self._above))
        if y == self._rows_from(self.top):
            return self._says(say_below(self.source.count_from(place)))
        row = self.source.row(place, self.row_width)
        on_it = place == self.cursor or (row.under and self._is_in_block(place))
        on_it = on_it and self._keyed(self.cursor) is not None
        if on_it:
            under += self.get_component_rich_style("row-list--cursor", partial=True)
            under += _LIGHT if row.under else Style.null()
        pointer = Span(drawn(_POINTER), Tone.ACCENT) if on_it else _NO_POINTER
        return self.strip((pointer, *row.line), self.size.width, under)

    def _is_in_block(self, place: int) -> bool:
        return self.cursor <= place < self.cursor + self._block(self.cursor)

    def _says(self, more: str) -> Strip:
        """The line that tells of more rows above or below."""
        return self.strip((_NO_POINTER, Span(more, Tone.DIM)), self.size.width, self.rich_style)


class WrappedList(RowList):
    """Shows rows that take several lines each where their words need them."""

    _make: Callable[[int], RowSource] | None = None

    def show_wrapped(self, make: Callable[[int], RowSource], key: Hashable | None = None) -> None:
        """Show the rows that `make` gives for a width in cells, the highlight on `key`."""
        self._make = make
        self.show(make(self.row_width), key)

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap at the new width, in its first frame."""
        if self._make is not None:
            self.show(self._make(self.row_width))
