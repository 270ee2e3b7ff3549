"""A text of one line that is read as it is typed, and the rows that tell what was understood."""

import re
from collections.abc import Callable
from typing import NamedTuple, Self

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.strip import Strip
from textual.widget import Widget

from planner.language.text import fold
from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import Span, Tone, fit, wrap
from tui.widgets.short_text import ShortText

_BEFORE_ADVICE = re.compile(r"\s*[:;.](?=\s)")
"""The sign in a refusal before its advice, which is left out where there is no room."""


class Told(NamedTuple):
    """The words for what a text was understood as, or the reason why it is `refused`."""

    text: str = ""
    refused: bool = False

    @classmethod
    def of(cls, typed: str, read: Callable[[], str]) -> Self:
        """Tell what `read` says of a text, unless it says it itself; ValueError refuses it."""
        try:
            said = read()
        except ValueError as error:
            return cls(str(error), refused=True)
        return cls("" if fold(said) == fold(typed) else said)


class ReadText(ShortText):
    """A line that hands every letter on before anything is drawn."""

    def __init__(
        self,
        value: str,
        typed: Callable[[str], None],
        *,
        placeholder: str = "",
        id: str | None = None,
    ) -> None:
        """Edit `value`, and call `typed` with each text."""
        self._typed = typed
        super().__init__(value, placeholder=placeholder, id=id)

    def watch_value(self, value: str) -> None:
        """Hand the text on; `Input.Changed` would come a frame later."""
        if self.is_mounted:
            self._typed(value)


class ToldRows(Toned):
    """Rows below a line with what was understood of it; they are kept free where nothing is."""

    DEFAULT_CSS = """
    ToldRows { width: 1fr; }
    """

    def __init__(self, rows: int, *, id: str | None = None) -> None:
        """Tell in so many rows."""
        super().__init__(id=id)
        self.styles.height = self._rows = rows
        self._told = ""
        self._refused = False

    def tell(self, told: str, refused: bool = False) -> None:
        """Tell what was understood, or why the text is `refused`."""
        if (told, refused) != (self._told, self._refused):
            self._told, self._refused = told, refused
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row."""
        width = self.size.width
        lines = self._lines(width)
        text = lines[y] if y < len(lines) else ""
        tone = Tone.DUE if self._refused else Tone.DIM
        return self.strip((Span(text, tone),), width, self.rich_style)

    def _lines(self, width: int) -> list[str]:
        """The text in the rows there are; of a refusal without room only how it begins."""
        lines = wrap(self._told, width) if self._told else []
        if len(lines) <= self._rows:
            return lines
        if self._refused:
            return [fit(_BEFORE_ADVICE.split(self._told)[0], width)]
        rest = " ".join(lines[self._rows - 1 :])
        return [*lines[: self._rows - 1], fit(rest, width)]


class ToldText(Vertical):
    """A line with the rows below it, or a row beside it, that tell what was understood."""

    DEFAULT_CSS = """
    ToldText {
        width: 1fr;
        height: auto;
        &.-beside { layout: horizontal; }
        &.-beside ToldRows { width: 3fr; max-width: 36; margin-left: 2; }
        &.-beside Input { min-width: 8; }
    }
    """

    def __init__(self, line: Widget, told: ToldRows, *, beside: bool = False) -> None:
        """Tell below the line, or `beside` a short one."""
        super().__init__(classes="-beside" if beside else None)
        self._line, self._told = line, told

    def compose(self) -> ComposeResult:
        """The line above the rows."""
        yield self._line
        yield self._told

    def on_descendant_focus(self) -> None:
        """Show the rows too where the line is come to at the edge of a long form."""
        self.scroll_visible(animate=False)
