"""The changes that can be taken back, newest first."""

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.widgets import Static

from planner.language import _
from planner.language.dates_in_words import DAY_COLUMN, say_day, say_time
from planner.model.history import Change
from tui.dialogs.dialog import Dialog
from tui.dialogs.frame import Frame
from tui.drawing.text_line import Span, Tone, fit
from tui.widgets.key_line import KeyLine
from tui.widgets.row_list import RowList
from tui.widgets.rows import FixedRows, Row

_DAY = DAY_COLUMN
_TIME = 7


class ShowHistory(Dialog[None]):
    """The history; `u` and `ctrl+r` go through it from any place."""

    DEFAULT_CSS = """
    ShowHistory RowList { height: 14; }
    """

    def __init__(self, changes: Sequence[Change], today: date) -> None:
        """List `changes` as seen on `today`."""
        super().__init__()
        self._changes = changes
        self._today = today

    def compose(self) -> ComposeResult:
        """The changes, or one sentence."""
        with Frame(_("History")):
            if self._changes:
                yield RowList()
            else:
                yield Static(_("Nothing was changed yet."), classes="dialog--label", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the rows."""
        for rows in self.query(RowList):
            rows.show(FixedRows(self._changes, self._row))

    def _row(self, change: Change, width: int) -> Row:
        undone = _("undone") if change.undone else ""
        room = max(width - _DAY - _TIME - len(undone) - 1, 0)
        return Row(
            change.id,
            (
                Span(fit(say_day(change.at.date(), self._today), _DAY), Tone.DIM),
                Span(fit(say_time(change.at.time()), _TIME), Tone.DIM),
                Span(fit(change.what, room), Tone.DIM if change.undone else Tone.PLAIN),
                Span(f" {undone}", Tone.DIM),
            ),
        )
