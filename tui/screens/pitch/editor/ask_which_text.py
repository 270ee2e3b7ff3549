"""The question about a text that was changed in two windows: both are shown."""

from enum import Enum

from textual.app import ComposeResult
from textual.binding import Binding

from planner.language import _, pgettext
from planner.pitch.differences import differences
from tui.dialogs.dialog import Dialog
from tui.dialogs.frame import Frame, ScrolledLines
from tui.drawing.text_line import Line, Span, Tone, fit
from tui.screens.pitch.editor.lines import marked_lines
from tui.widgets.key_line import KeyLine


class Kept(Enum):
    """The text that is kept."""

    MINE = "mine"
    THEIRS = "theirs"


class AskWhichText(Dialog[Kept]):
    """Shows the text of this window and of the other one; the answer is the one to keep."""

    BINDINGS = [
        Binding(
            "enter",
            "keep('MINE')",
            _("Keep mine"),
            id="both.mine",
            priority=True,
            tooltip=_("Keep the text of this window; that of the other stays an earlier version."),
        ),
        Binding(
            "t",
            "keep('THEIRS')",
            _("Take the other"),
            id="both.theirs",
            tooltip=_("Take the text of the other window into this one."),
        ),
    ]

    DEFAULT_CSS = """
    AskWhichText {
        & > Frame { width: 96; }
        & ScrolledLines { height: auto; max-height: 70vh; }
    }
    """

    def __init__(self, label: str, mine: str, theirs: str) -> None:
        """Ask about the text called `label`."""
        title = _("“{field}” was changed in two windows").format(field=label)
        super().__init__(title)
        self._mine, self._theirs = mine, theirs

    def compose(self) -> ComposeResult:
        """Both texts, the words in which they differ between signs."""
        with Frame(self.question):
            yield ScrolledLines()
        yield KeyLine()

    def on_mount(self) -> None:
        """Show both."""
        self.query_one(ScrolledLines).show(self._lines)

    def _lines(self, width: int) -> list[Line]:
        mine, theirs = differences(self._mine, self._theirs)
        empty = [(Span(fit(_("nothing"), width), Tone.DIM),)]
        here = pgettext("text of a window", "in this window")
        there = pgettext("text of a window", "in the other window")
        return [
            (Span(here, Tone.TITLE),),
            *(list(marked_lines(mine, width)) or empty),
            (),
            (Span(there, Tone.TITLE),),
            *(list(marked_lines(theirs, width)) or empty),
        ]

    def action_keep(self, kept: str) -> None:
        """Answer with the text to keep."""
        self.answer(Kept[kept])
