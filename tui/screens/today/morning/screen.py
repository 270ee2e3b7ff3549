"""The morning session: close yesterday, choose, prepare, read back and start."""

from datetime import timedelta
from functools import partial

from textual import events
from textual.app import ComposeResult

from planner.language import _, pgettext
from planner.language.dates_in_words import say_full_day
from tui.actions.preparation.lines import action_lines
from tui.actions.related import related_to
from tui.base.live_screen import Surroundings
from tui.base.session import SessionScreen
from tui.keyboard.verb_keys import card_key, verb_key
from tui.screens.today import action_verbs
from tui.screens.today.morning import verbs
from tui.screens.today.morning.position import (
    Position,
    Stage,
    before,
    found_again,
    is_last_page,
    waiting,
)
from tui.screens.today.morning.rows import stage_names
from tui.screens.today.morning.stage_list import StageList
from tui.screens.today.morning.stages import go_to, minutes_spent
from tui.screens.today.proposing import proposing_of
from tui.screens.today.three import say_load, say_planned
from tui.widgets.fixed_block import CUT, FixedBlock
from tui.widgets.head_line import Head

GOOD = 5
"""Minutes that a morning takes at most [D]; they inform and do not press."""
_OFFERED = {
    **dict.fromkeys(("today", "result", "leave_late", "all"), (Stage.CLOSE,)),
    **dict.fromkeys(("move", "smaller", "park", "drop"), (Stage.CLOSE, Stage.CHOOSE)),
    **dict.fromkeys(("choose", "take_out", "new", "propose", "later"), (Stage.CHOOSE,)),
    "go_on": (Stage.CHOOSE,),
    **dict.fromkeys(("skip", "prepare"), (Stage.PREPARE,)),
    **dict.fromkeys(("next_page", "start"), (Stage.READ,)),
    "card": tuple(Stage),
    "back": (Stage.CHOOSE, Stage.PREPARE, Stage.READ),
}
"""Stages that offer a verb."""
_ALONE = {"new", "propose", "later", "go_on"}
"""Verbs that need no highlighted action."""

_bound = partial(verb_key, "morning")


