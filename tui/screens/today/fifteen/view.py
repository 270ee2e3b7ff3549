"""The quarter of an hour as it stands: what is asked, what fits, or the action being done."""

from collections.abc import Callable, Sequence

from textual.app import ComposeResult
from textual.getters import query_one

from db.errors import Missing
from planner.language import _
from planner.language.dates_in_words import say_minutes
from planner.model.actions import Action
from planner.model.vocabulary import ActionState
from planner.today.fifteen import CHOICES, USUAL, Means, fitting
from planner.today.timer import Measured, Timer, measured
from tui.actions.beside import beside_of
from tui.actions.preparation.lines import action_lines
from tui.actions.timer.clock import moment
from tui.actions.timer.wording import say_running
from tui.base.live_screen import Surroundings
from tui.base.session import RitualScreen
from tui.drawing.text_line import Line
from tui.keyboard.commands import key_of
from tui.screens.today.fifteen import lines
from tui.widgets.fixed_block import Page
from tui.widgets.row_list import RowList


class FifteenView(RitualScreen):
    """Shows what fits, or how long the timer has run; `doing` is the action it runs for."""

    RITUAL = "fifteen"
    AUTO_FOCUS = "RowList"

    rows = query_one(RowList)

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Begin with a quarter of an hour and any means; who asked for courage has it again."""
        super().__init__(surroundings, about)
        self.minutes = USUAL
        self.means: Means | None = None
        self.courage = False
        self.doing: Action | None = None
        self.timer: Timer | None = None
        self._offers: tuple[Action, ...] = ()
        self._chosen_anew = True

    def body(self) -> ComposeResult:
        """The questions, what fits, and the preparation of what is highlighted."""
        yield Page(id="questions")
        yield RowList()
        yield Page(id="instead")
        yield Page(id="detail")

    def on_mount(self) -> None:
        """Take up the order chosen last."""
        self.courage = bool(self.kept().get("courage"))

    @property
    def action(self) -> Action | None:
        """The highlighted action, else the one being done."""
        if self.doing is not None:
            return self.doing
        return next((each for each in self._offers if lines.row_key(each) == self.rows.key), None)

    def head(self) -> tuple[str, str]:
        """How many minutes there are, or how long the timer has run."""
        if self.timer is None:
            return _("I have {minutes}").format(minutes=say_minutes(self.minutes)), ""
        found = self.found
        return _("Under way"), say_running(self.timer, found) if found.sure else ""

    @property
    def found(self) -> Measured:
        """What the running timer has measured so far."""
        assert self.timer is not None
        return measured(self.timer, moment(), self.today)

    def load(self) -> None:
        """Read what there is to do, and whether a timer runs."""
        self.timer, self.doing = self._under_way()
        self.set_class(self.doing is not None, "-running")
        if self.doing is None:
            self._show_offers()
        self.show_head()
        self.show_detail()

    def _under_way(self) -> tuple[Timer | None, Action | None]:
        """The running timer and its action; a timer of what is no longer open is stopped."""
        timer = self.store.timer.get()
        if timer is None:
            return None, None
        try:
            action = self.store.actions.get(timer.action_id)
        except Missing:
            self.store.timer.stop()
            return None, None
        if action.state is not ActionState.OPEN:
            self.store.timer.stop()
            return None, None
        return timer, action

    def _show_offers(self) -> None:
        agenda = self.store.day.agenda(self.today)
        there = (*agenda.chosen, *agenda.late, *agenda.proposed)
        there = there or tuple(self.store.day.suggestions(self.today))
        self._offers = fitting(there, self.minutes, self.means, courage=self.courage)
        first = lines.row_key(self._offers[0]) if self._offers and self._chosen_anew else None
        self._chosen_anew = False
        self.rows.show(lines.fitting_rows(self._offers), first)
        self.set_class(not self._offers, "-nothing")
        keys, minutes, means, courage = self._keys(), self.minutes, self.means, self.courage
        self.query_one("#questions", Page).show(
            lambda _width: lines.question_lines(minutes, means, keys, courage=courage)
        )
        anything = bool(there)
        ways = self._ways(anything=anything)
        self.query_one("#instead", Page).show(
            lambda width: list(
                lines.nothing_fits_lines(minutes, means, ways, anything=anything, width=width)
            )
        )

    def _keys(self) -> dict[object, str]:
        """The key of each choice."""
        named: dict[object, str] = {
            **{choice: f"fifteen.minutes.{choice}" for choice in CHOICES},
            **{means: f"fifteen.{means.value}" for means in Means},
            None: "fifteen.anything",
            "other": "fifteen.other",
            "courage": "fifteen.courage",
        }
        return {choice: key_of(self, name) for choice, name in named.items()}

    def _ways(self, *, anything: bool) -> Sequence[str]:
        """What else can be done where nothing fits of what there is, if there is `anything`."""
        keys = self._keys()
        ways = {
            _("{key} takes any means"): keys[None] if anything and self.means is not None else "",
            _("{key} takes half an hour"): keys[30]
            if anything and self.minutes < max(CHOICES)
            else "",
            _("{key} goes back to the day"): key_of(self, "ritual.leave"),
        }
        return [way.format(key=key) for way, key in ways.items() if key]

    def show_head(self) -> None:
        """Say how long the timer has run, every minute; the page below says it too."""
        super().show_head()
        if self.timer is not None:
            self.show_detail()

    def show_detail(self) -> None:
        """Show the highlighted action, or the one being done, with its preparation."""
        with self.telling():
            self.query_one("#detail", Page).show(self._detail())

    def _detail(self) -> Callable[[int], Sequence[Line]]:
        action, today = self.action, self.today
        if action is None:
            return lambda _width: ()
        beside = beside_of(self.store, action, lesson=True)
        if self.timer is not None:
            return lines.running_lines(action, self.timer, self.found, beside, today)
        return lambda width: action_lines(action, beside, today, width)

    def choose_anew(self) -> None:
        """Offer what fits what has just been chosen, the first of it highlighted."""
        self._chosen_anew = True
        self.reload()
