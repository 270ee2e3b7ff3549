"""A quarter of an hour: one thing that fits, and a timer that can be ignored."""

from dataclasses import replace

from textual.binding import Binding, BindingType

from planner.grammar import GrammarError
from planner.grammar.times import parse_minutes
from planner.language import _, pgettext
from planner.language.dates_in_words import say_minutes
from planner.model.actions import Action
from planner.today.fifteen import CHOICES, Means, minutes_of
from planner.today.timer import Timer, is_over
from tui.actions.result.asking import ask_result
from tui.actions.timer.clock import moment
from tui.dialogs.ask_line import AskLine, TypedLine
from tui.keyboard.names import FRENCH_DIGITS
from tui.screens.today.fifteen import lines
from tui.screens.today.fifteen.view import FifteenView

_CHOOSING = {"minutes", "other", "means", "courage", "start"}
_RUNNING = {"result", "stop"}


def _minutes() -> list[BindingType]:
    """A digit for each number of minutes, and what a French keyboard gives in its stead."""
    return [
        Binding(
            key,
            f"minutes({minutes})",
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
            f"means('{means.value if means else ''}')",
            name,
            id=f"fifteen.{means.value if means else 'anything'}",
            show=False,
            tooltip=_("Take what can be done with this."),
        )
        for means, name in lines.means_names().items()
    ]


class FifteenScreen(FifteenView):
    """One thing that fits into the time there is."""

    HELP = _(
        "Say how long you have and what you have at hand: at most three things that fit are"
        " offered. Enter starts the highlighted one and a timer that may be ignored. It goes on if"
        " you leave or quit, and its minutes count only once you have said what came of it."
    )
    CSS_PATH = "screen.tcss"

    BINDINGS = [
        Binding(
            "enter",
            "result",
            _("Result"),
            id="fifteen.done",
            priority=True,
            tooltip=_("Say what came of it, with the minutes measured."),
        ),
        Binding(
            "enter",
            "start",
            pgettext("timer", "Start"),
            id="fifteen.start",
            priority=True,
            tooltip=_("Start the highlighted action and its timer."),
        ),
        Binding(
            "r",
            "result",
            _("Result"),
            id="fifteen.result",
            show=False,
            tooltip=_("Say what came of it, with the minutes measured."),
        ),
        Binding(
            "x",
            "stop",
            pgettext("timer", "Stop"),
            id="fifteen.stop",
            tooltip=_("Stop the timer; nothing is counted."),
        ),
        *_minutes(),
        Binding(
            "t",
            "other",
            _("Other time"),
            id="fifteen.other",
            tooltip=_("Say in your own words how long you have."),
        ),
        *_means(),
        Binding(
            "c",
            "courage",
            _("Smallest first"),
            id="fifteen.courage",
            tooltip=_("Put the smallest first, for days when starting is hard; or no longer."),
        ),
    ]

    _asked = False
    """Whether the result was asked for because the time was over."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the choices, or while the timer runs what ends it."""
        if action in _RUNNING:
            return self.doing is not None
        if action in _CHOOSING:
            return self.doing is None and (action != "start" or self.action is not None)
        return True

    def on_row_list_highlighted(self) -> None:
        """Show what is highlighted."""
        self.show_detail()

    def action_minutes(self, minutes: int) -> None:
        """Take so many minutes."""
        self.minutes = minutes
        self.choose_anew()

    def action_means(self, means: str) -> None:
        """Take what is at hand."""
        self.means = Means(means) if means else None
        self.choose_anew()

    def action_courage(self) -> None:
        """Put the smallest first, or no longer; that is remembered."""
        self.courage = not self.courage
        with self.telling():
            self.keep(courage=self.courage)
        self.choose_anew()

    def action_other(self) -> None:
        """Ask how many minutes there are."""

        def understood(text: str) -> list[tuple[str, str]]:
            try:
                minutes = parse_minutes(text)
            except ValueError as error:
                raise GrammarError(str(error)) from error
            return [(_("Minutes"), say_minutes(minutes))] if minutes else []

        def answered(typed: TypedLine | None) -> None:
            if typed is not None and (minutes := parse_minutes(typed.text)):
                self.action_minutes(minutes)

        question = AskLine(_("How long do you have?"), understand=understood, placeholder="20")
        self.app.push_screen(question, answered)

    def action_start(self) -> None:
        """Choose the highlighted action for today and let its timer run."""
        action = self.action
        if action is None:
            return
        self._asked = False
        with self.telling():
            stored = self._chosen(action)
            planned = minutes_of(stored)
            self.store.timer.start(Timer(stored.id or 0, planned, self.today, moment()))
            self.surroundings.changed.publish(None)
            self.notify(_("Started: the timer may be ignored."))

    def _chosen(self, action: Action) -> Action:
        """The action among those chosen for today."""
        if action.chosen_on == self.today:
            return action
        return self.store.actions.choose(replace(action, reason=None), self.today)

    def action_result(self) -> None:
        """Ask what came of it."""
        if self.doing is not None:
            ask_result(self, self.doing, f"today.result.{self.doing.id}")

    def action_stop(self) -> None:
        """Stop the timer; what it measured is forgotten, the action stays."""
        with self.telling():
            self.store.timer.stop()
        self.surroundings.changed.publish(None)
        self.notify(_("The timer is stopped; nothing was counted."))

    def show_head(self) -> None:
        """Say how long it has run; when the time is over, ask once what came of it."""
        super().show_head()
        if self.timer is None or self._asked or self.app.screen is not self:
            return
        found = self.found
        if found.sure and is_over(self.timer, found):
            self._asked = True
            self.action_result()
