"""The versions of a pitch beside the newest; an old one can be taken up again."""

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll

from planner.language import _
from planner.model.pitches import Pitch, PitchVersion
from planner.pitch.pace import Pace
from tui.dialogs.dialog import Dialog
from tui.dialogs.frame import Frame
from tui.drawing.text_line import Line
from tui.screens.pitch.editor.lines import compared_lines
from tui.screens.pitch.lines import text_lines, version_row
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.key_line import KeyLine
from tui.widgets.row_list import RowList
from tui.widgets.rows import FixedRows
from tui.widgets.short_list import ShortList


class ShowVersions(Dialog[PitchVersion]):
    """Lists versions with their text; the answer is the one to take up again."""

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
        & > Frame { width: 100%; height: 100%; padding: 0 1; }
        & ShortList { max-height: 6; }
        & VerticalScroll { height: 1fr; margin-top: 1; }
    }
    """

    def __init__(
        self, pitch: Pitch, versions: Sequence[PitchVersion], pace: Pace, today: date
    ) -> None:
        """Show the `versions` of `pitch`, newest first, which are said at a pace."""
        super().__init__(_("Versions for {audience}").format(audience=pitch.audience))
        self._versions, self._pace = versions, pace
        self._today = today

    def compose(self) -> ComposeResult:
        """The list, and the highlighted one beside the newest."""
        with Frame(self.question):
            yield ShortList()
            with VerticalScroll():
                yield GrowingBlock()
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the rows."""
        rows = FixedRows(
            self._versions,
            lambda version, width: version_row(version, self._pace, self._today, width),
        )
        self.query_one(ShortList).show(rows)
        self._show_text()

    def on_row_list_highlighted(self) -> None:
        """Show the text of the version."""
        self._show_text()

    def on_row_list_opened(self, _event: RowList.Opened) -> None:
        """Take it up again."""
        self.action_restore()

    def _version(self) -> PitchVersion | None:
        key = self.query_one(ShortList).key
        return next((version for version in self._versions if version.number == key), None)

    def _show_text(self) -> None:
        version = self._version()
        if version is not None:
            self.query_one(GrowingBlock).show(lambda width: self._lines(version, width))
            self.query_one(VerticalScroll).scroll_home(animate=False)

    def _lines(self, version: PitchVersion, width: int) -> list[Line]:
        """The newest alone; an older one beside it, with the words in which they differ."""
        newest = self._versions[0]
        if version is newest:
            return text_lines(version.text, width)
        titles = tuple(
            _("Version {number}").format(number=each.number) for each in (version, newest)
        )
        return compared_lines(version.text, newest.text, (titles[0], titles[1]), width)

    def action_restore(self) -> None:
        """Answer with the highlighted version."""
        version = self._version()
        if version is not None:
            self.answer(version)
