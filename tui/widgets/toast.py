"""The toast: a sentence at the bottom right over the rest, gone after a while."""

from typing import NamedTuple

from textual.geometry import Size
from textual.strip import Strip

from planner.language.width import cell_width
from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import Span, wrap

WIDEST = 58


class Sentence(NamedTuple):
    """A text that was said, and its lines."""

    text: str
    lines: list[str]


class ToastLine(Toned):
    """The sentences said lately, the newest last.

    It waits on its screen from the start, so that a sentence is drawn in the same frame as what it
    tells of; a toast of Textual is mounted only after that frame.
    """

    DEFAULT_CSS = """
    ToastLine {
        layer: said;
        width: auto;
        height: auto;
        margin-bottom: 1;
        padding: 0 2;
        background: $panel-lighten-1;
        display: none;
    }
    """

    def __init__(self) -> None:
        """Begin silent."""
        super().__init__()
        self._sentences: list[Sentence] = []

    def say(self, text: str, seconds: float) -> None:
        """Say something for so many seconds."""
        sentence = Sentence(text, wrap(text, WIDEST))
        self._show([*self._sentences, sentence])
        self.set_timer(seconds, lambda: self._forget(sentence))

    def hush(self) -> None:
        """Say nothing any more."""
        if self._sentences:
            self._show([])

    def _forget(self, sentence: Sentence) -> None:
        left = [other for other in self._sentences if other is not sentence]
        if len(left) < len(self._sentences):
            self._show(left)

    def _show(self, sentences: list[Sentence]) -> None:
        self._sentences = sentences
        self.display = bool(sentences)  # a class would show only after the next frame
        self.refresh(layout=True)
        self.screen.refresh(layout=True)  # now, where a screen under a dialog would wait

    @property
    def _lines(self) -> list[str]:
        return [line for sentence in self._sentences for line in sentence.lines]

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """As wide as the widest line."""
        return max(map(cell_width, self._lines), default=0)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """A row for each line."""
        return len(self._lines)

    def render_line(self, y: int) -> Strip:
        """One line."""
        lines, width = self._lines, self.size.width
        line = (Span(lines[y]),) if y < len(lines) else ()
        return self.strip(line, width, self.rich_style)
