"""A quarter of an hour: one thing that fits, and a timer that can be ignored."""

from collections.abc import Callable, Sequence
from functools import partial

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from db.errors import Missing
from db.store import Store
from jobs.pitch_path import stages_of
from planner.language import _, pgettext
from planner.language.dates_in_words import say_minutes
from planner.model.actions import Action
from planner.model.vocabulary import ActionState
from planner.today.fifteen import CHOICES, Means
from planner.today.timer import Timer, is_over
from tui.actions.preparation.lines import action_lines
from tui.actions.related import related_to
from tui.base.live_screen import Surroundings
from tui.base.session import SessionScreen
from tui.drawing.text_line import Line
from tui.keyboard.commands import key_of
from tui.keyboard.names import FRENCH_DIGITS
from tui.keyboard.verb_keys import card_key, verb_key
from tui.screens.today.fifteen import lines, verbs
from tui.screens.today.fifteen.offer_list import OfferList
from tui.screens.today.fifteen.stage_lines import stage_lines
from tui.widgets.fixed_block import FixedBlock
from tui.widgets.head_line import Head

_CHOOSING = {"minutes", "other", "means", "courage", "start"}
_RUNNING = {"result", "stop"}
_bound = partial(verb_key, "fifteen")


def _minutes() -> list[BindingType]:
    """A digit for each number of minutes, and its key on a French keyboard."""
    return [
        Binding(
            key,
            f"do('minutes', {minutes})",
            say_minutes(minutes),
            id=f"fifteen.minutes.{minutes}{way}",
            show=False,
            tooltip=_("Take so many minutes."),
        )
        for digit, minutes in enumerate(CHOICES, start=1)
        for way, key in (("", str(digit)), (".azerty", FRENCH_DIGITS[str(digit)]))
    ]


def _means() -> list[BindingType]:
    keys = {Means.PHONE: "p", Means.WRITING: "w", Means.OFFLINE: "o", None: "a"}
    return [
        Binding(
            keys[means],
            f"do('means', '{means.value if means else ''}')",
            name,
            id=f"fifteen.{means.value if means else 'anything'}",
            show=False,
            tooltip=_("Take what can be done with this."),
        )
        for means, name in lines.means_names().items()
    ]


