"""A text of one line that is edited."""

from collections.abc import Sequence
from typing import ClassVar

from rich.text import Text
from textual import events
from textual.reactive import reactive
from textual.strip import Strip
from textual.widgets import Input

from planner.language import ngettext
from tui.drawing.text_line import fit, in_place

COMPACT = "-textual-compact"
"""The class of a compact field, given from the start: toggled, its styles are computed twice."""


class ShortText(Input):
    """One line on a quiet ground, the cursor at its end; nothing hides in what is shown."""

    compact = reactive(True)
    MOST: ClassVar[int] = 10_000
    """The most characters that it takes."""

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:
        """Edit `value`; the placeholder says what may be typed."""
        super().__init__(
            value,
            placeholder=placeholder,
            select_on_focus=False,
            compact=True,
            id=id,
            classes=COMPACT,
        )
        self.max_length = max(self.MOST, len(value))

    def on_focus(self) -> None:
        """Show where typing goes on: at the end of a long text; what is selected stays so."""
        selected = self.selection
        self.cursor_position = 0
        self.selection = selected

    def on_blur(self) -> None:
        """Show how the text begins."""
        self.scroll_home(animate=False)

    def on_paste(self, event: events.Paste) -> None:
        """Take several lines as one, unless they are taken as several.

        Input itself would keep the first and drop the others.
        """
        lines = [line for line in event.text.splitlines() if line.strip()]
        if len(lines) > 1 and self.take_lines(lines):
            event.prevent_default()
            event.stop()
            return
        if len(event.text.splitlines()) > 1:
            event.text = " ".join(line.strip() for line in lines)
        event.text = self._cut(event.text)

    def action_paste(self) -> None:
        """Paste what was copied here, as far as there is room."""
        start, end = self.selection
        self.replace(self._cut(self.app.clipboard), start, end)

    def _cut(self, text: str) -> str:
        """The part of a text for which there is room; the rest can be pasted elsewhere."""
        room = max((self.max_length or 0) - len(self.value) + len(self.selected_text), 0)
        if (left := len(text) - room) > 0:
            self.app.copy_to_clipboard(text[room:])
            said = ngettext(
                "Cut short: {number} character did not fit; ctrl+v pastes it",
                "Cut short: {number} characters did not fit; ctrl+v pastes them",
                left,
            )
            self.app.notify(said.format(number=left))
        return text[:room]

    def take_lines(self, lines: Sequence[str]) -> bool:
        """Take pasted lines as several; False where the text is one line."""
        return False

    def render_line(self, y: int) -> Strip:
        """A line of the field; a placeholder that is cut ends in an ellipsis."""
        if self.value or y:
            return super().render_line(y)
        whole = self.placeholder
        self.set_reactive(Input.placeholder, fit(whole, self.content_size.width).rstrip())
        try:
            return super().render_line(y)
        finally:
            self.set_reactive(Input.placeholder, whole)

    @property
    def _value(self) -> Text:
        """The value as it is drawn: control characters would reach the terminal."""
        return Text(in_place(self.value), no_wrap=True, overflow="ignore", end="")
