"""Kept versions beside the newest one; an old one can be taken up again."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding

from planner.language import _
from tui.dialogs.dialog import Dialog
from tui.dialogs.frame import Frame, ScrolledLines
from tui.drawing.text_line import Line
from tui.widgets.key_line import KeyLine
from tui.widgets.row_list import RowList
from tui.widgets.rows import FixedRows, Row
from tui.widgets.short_list import ShortList


class Kept(NamedTuple):
    """A version: its number, its line in the list, and its text beside that of the newest."""

    number: int
    line: Callable[[int], Line]
    text: Callable[[int], Sequence[Line]]


class ShowVersions(Dialog[int]):
    """Lists versions with their text; the answer is the number of the one to take up again."""

    BINDINGS = [
        Binding(
            "r",
            "restore",
            _("Take up again"),
            id="versions.restore",
            tooltip=_("Keep this version once more, as the newest."),
        ),
        Binding(
            "enter",
            "restore",
            _("Take up again"),
            id="versions.restore.enter",
            show=False,
            tooltip=_("Keep this version once more, as the newest."),
        ),
    ]

    DEFAULT_CSS = """
    ShowVersions {
        & > Frame { width: 110; height: 100%; padding: 0 1; }
        & ShortList { max-height: 6; }
        & ScrolledLines { height: 1fr; margin-top: 1; }
    }
    """

    def __init__(self, title: str, versions: Sequence[Kept]) -> None:
        """Show `versions`, newest first."""
        super().__init__(title)
        self._versions = versions

    def compose(self) -> ComposeResult:
        """The list, and the highlighted one beside the newest."""
        with Frame(self.question):
            yield ShortList()
            yield ScrolledLines()
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the rows; the one before the newest is highlighted, where there is one."""
        at = self._versions[1].number if len(self._versions) > 1 else None
        self.query_one(ShortList).show(FixedRows(self._versions, _row), at)

    def on_row_list_highlighted(self) -> None:
        """Lay the highlighted version beside the newest."""
        if (version := self._version()) is not None:
            self.query_one(ScrolledLines).show(version.text)
            self.query_one(ScrolledLines).scroll_home(animate=False)
        self.refresh_bindings()

    def on_row_list_opened(self, _event: RowList.Opened) -> None:
        """Take it up again."""
        self.action_restore()

    def _version(self) -> Kept | None:
        keys = [rows.key for rows in self.query(ShortList)]
        return next((each for each in self._versions if each.number in keys), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to take up again only what is not the newest."""
        return action != "restore" or self._version() not in (None, self._versions[0])

    def action_restore(self) -> None:
        """Answer with the highlighted version, unless it is the newest."""
        version = self._version()
        if version is not None and version is not self._versions[0]:
            self.answer(version.number)


def _row(version: Kept, width: int) -> Row:
    return Row(version.number, version.line(width) if width else ())
