"""A line of a page, which hands every letter on before anything is drawn."""

from collections.abc import Callable

from tui.widgets.short_text import ShortText


class PageLine(ShortText):
    """One line of text; its page reacts to each letter in the same frame."""

    DEFAULT_CSS = """
    PageLine { width: 1fr; }
    """

    def __init__(
        self, typed: Callable[[str, str], None], *, placeholder: str = "", id: str | None = None
    ) -> None:
        """Call `typed` with the line's id and its text at every change."""
        self._typed = typed
        super().__init__(placeholder=placeholder, id=id)
        self.cursor_blink = False  # a calm page; and nothing is drawn between two letters

    def watch_value(self, value: str) -> None:
        """Hand the text on; `Input.Changed` would come a frame later."""
        if self.is_mounted:
            self._typed(self.id or "", value)

    def on_resize(self) -> None:
        """Show the end also of letters that were typed before the line had a width."""
        if self.has_focus:
            self.on_focus()

    def put(self, text: str) -> None:
        """Show another text, the cursor at its end."""
        if text != self.value:
            self.value = text
        self.cursor_position = len(text)
