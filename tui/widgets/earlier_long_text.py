"""A longer text that brings back what was written in it before; apart, as it costs start-up."""

from planner.language import _
from tui.widgets.earlier_text import Earlier, ReadEarlier
from tui.widgets.long_text import LongText


class EarlierLongText(LongText):
    """Several lines; where they are empty ↑ brings back earlier texts, and ↓ leads back.

    Over a text that stands there the arrows only move the cursor.
    """

    def __init__(
        self, text: str, read: ReadEarlier, *, id: str, lines: int, only_empty: bool = True
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
