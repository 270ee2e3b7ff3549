"""Ask where all late actions go at once, with the new day of each before anything is written."""

from collections.abc import Mapping, Sequence
from datetime import date

from textual.app import ComposeResult
from textual.binding import Binding
from textual.getters import query_one

from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import say_day
from planner.language.width import cell_width
from planner.model.actions import Action, titled
from planner.model.signs import SEPARATOR
from planner.today.redating import Redated, Redating, Way, redated
from planner.today.redating_words import (
    say_heap,
    say_in_time,
    say_moved,
    say_redated,
    say_staying,
    say_third_moves,
    say_why,
    ways,
)
from planner.today.slipping import is_third_move
from tui.base.session import SessionScreen
from tui.dialogs.dialog import Dialog
from tui.dialogs.frame import Frame, ScrolledLines
from tui.dialogs.pick import digit_keys
from tui.drawing.text_line import Line, Span, Tone, fit, wrap
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.key_line import KeyLine
from tui.widgets.row_list import RowList
from tui.widgets.rows import FixedRows, Row
from tui.widgets.short_list import ShortList

_DIGIT = 3
_ARROW = " → "
_GAP = 2


def ask_all(screen: SessionScreen, late: Sequence[Action]) -> None:
    """Ask for the way over `screen`, and move the actions as one change."""
    asked_on = screen.today

    def answered(way: Way | None) -> None:
        if way is None:
            return
        today = screen.today
        found = asked[way] if today == asked_on else _planned(screen, late)[way]
        standing = screen.store.closing.standing(found.moves)
        with screen.changing(say_moved(standing, today)):
            screen.store.closing.redate(standing, today)

    with screen.telling():
        asked = _planned(screen, late)
        screen.app.push_screen(
            AskAll(asked, asked_on, screen.store.practice.limits(asked_on.weekday()).number),
            answered,
        )


def _planned(screen: SessionScreen, late: Sequence[Action]) -> Mapping[Way, Redating]:
    closing, today = screen.store.closing, screen.today
    room, latest = closing.room(late, today), closing.latest_days(late, today)
    return {way: redated(late, way, today, room, latest) for way in Way}


class AskAll(Dialog[Way]):
    """Asks for the way; the days that it would give stand below, and change with it."""

    BINDINGS = [
        Binding(
            "enter",
            "save",
            _("Move all"),
            id="all.save",
            tooltip=_("Move all of them as shown."),
            priority=True,
        ),
        *digit_keys("all", "light", "123", _("See the days of this way.")),
        Binding(
            "pagedown",
            "turn(1)",
            pgettext("page of a list", "More"),
            id="all.page_down",
            tooltip=_("See more of the actions."),
            priority=True,
        ),
        Binding(
            "pageup",
            "turn(-1)",
            _("Page up"),
            id="all.page_up",
            show=False,
            tooltip=_("See the actions before."),
            priority=True,
        ),
    ]

    DEFAULT_CSS = """
    AskAll {
        & > Frame { padding: 1 1 0 1; }
        & #said { margin: 1 0; }
        & ScrolledLines { height: auto; max-height: 35vh; margin-bottom: 1; }
    }
    """

    ways = query_one(ShortList)

    def __init__(self, found: Mapping[Way, Redating], today: date, most: int) -> None:
        """Ask about the days that each way has `found`, on `today`; `most` make a good day."""
        count = len(found[Way.TODAY].moves)
        asked = ngettext(
            "{n} action still open from before: move it",
            "{n} actions still open from before: move them all",
            count,
        )
        super().__init__(asked.format(n=count))
        self._found = found
        self._today = today
        self._most = most

    def compose(self) -> ComposeResult:
        """The ways, and below them the days of the one that is highlighted."""
        with Frame(self.question):
            yield ShortList()
            yield GrowingBlock(id="said")
            yield ScrolledLines(can_focus=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """List the ways."""
        self.ways.show(FixedRows([*Way], _row))

    @property
    def way(self) -> Way:
        """The way that is highlighted."""
        return Way(str(self.ways.key))

    def on_row_list_highlighted(self, _event: RowList.Highlighted) -> None:
        """Show the days that this way would give."""
        found, today = self._found[self.way], self._today
        moves = found.moves
        said = say_redated(moves, today)
        heap = say_heap(moves, self.way, self._most)
        advice = (*say_staying(found.staying), heap, say_third_moves(moves, today))
        self.query_one("#said", GrowingBlock).show(lambda width: _said(said, advice, width))
        self.query_one(ScrolledLines).show(lambda width: _days(found, today, width))

        self.call_after_refresh(self.refresh_bindings)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to move what moves, and to turn the page where not all of the actions are seen."""
        if action == "save":
            return bool(self.query(ShortList)) and bool(self._found[self.way].moves)
        if action != "turn":
            return True
        return any(scroll.max_scroll_y > 0 for scroll in self.query(ScrolledLines))

    def action_light(self, digit: str) -> None:
        """Highlight the way of a digit."""
        self.ways.highlight([*Way][int(digit) - 1])

    def action_turn(self, by: int) -> None:
        """Turn the page of the actions."""
        scroll = self.query_one(ScrolledLines)
        scroll.scroll_relative(y=by * max(scroll.size.height - 1, 1), animate=False)

    def action_save(self) -> None:
        """Answer with the way."""
        self.answer(self.way)


def _row(way: Way, width: int) -> Row:
    digit = str([*Way].index(way) + 1)
    line = (Span(fit(digit, _DIGIT), Tone.ACCENT), Span(fit(ways()[way], max(width - _DIGIT, 0))))
    return Row(way, line)


def _said(said: str, advice: Sequence[str], width: int) -> list[Line]:
    """The number of actions on each day, with advice below it."""
    return [
        *((Span(line, Tone.STRONG),) for line in wrap(said, width)),
        *((Span(line, Tone.DUE),) for each in advice if each for line in wrap(each, width)),
    ]


def _days(found: Redating, today: date, width: int) -> list[Line]:
    """The day of each action before and after, and its title; below them those that stay."""
    rows: list[tuple[Action, str, str]] = [
        *((each.action, say_day(each.day, today), _beside(each, today)) for each in found.moves),
        *(
            (each.action, pgettext("action", "keeps its day"), say_why(each))
            for each in found.staying
        ),
    ]
    days = [say_day(action.day, today) if action.day else "" for action, _after, _said in rows]
    old = max(map(cell_width, days), default=0)
    new = max((cell_width(after) for _action, after, _said in rows), default=0)
    return [
        (
            Span(fit(before, old), Tone.DIM),
            Span(_ARROW, Tone.DIM),
            Span(fit(after, new + _GAP)),
            *_titled(action, said, max(width - old - new - len(_ARROW) - _GAP, 0)),
        )
        for before, (action, after, said) in zip(days, rows, strict=True)
    ]


def _beside(move: Redated, today: date) -> str:
    """The words beside one that stays in time, or moves for the third time."""
    third = _("third move") if is_third_move(move.action, move.day, today) else ""
    in_time = say_in_time(move.action) if move.in_time else ""
    return f" {SEPARATOR} ".join(filter(None, (in_time, third)))


def _titled(action: Action, beside: str, width: int) -> tuple[Span, Span]:
    """The title, and at the right what stands beside it."""
    room = cell_width(beside) + _GAP if beside else 0
    return (
        Span(fit(titled(action), max(width - room, 0))),
        Span(fit(beside, room, right=True), Tone.DUE),
    )
