"""The toast: a sentence in the row of the keys, gone after a while."""

from itertools import count
from typing import Any

from textual.geometry import Size
from textual.screen import Screen
from textual.strip import Strip

from planner.language.width import cell_width
from tui.drawing.panes import first_pane
from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import Line, Span, wrap
from tui.widgets.key_line import KeyLine

_PADDING = 2
_APART = "   "
"""Between two sentences in one row."""


class ToastLine(Toned):
    """The sentences said lately, the newest last.

    They stand in the row of the keys, which make room, and cover nothing that is being read, unless
    they need more rows. It waits on its screen from the start, so that a sentence is drawn in
    the same frame as what it tells of; a toast of Textual is mounted only after that frame. The
    keys of its own screen draw sentences that fit in their row: to show this widget itself, the
    whole screen is laid out and drawn anew.
    """

    DEFAULT_CSS = """
    ToastLine {
        layer: said;
        width: auto;
        height: auto;
        padding: 0 1;
        background: $field;
        display: none;
    }
    """

    def __init__(self) -> None:
        """Begin silent."""
        super().__init__()
        self._numbers = count()
        self._sentences: dict[int, str] = {}
        self._room_then = 0
        self._is_in_row = False

    def on_mount(self) -> None:
        """Follow the size of the screen, also while the keys draw what is said, and its covers."""
        self.watch(self.screen, "stack_updates", self.fit, init=False)
        self.screen.screen_layout_refresh_signal.subscribe(self, self._refit, immediate=True)

    def _refit(self, _screen: Screen[object]) -> None:
        """Take other rows where there is less room than before, or more."""
        if self._sentences and self._room != self._room_then:
            self._show(self._sentences)

    def say(self, text: str, seconds: float) -> None:
        """Say something for so many seconds."""
        number = next(self._numbers)  # a sentence said again later outlives this one
        self._show({**self._sentences, number: text})
        self.set_timer(seconds, lambda: self._forget(number))

    def hush(self) -> None:
        """Say nothing any more."""
        if self._sentences:
            self._show({})

    def _forget(self, number: int) -> None:
        if number in self._sentences:
            self._show({key: text for key, text in self._sentences.items() if key != number})

    def _show(self, sentences: dict[int, str]) -> None:
        self._sentences, self._room_then = sentences, self._room
        in_row = False
        for keys in self.screen.query(KeyLine):
            in_row = keys.parent is self.parent and len(self.lines(self._room)) == 1
            keys.make_room(self.cells, self._in_row if in_row and sentences else None)
        self._is_in_row = in_row
        shown = self.display
        self.fit()
        if shown or self.display:
            self.refresh(layout=True)
            self.screen.refresh(layout=True)  # now, where a screen under a dialog would wait

    def _in_row(self) -> Strip:
        """The sentences as they stand in the row of the keys."""
        return self.strip((Span(" "), *self._line(0)), self.cells, self.rich_style)

    def _line(self, y: int) -> Line:
        lines = self.lines(self._room)
        return (Span(lines[y]),) if y < len(lines) else ()

    def fit(self) -> None:
        """Show what is said, but not a part of it: a dialog above takes the last row.

        A class would show only after the next frame.
        """
        covered = self.screen is not self.app.screen
        shows = bool(self._sentences) and not self._is_in_row
        shows = shows and not (covered and len(self.lines(self._room)) > 1)
        if shows != self.display:  # to set it lays the screen out anew
            self.display = shows

    def lines(self, width: int) -> list[str]:
        """The sentences, each once, in one row of `width` cells, else each in rows of its own."""
        newest = dict.fromkeys(reversed(self._sentences.values()))
        sentences = list(reversed(newest))
        joined = _APART.join(sentences)
        if cell_width(joined) <= width and "\n" not in joined:
            return [joined]
        return [line for sentence in sentences for line in wrap(sentence, width, width)]

    @property
    def _room(self) -> int:
        """The cells that a row may have: those of the first pane, where there are two."""
        width = self.screen.size.width
        if self.screen.has_class("-wide"):
            width = first_pane(width)
        return width - _PADDING

    @property
    def cells(self) -> int:
        """The cells that the sentences take in the row of the keys; 0 if nothing is said."""
        lines = self.lines(self._room) if self._sentences else []
        return max(map(cell_width, lines), default=-_PADDING) + _PADDING

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """As wide as the widest line."""
        return max(self.cells - _PADDING, 0)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A row for each line."""
        return len(self.lines(self._room))

    def render_line(self, y: int) -> Strip:
        """One line."""
        return self.strip(self._line(y), self.size.width, self.rich_style)


def say_over(dialog: Screen[Any], text: str, seconds: float) -> None:
    """Say something in the row of a dialog's keys for so many seconds; nothing is covered by it.

    A sentence that needs more rows takes them from the dialog.
    """
    if not dialog.query(ToastLine):
        dialog.mount(ToastLine())
        dialog.call_after_refresh(say_over, dialog, text, seconds)
        return
    toast = dialog.query_one(ToastLine)
    toast.say(text, seconds)
    toast.styles.offset = (max(dialog.size.width - toast.cells, 0), 0)
