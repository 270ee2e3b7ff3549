"""A longer text that brings back what was written in it before; apart, as it costs start-up."""

from planner.language import _
from tui.widgets.earlier_text import Earlier, ReadEarlier
from tui.widgets.long_text import LongText


class EarlierLongText(LongText):
    """Several lines; where they are empty ↑ brings back earlier texts, and ↓ leads back.

    Over a text that stands there the arrows only move the cursor.
    """

    def __init__(self, text: str, read: ReadEarlier, *, id: str, lines: int) -> None:
        """Edit `text`; `read` gives the earlier ones."""
        super().__init__(text, id=id, lines=lines)
        self._earlier = Earlier(text, read, only_empty=True)

    def on_focus(self) -> None:
        """Say the key in the empty field, where there are earlier texts."""
        if self._earlier.may_step("", 1):
            self.placeholder = _("↑ brings back what you wrote here before")

    def action_cursor_up(self, select: bool = False) -> None:
        """Go up a line; from the first one to an earlier text, where one is offered."""
        if select or not self.cursor_at_first_line or not self._show(1):
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        """Go down a line; from the last one back to a newer text."""
        if select or not self.cursor_at_last_line or not self._show(-1):
            super().action_cursor_down(select)

    def _show(self, by: int) -> bool:
        if not self._earlier.may_step(self.text, by):
            return False
        self.text = self._earlier.step(self.text, by)
        self.move_cursor((0, 0) if by > 0 else self.document.end)
        return True
