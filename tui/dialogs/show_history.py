"""The changes that can be taken back, newest first."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from itertools import groupby

from textual.app import ComposeResult
from textual.widgets import Static

from planner.language import _
from planner.language.dates_in_words import say_day, say_full_day, say_time
from planner.language.width import cell_width
from planner.model.history import Change
from tui.dialogs.dialog import Dialog
from tui.dialogs.frame import Frame
from tui.drawing.text_line import Span, Tone, fit
from tui.widgets.key_line import KeyLine
from tui.widgets.row_list import RowList
from tui.widgets.rows import FixedRows, Row
from tui.widgets.short_list import ShortList

_TIME = 8


class ShowHistory(Dialog[None]):
    """The history; `u` and `ctrl+r` go through it from any place."""

    DEFAULT_CSS = """
    ShowHistory {
        & > Frame { padding: 1 1 0 1; }
        & ShortList { max-height: 65vh; margin-bottom: 1; }
        & Static { margin-bottom: 1; }
    }
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
                yield ShortList()
            else:
                yield Static(_("Nothing was changed yet."), classes="dialog--label", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the rows, the newest change highlighted."""
        for rows in self.query(RowList):
            rows.show(FixedRows(list(self._entries()), lambda entry, width: entry(width)))

    def _entries(self) -> Iterator[Callable[[int], Row]]:
        """A heading for each day, and its changes."""
        column = cell_width(_("undone")) + 2 if any(each.undone for each in self._changes) else 0
        by_day = groupby(self._changes, lambda change: change.at.date())
        for number, (day, changes) in enumerate(by_day):
            if number:
                yield lambda _width: Row(None, ())
            yield partial(_heading, _say_heading(day, self._today))
            for change in changes:
                yield partial(_row, change, column)


def _say_heading(day: date, today: date) -> str:
    """The day, its year only where it is another one."""
    said = say_day(day, today)
    if abs((day - today).days) > 1:
        said = say_full_day(day)
        said = said.rpartition(" ")[0] if day.year == today.year else said
    return said[:1].upper() + said[1:]


def _heading(said: str, width: int) -> Row:
    return Row(None, (Span(fit(said, width), Tone.TITLE),))


def _row(change: Change, column: int, width: int) -> Row:
    """A change: its time, and at the right whether it is undone."""
    undone = _("undone") if change.undone else ""
    what = fit(change.what, max(width - _TIME - column, 0))
    return Row(
        change.id,
        (
            Span(fit(say_time(change.at.time()), _TIME), Tone.DIM),
            Span(what, Tone.DIM if change.undone else Tone.PLAIN),
            Span(fit(undone, column, right=True), Tone.DIM),
        ),
    )
