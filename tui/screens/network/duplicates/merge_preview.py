"""The preview of a merge: the values that win, and those kept of all records."""

from collections.abc import Sequence
from datetime import date

from textual.app import ComposeResult
from textual.binding import Binding

from planner.language import _
from planner.language.width import cell_width
from planner.model.people import Person
from planner.network.duplicates.merging import Choice
from planner.network.duplicates.wording import say_part
from tui.dialogs.dialog import Dialog
from tui.dialogs.frame import Frame, ScrolledLines
from tui.drawing.columns import GAP
from tui.drawing.text_line import Span, Tone, fit
from tui.screens.network.duplicates.merge_lines import kept_lines, say_value
from tui.widgets.key_line import KeyLine
from tui.widgets.rows import FixedRows, Row
from tui.widgets.short_list import ShortList


class MergePreview(Dialog[Sequence[Choice]]):
    """Asks whether to merge; the answer is the values taken where the records differ."""

    BINDINGS = [
        Binding(
            "enter",
            "merge",
            _("Merge"),
            id="merge.write",
            tooltip=_("Make them one person, as one change."),
            priority=True,
        ),
        Binding(
            "space",
            "turn",
            _("Take the other"),
            id="merge.turn",
            tooltip=_("Take the value of another record in this row."),
            priority=True,
        ),
    ]

    DEFAULT_CSS = """
    MergePreview {
        & > Frame { padding: 1 1 0 1; }
        & ShortList { max-height: 30vh; }
        & ScrolledLines { height: auto; max-height: 55vh; margin-bottom: 1; }
    }
    """

    def __init__(self, people: Sequence[Person], choices: Sequence[Choice], today: date) -> None:
        """Ask for `people`, with the `choices` among their values."""
        super().__init__(_("Merge {count} records into one").format(count=len(people)))
        self._people = people
        self._choices = list(choices)
        self._today = today

    def compose(self) -> ComposeResult:
        """The values that differ, and under them what is kept of all."""
        with Frame(self.question):
            yield ShortList()
            yield ScrolledLines()
        yield KeyLine()

    def on_mount(self) -> None:
        """Draw both."""
        self._show()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer another value only where there is one."""
        return action != "turn" or bool(self._choices)

    def action_turn(self) -> None:
        """Take the next value of the highlighted row."""
        at = self.query_one(ShortList).key
        self._choices = [each.other if each.part == at else each for each in self._choices]
        self._show()

    def action_merge(self) -> None:
        """Answer with the values taken."""
        self.answer(tuple(self._choices))

    def _show(self) -> None:
        self.query_one(ShortList).show(FixedRows(self._choices, self._row))
        self.query_one(ScrolledLines).show(
            lambda width: kept_lines(self._people, self._choices, self._today, width)
        )

    def _row(self, choice: Choice, width: int) -> Row:
        labels = max(cell_width(say_part(each.part)) for each in self._choices) + GAP
        by_id = {person.id: person for person in self._people}
        room = max(width - labels, 0)
        said = [say_value(by_id[number], choice.part) for number in choice.options]
        taken = said[choice.options.index(choice.chosen)]
        others = [value for value in said if value is not taken]
        first = min(cell_width(taken), max(room * 3 // 5, 1))
        line = (
            Span(fit(say_part(choice.part), labels), Tone.DIM),
            Span(fit(taken, first), Tone.STRONG),
            Span(fit("  ← " + ", ".join(others), max(room - first, 0)), Tone.DIM),
        )
        return Row(choice.part, line if width else ())
