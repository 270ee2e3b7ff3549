"""The lines of the debrief: what is typed is handed on in the same frame as the letter."""

from collections.abc import Callable

from tui.widgets.short_text import ShortText


class TypeLine(ShortText):
    """A line that tells every letter at once."""

    DEFAULT_CSS = """
    TypeLine { width: 1fr; }
    """

    def __init__(
        self, follow: Callable[[str, str], None], *, placeholder: str = "", id: str | None = None
    ) -> None:
        """Call `follow` with the line's id and every text typed."""
        self._follow = follow
        super().__init__(placeholder=placeholder, id=id)
        self.cursor_blink = False  # a calm page; and nothing is drawn between two letters

    def watch_value(self, value: str) -> None:
        """Tell it before anything is drawn."""
        if self.is_mounted:
            self._follow(self.id or "", value)

    def on_resize(self) -> None:
        """Show the end also of letters that were typed before the line had a width."""
        if self.has_focus:
            self.on_focus()

    def put(self, text: str) -> None:
        """Show another text, the cursor at its end."""
        if text != self.value:
            self.value = text
        self.cursor_position = len(text)
