"""A text of one line that is edited."""

from collections.abc import Sequence

from rich.text import Text
from textual import events
from textual.widgets import Input

from tui.drawing.text_line import in_place


class ShortText(Input):
    """One line on a quiet ground, the cursor at its end; nothing hides in what is shown."""

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:
        """Edit `value`; the placeholder says what may be typed."""
        super().__init__(value, placeholder=placeholder, select_on_focus=False, compact=True, id=id)

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
        elif len(event.text.splitlines()) > 1:
            event.text = " ".join(line.strip() for line in lines)

    def take_lines(self, lines: Sequence[str]) -> bool:
        """Take pasted lines as several; False where the text is one line."""
        return False

    @property
    def _value(self) -> Text:
        """The value as it is drawn: control characters would reach the terminal."""
        return Text(in_place(self.value), no_wrap=True, overflow="ignore", end="")
