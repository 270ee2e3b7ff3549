"""Longer texts that bring back what was written in them before; apart, as they cost start-up."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType

from planner.language import _
from tui.widgets.earlier_text import Earlier, EarlierText, ReadEarlier
from tui.widgets.long_text import LongText


class EarlierLongText(LongText):
    """Several lines; where they are empty ↑ brings back earlier texts, and ↓ leads back.

    Over a text that stands there the arrows only move the cursor.
    """

    def __init__(
        self, text: str, read: ReadEarlier, *, id: str, lines: int | None, only_empty: bool = True
    ) -> None:
        """Edit `text`; `read` gives the earlier ones, offered where it is empty or unchanged."""
        super().__init__(text, id=id, lines=lines)
        self._earlier = Earlier(text, read, only_empty=only_empty)

    def on_focus(self) -> None:
        """Say the key in the empty field, where there are earlier texts."""
        if self._earlier.may_step("", 1):
            self.placeholder = _("↑ brings back what you wrote here before")

    def action_cursor_up(self, select: bool = False) -> None:
        """Go up a line; from the first one to an earlier text, where one is offered."""
        if select or not self.cursor_at_first_line:
            super().action_cursor_up(select)
        elif not self.show_earlier(1):
            self.step_over_the_edge(-1)

    def action_cursor_down(self, select: bool = False) -> None:
        """Go down a line; from the last one back to a newer text."""
        if select or not self.cursor_at_last_line:
            super().action_cursor_down(select)
        elif not self.show_earlier(-1):
            self.step_over_the_edge(1)

    def step_over_the_edge(self, by: int) -> None:
        """Go on from the first row upwards or from the last downwards: to its end."""
        self.move_cursor((0, 0) if by < 0 else self.document.end)

    def may_show(self, by: int) -> bool:
        """Whether an earlier text, or a newer one, is offered in the place of this one."""
        return self._earlier.may_step(self.text, by)

    def show_earlier(self, by: int) -> bool:
        """Show an earlier text, or a newer one; False if there is none."""
        if not self.may_show(by):
            return False
        self.text = self._earlier.step(self.text, by)
        self.move_cursor((0, 0) if by > 0 else self.document.end)
        return True


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
        self, text: str, read: ReadEarlier, *, placeholder: str = "", id: str, lines: int | None
    ) -> None:
        """Edit `text` in so many rows, or as CSS says; `read` gives the earlier ones."""
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
        lines = event.text.splitlines()
        if len(lines) > 1:
            lines = [line.strip() for line in lines if line.strip()]
        event.text = " ".join(lines)
