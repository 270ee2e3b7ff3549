"""A sentence that wraps over a few rows: one line for whoever writes it."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType

from tui.widgets.earlier_long_text import EarlierLongText
from tui.widgets.earlier_text import EarlierText, ReadEarlier


class Sentence(EarlierLongText):
    """A text without line breaks, shown from its beginning; enter is left to the form.

    From its first and its last row the arrows go on to the fields around it, where no earlier text
    is offered.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *EarlierText.BINDINGS,
        Binding("up", "cursor_up", show=False),
        Binding("down", "cursor_down", show=False),
    ]

    def __init__(
        self, text: str, read: ReadEarlier, *, placeholder: str = "", id: str, lines: int
    ) -> None:
        """Edit `text` in so many rows; `read` gives the earlier ones."""
        super().__init__(text, read, id=id, lines=lines, only_empty=False)
        self.placeholder = placeholder

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the arrows to the text and to the form where no earlier one is offered."""
        if action != "earlier":
            return super().check_action(action, parameters)
        by = int(str(parameters[0]))
        at_edge = self.cursor_at_first_line if by > 0 else self.cursor_at_last_line
        return at_edge and self.may_show(by)

    def action_earlier(self, by: int) -> None:
        """Show an earlier text, or the own one again."""
        self.show_earlier(by)
        self.move_cursor(self.document.end)

    def on_text_area_changed(self) -> None:
        """Offer the arrows that apply to what is typed."""
        self.refresh_bindings()

    def on_focus(self) -> None:
        """Keep the placeholder: the bottom line says the key to earlier texts."""

    def step_over_the_edge(self, by: int) -> None:
        """Go to the field above or below."""
        screen = self.screen
        _field = screen.focus_next() if by > 0 else screen.focus_previous()

    def on_paste(self, event: events.Paste) -> None:
        """Take several lines as one."""
        event.text = " ".join(line.strip() for line in event.text.splitlines() if line.strip())