class FifteenScreen(SessionScreen):
    """One thing that fits into the time there is."""

    SESSION = "fifteen"
    AUTO_FOCUS = "RowList"
    HELP = _(
        "Say how long you have and what you have at hand: at most three things that fit are"
        " offered. Enter starts the highlighted one and a timer that may be ignored. It goes on if"
        " you leave or quit, and its minutes count only once you have said what came of it."
    )
    CSS_PATH = "screen.tcss"

    BINDINGS = [
        _bound(
            "enter",
            "done",
            _("Result"),
            _("Say what came of it, with the minutes measured."),
            "do('result')",
            priority=True,
        ),
        _bound(
            "enter",
            "start",
            pgettext("timer", "Start"),
            _("Start the highlighted action and its timer."),
            priority=True,
        ),
        _bound(
            "r",
            "result",
            _("Result"),
            _("Say what came of it, with the minutes measured."),
            show=False,
        ),
        _bound("x", "stop", pgettext("timer", "Stop"), _("Stop the timer; nothing is counted.")),
        *_minutes(),
        _bound("t", "other", _("Other time"), _("Say in your own words how long you have.")),
        *_means(),
        card_key("fifteen"),
        _bound(
            "c",
            "courage",
            _("Smallest first"),
            _("Put the smallest first, for days when starting is hard; or no longer."),
        ),
    ]
    VERBS = {
        "result": verbs.result,
        "start": verbs.start,
        "stop": verbs.stop,
        "minutes": verbs.minutes,
        "other": verbs.other,
        "means": verbs.means,
        "courage": verbs.courage,
        "card": verbs.card,
    }

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Make the parts: questions, offers, a sentence if nothing fits, the detail pane."""
        super().__init__(surroundings, about)
        self.questions = FixedBlock(id="questions")
        self.offers = OfferList()
        self.instead = FixedBlock(id="instead")
        self.detail = FixedBlock(id="detail")

    def body(self) -> ComposeResult:
        """The questions, the offers, and the preparation of the highlighted one."""
        yield self.questions
        yield self.offers
        yield self.instead
        yield self.detail

    def on_mount(self) -> None:
        """Take up the order chosen last."""
        self.offers.courage = bool(self.kept().get("courage"))

    def head(self) -> Head:
        """The minutes there are, or that something is under way."""
        if self.offers.timer is None:
            return Head(_("I have {minutes}").format(minutes=say_minutes(self.offers.minutes)))
        return Head(_("Under way"))

    def load(self) -> None:
        """Read the timer, and the actions there are if none runs."""
        self.offers.timer, self.offers.doing = _under_way(self.store)
        self.set_class(self.offers.doing is not None, "-running")
        if self.offers.doing is None:
            self._show_offers()
        self.show_detail()

    def _show_offers(self) -> None:
        agenda = self.store.day.agenda(self.today)
        there = (*agenda.chosen, *agenda.late, *agenda.proposed)
        there = there or tuple(self.store.day.suggestions(self.today))
        offers, anything = self.offers, bool(there)
        offers.show_offers(there, stages_of(self.store))
        self.set_class(not offers.offers, "-nothing")
        self.set_class(offers.stage is not None, "-stage")
        minutes, means, courage = offers.minutes, offers.means, offers.courage
        keys = lines.choice_keys(partial(key_of, self))
        self.questions.show(
            lambda _width: lines.question_lines(minutes, means, keys, courage=courage)
        )
        leave = key_of(self, "session.leave")
        ways = lines.ways_out(minutes, means, keys, leave, anything=anything)
        self.instead.show(
            lambda width: list(
                lines.nothing_fits_lines(minutes, means, ways, anything=anything, width=width)
            )
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the choices, or what ends a running timer."""
        verb = parameters[0] if action == "do" else None
        if verb in _RUNNING:
            return self.offers.doing is not None
        if verb in _CHOOSING:
            at_one = self.offers.action is not None or self.offers.at_stage
            return self.offers.doing is None and (verb != "start" or at_one)
        return True

    def show_head(self) -> None:
        """Follow the timer by the minute; when its time is over, ask once for the result."""
        super().show_head()
        if self.offers.timer is None:
            return
        self.show_detail()
        found = self.offers.measured(self.today)
        if found is None or self.offers.asked or self.app.screen is not self:
            return
        if found.sure and is_over(self.offers.timer, found):
            self.offers.asked = True
            verbs.result(self)

    def on_row_list_highlighted(self) -> None:
        """Show the highlighted action."""
        self.show_detail()

    def show_detail(self) -> None:
        """Show the action under way, or the highlighted one, with its preparation."""
        with self.telling():
            self.detail.show(self._detail())

    def _detail(self) -> Callable[[int], Sequence[Line]]:
        action, today, stage = self.offers.action, self.today, self.offers.stage
        if action is None and stage is not None and self.offers.at_stage:
            return partial(stage_lines, stage, key_of(self, "fifteen.start"))
        if action is None:
            return lambda _width: ()
        related = related_to(self.store, action, self.today, lesson=True)
        timer, found = self.offers.timer, self.offers.measured(today)
        if timer is not None and found is not None:
            return lines.running_lines(action, timer, found, related, today)
        return lambda width: action_lines(action, related, today, width)


def _under_way(store: Store) -> tuple[Timer | None, Action | None]:
    """The running timer and its action; a timer whose action is no longer open is stopped."""
    timer = store.timer.get()
    if timer is None:
        return None, None
    try:
        action = store.actions.get(timer.action_id)
    except Missing:
        store.timer.stop()
        return None, None
    if action.state is not ActionState.OPEN:
        store.timer.stop()
        return None, None
    return timer, action
