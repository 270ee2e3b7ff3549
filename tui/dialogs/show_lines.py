"""Lines to read, over a place that has no room for them."""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.binding import Binding

from planner.language import _
from tui.dialogs.dialog import Dialog
from tui.dialogs.frame import Frame, ScrolledLines
from tui.drawing.text_line import Line
from tui.widgets.key_line import KeyLine


class ShowLines(Dialog[None]):
    """Shows lines alone until it is left; arrows scroll them."""

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

    def __init__(self, draw: Callable[[int], Sequence[Line]], title: str = "") -> None:
        """Show the lines that `draw` gives for a width, under a title."""
        super().__init__(title)
        self._draw = draw

    def compose(self) -> ComposeResult:
        """The lines in a scroll."""
        with Frame(self.question):
            yield ScrolledLines()
        yield KeyLine()

    def on_mount(self) -> None:
        """Draw them."""
        self.query_one(ScrolledLines).show(self._draw)

    def action_undo(self) -> None:
        """Close, as the lines may be of what is taken back, and take back the last change."""
        app = self.app
        self.dismiss(None)
        app.call_later(app.run_action, "app.undo")
