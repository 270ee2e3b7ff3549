"""A line of a page, which hands every letter on before anything is drawn."""

from collections.abc import Callable, Sequence

from tui.widgets.completing_text import CompletingText, Look


class PageLine(CompletingText):
    """One line of text; its page reacts to each letter in the same frame."""

    DEFAULT_CSS = """
    PageLine { width: 1fr; }
    """

    def __init__(
        self,
        typed: Callable[[str, str], None],
        *,
        look: Look | None = None,
        pasted: Callable[[Sequence[str]], bool] | None = None,
        passes: Callable[[str], bool] | None = None,
        placeholder: str = "",
        id: str | None = None,
    ) -> None:
        """Call `typed` with the line's id and its text at every change.

        `pasted` gets several lines pasted at once, and tells whether it takes them; `passes` tells
        of a key whether it is no letter of the line now, but a key of the page.
        """
        self._typed, self._pasted, self._passes = typed, pasted, passes
        super().__init__(look=look, placeholder=placeholder, id=id)
        self.cursor_blink = False  # a calm page; and nothing is drawn between two letters

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Whether a key is typed into the line."""
        is_of_page = self._passes is not None and self._passes(key)
        return not is_of_page and super().check_consume_key(key, character)

    def watch_value(self, value: str) -> None:
        """Hand the text on; `Input.Changed` would come a frame later."""
        if self.is_mounted:
            self._typed(self.id or "", value)

    def take_lines(self, lines: Sequence[str]) -> bool:
        """Hand several pasted lines on, where they are taken."""
        return self._pasted is not None and self._pasted(lines)

    def on_resize(self) -> None:
        """Show the end also of letters that were typed before the line had a width."""
        if self.has_focus:
            self.on_focus()

    def put(self, text: str) -> None:
        """Show another text, the cursor at its end."""
        if text != self.value:
            self.value = text
        self.cursor_position = len(text)
        if self.is_mounted:
            self._put(None)  # the names shown are those of the text before
