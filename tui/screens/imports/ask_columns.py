"""The fields that the columns of a sheet hold, each shown with a sample and chosen by itself."""

from textual.app import ComposeResult
from textual.binding import Binding
from textual.widgets import Static

from planner.imports.columns import ColumnMap, Columns, fields, names_people
from planner.language import _
from planner.language.width import cell_width
from tui.dialogs.dialog import Dialog
from tui.dialogs.frame import Frame
from tui.dialogs.pick import Pick, numbered
from tui.drawing.text_line import Span, Tone, fit
from tui.keyboard.commands import key_of
from tui.widgets.key_line import KeyLine
from tui.widgets.row_list import RowList
from tui.widgets.rows import FixedRows, Row
from tui.widgets.short_list import ShortList

_GAP = 2
_TITLE, _FIELD = 26, 16
"""Cells of a title and of a field, at most."""


class AskColumns(Dialog[ColumnMap]):
    """Asks for the field of each column; answers with all of them."""

    BINDINGS = [
        Binding(
            "ctrl+s",
            "use",
            _("Use"),
            id="columns.use",
            tooltip=_("Read the sheet with these fields; they are remembered for its titles."),
        ),
        Binding(
            "x",
            "drop",
            _("Leave out"),
            id="columns.drop",
            tooltip=_("Do not use the highlighted column."),
        ),
    ]

    DEFAULT_CSS = """
    AskColumns {
        & > Frame { padding: 1 1 0 1; }
        & Static { height: auto; margin-bottom: 1; }
        & ShortList { max-height: 60vh; margin-bottom: 1; }
    }
    """

    def __init__(self, columns: Columns) -> None:
        """Ask for the fields of `columns`, beginning with those proposed."""
        super().__init__(_("What do the columns hold?"))
        self._columns = columns
        self._fields = dict(columns.fields)

    def compose(self) -> ComposeResult:
        """The columns, and what is still missing."""
        with Frame(self.question):
            yield ShortList()
            yield Static(markup=False, classes="dialog--label")
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the columns."""
        self._show()

    def _show(self) -> None:
        self.query_one(RowList).show(FixedRows(self._columns.titles, self._row))
        sentence = _("{key} chooses what a column holds.")
        said = sentence.format(key=key_of(self.query_one(RowList), "list.open"))
        if not names_people(self._fields):
            said = _("No column holds the name yet.") + " " + said
        self.query_one(Static).update(said)
        self.refresh_bindings()

    def _row(self, title: str, width: int) -> Row:
        titles = min(max(map(cell_width, self._columns.titles)), _TITLE) + _GAP
        words = fields()
        names = min(max(map(cell_width, words.values())), _FIELD) + _GAP
        field = self._fields[title]
        line = (
            Span(fit(fit(title, titles - _GAP), titles)),
            Span(fit(words.get(field, "—"), names), Tone.ACCENT if field else Tone.DIM),
            Span(fit(self._columns.sample(title), max(width - titles - names, 0)), Tone.DIM),
        )
        return Row(title, line)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what can be done: a sheet needs names."""
        match action:
            case "use":
                return names_people(self._fields)
            case "drop":
                return any(self._fields[str(rows.key)] for rows in self.query(RowList))
            case _:
                return True

    def on_row_list_highlighted(self) -> None:
        """Another column may be used or not."""
        self.refresh_bindings()

    def on_row_list_opened(self, event: RowList.Opened) -> None:
        """Ask for the field of the highlighted column."""
        title = str(event.key)

        def chosen(field: str | None) -> None:
            if field is not None:
                self._fields[title] = field
                self._show()

        options = numbered([*fields().items(), ("", _("not used"))])
        self.app.push_screen(Pick(title, options, self._fields[title]), chosen)

    def action_use(self) -> None:
        """Answer with the fields."""
        self.answer(self._fields)

    def action_drop(self) -> None:
        """Leave the highlighted column out."""
        self._fields[str(self.query_one(RowList).key)] = ""
        self._show()
