"""Another file, or none, is where the store was opened: said once, with a way out."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from planner.language import _
from tui.dialogs.dialog import Dialog
from tui.dialogs.frame import Frame
from tui.drawing.text_line import shown
from tui.widgets.key_line import KeyLine


class FileReplaced(Dialog[bool]):
    """Says what happened to the file; `enter` opens the one that is there, if there is one."""

    BINDINGS = [
        Binding(
            "enter",
            "open",
            _("Open that file"),
            id="replaced.open",
            tooltip=_("Open the file that is there now, and write what is half typed into it."),
        )
    ]

    def __init__(self, reason: str, *, is_there: bool) -> None:
        """Say the reason; `is_there` tells whether another file is in the place."""
        super().__init__(_("Nothing more is written here"))
        self._reason = reason
        self._is_there = is_there

    def compose(self) -> ComposeResult:
        """The reason, and what becomes of the text."""
        kept = _("What is half typed stays in this window.")
        with Frame(self.question):
            yield Static(shown(self._reason), markup=False)
            yield Static(kept, classes="dialog--label", markup=False)
        yield KeyLine()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to open only a file that is there."""
        return action != "open" or self._is_there

    def action_open(self) -> None:
        """Answer that the file is to be opened."""
        self.dismiss(True)
