"""The frame of a dialog: one rounded line around it, with its title."""

from textual.containers import Vertical
from textual.content import Content

from tui.drawing.text_line import shown


class Frame(Vertical):
    """A quiet ground with a rounded border, which 16 colours and none show as well."""

    DEFAULT_CSS = """
    Frame {
        width: 80;
        max-width: 100%;
        height: auto;
        max-height: 100%;
        padding: 1;
        background: $dialog;
        border: round $rule;
        border-title-color: $foreground;
        border-title-style: bold;
    }
    """

    def __init__(self, title: str = "") -> None:
        """Frame what is composed inside, under a title."""
        super().__init__()
        self.entitle(title)

    def entitle(self, title: str) -> None:
        """Give it another title, whose signs are text and never markup."""
        self.border_title = Content(shown(title)) if title else None