class MorningScreen(SessionScreen):
    """Five minutes at most, from what stayed open to the first action."""

    SESSION = "morning"
    TITLE = _("Morning")
    ASKS = "today"
    HELP = _(
        "Close what stayed open, without blame: give each action its result, today after all, or"
        " another day, park it, drop it or leave it as it is; after three working days away all of"
        " them can move at once. Choose at most three actions; give each an aim and an"
        " if–then; read them back once, and start. What is proposed stands in the order in which"
        " people wait: promises, thanks, news owed, meetings of today and tomorrow to prepare, the"
        " current step, what is due, at most two people by their rhythm, one dormant tie a week;"
        " among equals the earlier day, then the more overdue, then the name. A stage with nothing"
        " to do is passed over. It can be left at any time and goes on from there."
    )
    CSS_PATH = "screen.tcss"
    DEFAULT_CLASSES = "pane-grid"

    BINDINGS = [
        _bound(
            "a",
            "all",
            pgettext("late actions", "All"),
            _("After an absence: move all at once, to today, to tomorrow or over the days."),
        ),
        _bound("t", "today", _("Today"), _("Today after all: date and choose it for today.")),
        _bound(
            "space",
            "today.space",
            _("Today"),
            _("Today after all: date and choose it for today."),
            "do('today')",
            show=False,
        ),
        _bound("space", "choose", _("Choose"), _("Choose the action for today.")),
        _bound("space", "take_out", _("Take out"), _("Take the action out of the day again.")),
        _bound("space", "skip", pgettext("preparation", "Skip"), _("Go without preparing it.")),
        _bound("enter", "go_on", _("Go on"), _("Go on with what is chosen."), priority=True),
        _bound(
            "enter",
            "prepare",
            _("Prepare"),
            _("Prepare the action: aim, if–then, opening…"),
            priority=True,
        ),
        _bound(
            "enter",
            "next_page",
            pgettext("morning", "Next"),
            _("Read the next if–then."),
            priority=True,
        ),
        _bound(
            "enter",
            "start",
            _("Start"),
            _("End the session and start with the first action."),
            priority=True,
        ),
        _bound("r", "result", _("Result"), _("Record what came of the action.")),
        _bound("greater_than_sign", "move", _("Move"), _("Give the action another day, in words.")),
        _bound("z", "park", _("Park"), _("Set the action aside, without a date.")),
        _bound("x", "drop", _("Drop"), _("Give the action up.")),
        _bound(
            "enter",
            "leave_late",
            pgettext("late", "Leave it"),
            _("Leave the action as it is: it can be chosen on the next page."),
            priority=True,
        ),
        _bound("n", "new", pgettext("action", "New"), _("Write down an action in one line.")),
        _bound("o", "propose", _("Propose"), _("Propose me something: somebody to turn to.")),
        _bound(
            "l", "later", _("Later"), _("List what is not for today: to come, set aside or kept.")
        ),
        card_key("morning"),
        _bound("left", "back", pgettext("stage", "Back"), _("Go back to the stage before.")),
    ]
    VERBS = {
        "today": verbs.today_after_all,
        "all": verbs.ask_all,
        "choose": action_verbs.choose,
        "take_out": action_verbs.choose,
        "skip": verbs.skip,
        "go_on": verbs.go_on,
        "prepare": verbs.prepare,
        "next_page": verbs.next_page,
        "start": verbs.start,
        "result": action_verbs.result,
        "move": verbs.move,
        "smaller": action_verbs.smaller,
        "park": action_verbs.park,
        "drop": action_verbs.drop,
        "leave_late": verbs.leave_late,
        "new": verbs.new,
        "propose": action_verbs.propose,
        "later": action_verbs.later,
        "card": verbs.card,
        "back": verbs.back,
    }

    _on_chosen = False
    """Whether the keys are those of an action chosen for the day."""

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Begin, or go on at the position kept for this day."""
        super().__init__(surroundings, about)
        position = found_again(self.kept(), self.today)
        self.begun -= timedelta(minutes=position.minutes)
        self.rows = StageList(self.store, position)
        self.detail = FixedBlock(CUT, id="detail", classes="pane--side")

    def body(self) -> ComposeResult:
        """The rows, and the highlighted action beside or below them."""
        yield self.rows
        yield self.detail

    def head(self) -> Head:
        """The stages at the left; at the right the count, or the minutes while one chooses."""
        told = " · ".join(filter(None, (self._count(), self.minutes_passed())))
        head = Head.at_page(self.TITLE, told, stage_names(), self.page)
        chooses = self.rows.position.stage is Stage.CHOOSE
        return head._replace(in_short=say_planned(self.rows.agenda) if chooses else "")

    def _count(self) -> str:
        agenda, position = self.rows.agenda, self.rows.position
        if position.stage is Stage.CHOOSE:
            return say_load(agenda)
        if position.stage is Stage.READ:
            place, number = position.page + 1, len(agenda.chosen)
            return _("{page} of {pages}").format(page=place, pages=number) if number else ""
        return _("{count} left").format(count=len(waiting(agenda, position)))

    def minutes_passed(self) -> str:
        """The minutes spent, of those that a morning takes; not beside those of the actions."""
        minutes = minutes_spent(self)
        if not minutes or self.rows.position.stage is Stage.CHOOSE:
            return ""
        return _("{minutes} of {good} min").format(minutes=minutes, good=GOOD)

    def load(self) -> None:
        """Read the day; a new one begins a new morning."""
        if self.rows.position.day != self.today:
            self.rows.position = Position(self.today, seen=self.rows.position.day)
            self.begun = self.now
            said = _("A new day has begun: {day}. What was prepared stays so.")
            self.notify(said.format(day=say_full_day(self.today)))
        self.rows.agenda = proposing_of(self).with_it(self.store.day.agenda(self.today))
        go_to(self, self.rows.position)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the verbs of the stage that apply to the highlighted action."""
        if action != "do":
            return True
        verb = str(parameters[0])
        return self.rows.position.stage in _OFFERED[verb] and self._applies(verb)

    def _applies(self, verb: str) -> bool:
        """Whether a verb of the stage applies to the highlighted action or to the stage itself."""
        on_action = self.rows.action is not None
        match verb:
            case "all":
                return self.rows.after_absence
            case "next_page" | "start":
                last = is_last_page(self.rows.agenda, self.rows.position)
                return last is (verb == "start")
            case "choose" | "take_out":
                is_chosen = self.rows.action in self.rows.agenda.chosen
                return on_action and is_chosen is (verb == "take_out")
            case "back":
                return before(self.rows.agenda, self.rows.position) != self.rows.position
            case _:
                return verb in _ALONE or on_action

    def on_resize(self, _event: events.Resize) -> None:
        """Wrap for the new width."""
        self.call_after_refresh(self.rows.draw)

    def on_row_list_highlighted(self) -> None:
        """Show the highlighted action in full."""
        action, today = self.rows.action, self.today
        is_chosen = action in self.rows.agenda.chosen
        if is_chosen is not self._on_chosen:
            self._on_chosen = is_chosen
            self.refresh_bindings()
        if action is None or self.rows.reading:
            self.detail.show(lambda _width: ())
            return
        related = related_to(self.store, action, today, lesson=True)
        self.detail.show(lambda width: action_lines(action, related, today, width))

    def action_leave(self) -> None:
        """Go back to the place, which then says that the morning goes on."""
        super().action_leave()
        self.surroundings.changed.publish(None)
