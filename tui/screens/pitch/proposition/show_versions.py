"""Two versions of a value proposition side by side; an old one can be taken up again."""

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll

from planner.language import _
from planner.language.dates_in_words import DAY_COLUMN, say_day
from planner.pitch.differences import differences, marked
from planner.pitch.proposition.proposition import Version, slot_names
from tui.dialogs.dialog import Dialog
from tui.dialogs.frame import Frame
from tui.drawing.label_values import side_by_side
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.screens.pitch.proposition.lines import say_cited
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.key_line import KeyLine
from tui.widgets.row_list import RowList
from tui.widgets.rows import FixedRows, Row
from tui.widgets.short_list import ShortList

_NUMBER = 5
_GAP = 3


class CompareVersions(Dialog[Version]):
    """Lists versions beside the newest one; the answer is the one to take up again."""

    BINDINGS = [
        Binding(
            "r",
            "restore",
            _("Take up again"),
            id="proposition_versions.restore",
            tooltip=_("Keep this version once more, as the newest."),
        ),
        Binding(
            "enter",
            "restore",
            _("Take up again"),
            id="proposition_versions.restore.enter",
            show=False,
            tooltip=_("Keep this version once more, as the newest."),
        ),
    ]

    DEFAULT_CSS = """
    CompareVersions {
        & > Frame { width: 110; }
        & ShortList { max-height: 5; }
        & VerticalScroll { height: auto; max-height: 24; margin-top: 1; }
    }
    """

    def __init__(self, versions: Sequence[Version], today: date) -> None:
        """Show `versions`, newest first."""
        super().__init__(_("Versions of the value proposition"))
        self._versions, self._today = versions, today

    def compose(self) -> ComposeResult:
        """The list, and the highlighted one beside the newest."""
        with Frame(self.question):
            yield ShortList()
            with VerticalScroll():
                yield GrowingBlock()
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the rows; the one before the newest is highlighted, where there is one."""
        rows = FixedRows(self._versions, self._row)
        at = self._versions[1].number if len(self._versions) > 1 else None
        self.query_one(ShortList).show(rows, at)

    def _row(self, version: Version, width: int) -> Row:
        room = max(width - _NUMBER - DAY_COLUMN - 1, 0)
        line = (
            Span(fit(str(version.number), _NUMBER - 2, right=True) + "  ", Tone.DIM),
            Span(fit(say_day(version.kept_on, self._today), DAY_COLUMN) + " "),
            Span(fit(version.wording.sentence, room), Tone.DIM),
        )
        return Row(version.number, line if width else ())

    def on_row_list_highlighted(self) -> None:
        """Lay the highlighted version beside the newest."""
        version = self._version()
        if version is not None:
            newest = self._versions[0]
            self.query_one(GrowingBlock).show(lambda width: compared_lines(version, newest, width))

    def on_row_list_opened(self, _event: RowList.Opened) -> None:
        """Take it up again."""
        self.action_restore()

    def _version(self) -> Version | None:
        key = self.query_one(ShortList).key
        return next((each for each in self._versions if each.number == key), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to take up again only what is not the newest."""
        version = self._version() if self.is_mounted and self.query(ShortList) else None
        return action != "restore" or version is not self._versions[0]

    def action_restore(self) -> None:
        """Answer with the highlighted version, unless it is the newest."""
        version = self._version()
        if version is not None and version is not self._versions[0]:
            self.answer(version)


def compared_lines(version: Version, newest: Version, width: int) -> list[Line]:
    """Two versions side by side, slot by slot; signs stand around the words that differ.

    The citations of a slot are told where they differ.
    """
    column = (width - _GAP) // 2
    said = _("version {number}")
    heads = [said.format(number=each.number) for each in (version, newest)]
    lines: list[Line] = [_beside([heads[0]], [heads[1]], column, Tone.STRONG)[0]]
    for slot, name in slot_names().items():
        old, new = differences(version.wording.said(slot), newest.wording.said(slot))
        cited = [say_cited(each.wording.cited(slot)) for each in (version, newest)]
        lines += [(), (Span(name, Tone.TITLE),)]
        lines += _beside(_wrapped(marked(old), column), _wrapped(marked(new), column), column)
        if cited[0] != cited[1]:
            left, right = (wrap(each or _("cites nothing yet"), column) for each in cited)
            lines += _beside(left, right, column, Tone.DIM)
    if version is newest:
        return lines
    return [*lines, (), (Span(_("‹ › stand around the words that differ"), Tone.DIM),)]


def _wrapped(text: str, column: int) -> list[str]:
    return wrap(text or _("still empty"), column)


def _beside(
    left: Sequence[str], right: Sequence[str], column: int, tone: Tone = Tone.PLAIN
) -> list[Line]:
    old, new = ([(Span(text, tone),) for text in texts] for texts in (left, right))
    return side_by_side(old, new, column + _GAP)
