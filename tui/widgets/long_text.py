"""A text of several lines in a form."""

from textual.widgets import TextArea


class LongText(TextArea):
    """A plain text area: tab goes on to the next field, ctrl+s saves the form."""

    DEFAULT_CSS = """
    LongText { border: none; padding: 0; background: $surface-lighten-1; }
    LongText:focus { border: none; }
    """

    def __init__(self, text: str, *, id: str | None = None, lines: int = 3) -> None:
        """Hold `text` in a box of so many lines."""
        super().__init__(text, id=id, tab_behavior="focus", soft_wrap=True, compact=True)
        self.styles.height = lines
