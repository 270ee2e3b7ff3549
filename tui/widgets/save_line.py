"""The end of a form: a line that takes the keys, where enter saves."""

from textual.strip import Strip

from planner.language import _
from tui.drawing.styled_lines import Toned
from tui.drawing.text_line import Span, Tone


class SaveLine(Toned, can_focus=True):
    """The word Save below the fields; no letter typed here changes any of them."""

    DEFAULT_CSS = """
    SaveLine { height: 1; width: 1fr; margin-left: 20; }
    SaveLine:focus { background: $cursor; }
    SaveLine:ansi:focus { text-style: reverse; }
    """

    def render_line(self, y: int) -> Strip:
        """The word, lit while it has the keys."""
        tone = Tone.ACCENT if self.has_focus else Tone.DIM
        return self.strip((Span(_("Save"), tone),), self.size.width, self.rich_style)
