"""Lines to read, over a place that has no room for them."""

from collections.abc import Callable, Sequence
from itertools import dropwhile, takewhile

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding

from planner.language import _
from tui.dialogs.dialog import Dialog
from tui.dialogs.frame import Frame, ScrolledLines
from tui.drawing.text_line import Line, Tone
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.key_line import KeyLine

_FRAME, _CORNERS = 80, 6
"""Cells of the frame where the window has them, and those of its top that are not for a title."""


class ShowLines(Dialog[None]):
    """Shows lines alone until it is left; arrows scroll them.

    A title at their head goes into the border where that has room for all of it.
    """

    BINDINGS = [
        Binding(
            "u",
            "undo",
            _("Undo"),
            id="lines.undo",
            show=False,
            tooltip=_("Close, and take back the last change."),
        )
    ]

    DEFAULT_CSS = """
    ShowLines {
        background: $background;
        & ScrolledLines { height: auto; max-height: 80vh; }
    }
    """

    def __init__(self, draw: Callable[[int], Sequence[Line]], title: str) -> None:
        """Show the lines that `draw` gives for a width; `title` is for lines that begin with none.

        It is the kind of what is shown, too, where a title of the lines is too long for the border.
        """
        super().__init__(title)
        self._draw = draw
        self._lifted = False

    def compose(self) -> ComposeResult:
        """The lines in a scroll."""
        with Frame(self.question):
            yield ScrolledLines()
        yield KeyLine()

    def on_mount(self) -> None:
        """Draw them."""
        self.query_one(ScrolledLines).show(self._below_title)

    def on_resize(self, event: events.Resize) -> None:
        """Put the title of the lines into the border of this width, or back at their head."""
        room = min(event.size.width, _FRAME) - _CORNERS
        lines = takewhile(_is_title, self._draw(room))
        titled = [line for line in lines if not _is_blank(line)]
        self._lifted = len(titled) == 1
        said = "".join(span.text for span in titled[0]) if self._lifted else self.question
        self.query_one(Frame).entitle(said)
        self.query_one(GrowingBlock).show(self._below_title)

    def _below_title(self, width: int) -> Sequence[Line]:
        """The lines without what stands in the border, and without a blank one at their head."""
        lines = self._draw(width)
        if not self._lifted:
            return lines
        return list(dropwhile(_is_blank, dropwhile(_is_title, lines)))

    def action_undo(self) -> None:
        """Close, as the lines may be of what is taken back, and take back the last change."""
        app = self.app
        self.dismiss(None)
        app.call_later(app.run_action, "app.undo")


def _is_title(line: Line) -> bool:
    return bool(line) and all(span.tone is Tone.TITLE for span in line)


def _is_blank(line: Line) -> bool:
    return not any(span.text.strip() for span in line)
