"""The line in which one types to find; what it finds stands in a list beside it."""

from collections.abc import Callable

from textual.binding import Binding

from planner.language import _
from tui.widgets.row_list import RowList
from tui.widgets.short_text import ShortText


class FindLine(ShortText):
    """Hands on what is typed before anything is drawn, so that letter and result are one frame."""

    BINDINGS = [
        Binding(
            key,
            action,
            label,
            id=f"find_line.{name}",
            show=False,
            tooltip=sentence,
        )
        for key, action, label, name, sentence in (
            ("up", "step(-1)", _("Up"), "up", _("Go up a row.")),
            ("down", "step(1)", _("Down"), "down", _("Go down a row.")),
            ("pageup", "page(-1)", _("Page up"), "page_up", _("Go up a page.")),
            ("pagedown", "page(1)", _("Page down"), "page_down", _("Go down a page.")),
        )
    ]

    MOST = 200

    DEFAULT_CSS = """
    FindLine { width: 1fr; background: transparent; }
    FindLine:focus { background: $cursor; }
    """

    def __init__(self, look_for: Callable[[str], None], placeholder: str) -> None:
        """Call `look_for` with every text typed."""
        self._look_for = look_for
        self.given = ""
        """The text that another page typed here; escape goes back there while it stands."""
        super().__init__(placeholder=placeholder)

    @property
    def is_given(self) -> bool:
        """Whether the text is still that of the page from which one came."""
        return bool(self.value) and self.value == self.given

    def watch_value(self, value: str) -> None:
        """Look for it at once."""
        if self.is_mounted:
            self._look_for(value)

    def action_step(self, by: int) -> None:
        """Move in the list while the keys stay in the line."""
        self.screen.query_one(RowList).action_step(by)

    def action_page(self, by: int) -> None:
        """Move a page in the list while the keys stay in the line."""
        self.screen.query_one(RowList).action_page(by)
