"""A short list to pick from, by a digit or with enter."""

from collections.abc import Sequence
from typing import NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from planner.language import _
from planner.language.width import cell_width
from tui.dialogs.dialog import Dialog
from tui.dialogs.frame import Frame
from tui.dialogs.pick_keys import PickKeys
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.keyboard.names import FRENCH_DIGITS
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.row_list import RowList
from tui.widgets.rows import FixedRows, Row
from tui.widgets.short_list import ShortList

_DIGIT = 3
_GAP = 2


class Option(NamedTuple):
    """A thing to pick: its digit (one without is picked with enter), its value, its words."""

    digit: str
    value: str
    name: str
    said: str = ""


def numbered(things: Sequence[tuple[str, str]]) -> list[Option]:
    """Options of values and names; the first nine have a digit."""
    return [
        Option(str(number) if number < len(FRENCH_DIGITS) else "", value, name)
        for number, (value, name) in enumerate(things, start=1)
    ]


def digit_keys(owner: str, action: str, digits: Sequence[str], sentence: str) -> list[BindingType]:
    """A binding for each digit, and for what a French keyboard gives in its stead."""
    return [
        Binding(key, f"{action}('{digit}')", digit, id=f"{owner}.{digit}{way}", show=False,
                tooltip=sentence)
        for digit in digits
        for way, key in (("", digit), (".azerty", FRENCH_DIGITS[digit]))
    ]  # fmt: skip


class Pick(Dialog[str]):
    """Asks for one of a few; the answer is its value."""

    BINDINGS = digit_keys("pick", "pick", [*FRENCH_DIGITS], _("Take the one with this digit."))

    DEFAULT_CSS = """
    Pick {
        & > Frame { padding: 1 1 0 1; }
        & ShortList { max-height: 65vh; margin-bottom: 1; }
        & GrowingBlock { margin-bottom: 1; }
    }
    """

    def __init__(self, title: str, options: Sequence[Option], at: str = "", note: str = "") -> None:
        """Ask `title`; the option of the value `at`, else the first, is highlighted.

        A `note` below says what is not offered, and why.
        """
        super().__init__(title)
        self._note = note
        self._options = options
        self._at = at

    def compose(self) -> ComposeResult:
        """The question and the options."""
        with Frame(self.question):
            yield ShortList()
            if self._note:
                told = GrowingBlock()
                told.show(self._told)
                yield told
        keys = PickKeys()
        keys.digits = [option.digit for option in self._options if option.digit]
        yield keys

    def _told(self, width: int) -> Sequence[Line]:
        return [(Span(line, Tone.DIM),) for line in wrap(self._note, width)]

    def on_mount(self) -> None:
        """Show the options."""
        known = any(option.value == self._at for option in self._options)
        self.query_one(RowList).show(
            FixedRows(self._options, self._row), self._at if known else None
        )

    def _row(self, option: Option, width: int) -> Row:
        names = max(cell_width(each.name) for each in self._options) + _GAP
        if not any(each.said for each in self._options):
            names = width
        line = (
            Span(fit(option.digit, _DIGIT), Tone.ACCENT),
            Span(fit(option.name, min(names, max(width - _DIGIT, 0)))),
            Span(fit(option.said, max(width - _DIGIT - names, 0)), Tone.DIM),
        )
        return Row(option.value, line)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the digits that stand there."""
        return action != "pick" or parameters[0] in [option.digit for option in self._options]

    def action_pick(self, digit: str) -> None:
        """Answer with the option of a digit."""
        self.answer(next(option.value for option in self._options if option.digit == digit))

    def on_row_list_opened(self, event: RowList.Opened) -> None:
        """Answer with the highlighted option."""
        self.answer(str(event.key))
