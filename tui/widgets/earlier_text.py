"""Fields that bring back what was written in them before: ↑ to earlier ones, ↓ back."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType

from planner.language import _
from tui.widgets.short_text import ShortText

ReadEarlier = Callable[[], Sequence[str]]
"""Reads the texts of earlier times, the newest first."""


class Earlier:
    """The texts of earlier times, and which of them is shown; the own one is never lost.

    They are read when first needed.
    """

    def __init__(self, opened_with: str, read: ReadEarlier, *, only_empty: bool = False) -> None:
        """Begin with the text that stands in the field; `only_empty` offers none over it."""
        self._gives_way = {""} if only_empty else {"", opened_with}
        self._own = self._opened_with = opened_with
        self._read = read
        self._texts: Sequence[str] | None = None
        self._place = -1

    def may_step(self, shown: str, by: int) -> bool:
        """Whether one can go `by` from the text shown: it is empty, unchanged or an earlier one."""
        if self._place >= 0:
            if shown == self._known()[self._place]:
                return True
            self._place = -1  # changed by hand: it is the own text from now on
        return by > 0 and shown in self._gives_way and bool(self._known())

    def step(self, shown: str, by: int) -> str:
        """The text after that shown; at the oldest the same, before the newest the own one."""
        if self._place < 0:
            self._own = shown
        texts = self._known()
        self._place = min(self._place + by, len(texts) - 1)
        return texts[self._place] if self._place >= 0 else self._own

    def _known(self) -> Sequence[str]:
        if self._texts is None:
            self._texts = [text for text in self._read() if text != self._opened_with]
        return self._texts


class EarlierText(ShortText):
    """A line that brings back earlier ones while it is empty, unchanged or shows one of them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "up",
            "earlier(1)",
            _("Earlier ones"),
            id="form.earlier",
            tooltip=_("Bring back what you wrote here before, the newest first."),
        ),
        Binding(
            "down",
            "earlier(-1)",
            _("Back to mine"),
            id="form.earlier.back",
            show=False,
            tooltip=_("Go back to newer ones, and to your own text."),
        ),
    ]

    def __init__(self, value: str, read: ReadEarlier, *, placeholder: str, id: str) -> None:
        """Edit `value`; `read` gives the earlier texts."""
        super().__init__(value, placeholder=placeholder, id=id)
        self._earlier = Earlier(value, read)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the arrows to the form where no earlier text is offered."""
        if action == "earlier":
            return self._earlier.may_step(self.value, int(str(parameters[0])))
        return super().check_action(action, parameters)

    def watch_value(self, _value: str) -> None:
        """Offer the arrows that apply to what is typed."""
        if self.is_mounted:
            self.refresh_bindings()

    def action_earlier(self, by: int) -> None:
        """Show an earlier text, or the own one again."""
        self.value = self._earlier.step(self.value, by)
        self.cursor_position = len(self.value)
