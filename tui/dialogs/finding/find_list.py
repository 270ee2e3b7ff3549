"""A line in which one types, and below it the rows found, in the frame of each letter."""

from collections.abc import Callable, Iterable

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from tui.widgets.find_line import FindLine
from tui.widgets.row_list import RowList
from tui.widgets.rows import FixedRows, Row

Draw = Callable[[int], Row]
"""Draws a row for a width in cells; for 0 of them only its key counts."""


class FindList(Vertical):
    """Shows the rows that `find` gives for what is typed, the first of them highlighted.

    CSS of the dialog says how high the rows are.
    """

    DEFAULT_CSS = """
    FindList {
        height: auto;
        & > Horizontal { height: 1; margin-bottom: 1; }
        & .find-list--slash { width: 2; color: $lit; }
        & > RowList:ansi > .row-list--cursor { text-style: bold reverse; }
    }
    """

    def __init__(self, find: Callable[[str], Iterable[Draw]], hint: str) -> None:
        """Find by `find`; the empty line says the `hint`."""
        super().__init__()
        self._find, self._hint = find, hint

    def compose(self) -> ComposeResult:
        """The line and the rows."""
        with Horizontal():
            yield Static("/ ", classes="find-list--slash", markup=False)
            yield FindLine(self._typed, self._hint)
        yield RowList()

    def on_mount(self) -> None:
        """Show what is found without a word."""
        self._typed("")

    def _typed(self, typed: str) -> None:
        rows = self.query_one(RowList)
        rows.cursor = rows.top = 0
        rows.show(FixedRows(list(self._find(typed)), lambda draw, width: draw(width)))
