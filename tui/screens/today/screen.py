"""Today: the prepared actions of one day, its events and its sparks."""

from collections.abc import Hashable
from functools import partial
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult

from planner.language import _, pgettext
from planner.model.actions import Action
from planner.model.events import Event
from planner.model.sparks import Spark
from planner.model.vocabulary import ActionState
from planner.today.agenda import Agenda
from planner.today.first_steps import FirstStep
from tui.actions.row_key import Folded
from tui.base.every_minute import every_minute
from tui.base.live_screen import Surroundings
from tui.base.place import PlaceScreen
from tui.keyboard.verb_keys import card_key, place_key, verb_key
from tui.screens.today import action_verbs, verbs
from tui.screens.today.day_list import DayList
from tui.screens.today.detail import DayDetail
from tui.screens.today.first_steps import FIRST_KEYS, FIRST_VERBS, first_steps_apply
from tui.screens.today.going_on import goes_on_to
from tui.screens.today.head import DayHead
from tui.screens.today.proposing import proposing_of
from tui.screens.today.spark_verbs import SPARK_KEYS, SPARK_VERBS, say_spark_keys
from tui.screens.today.waiting import WAITING_KEYS, WAITING_VERBS, waiting_applies

if TYPE_CHECKING:
    from planner.model.drafts import Question

_ON_EVENT = ("prepare", "debrief", "brief")
_ON_ACTION = ("result", "edit", "prepare", "debrief")
_ON_OPEN = ("move", "park", "drop")
_APPLIES = {
    **dict.fromkeys(("choose", "take_out"), action_verbs.choosing_applies),
    **dict.fromkeys(WAITING_VERBS, waiting_applies),
    **dict.fromkeys(FIRST_VERBS, first_steps_apply),
}

_bound = partial(verb_key, "today")
_of_place = partial(place_key, "today")


class TodayScreen(PlaceScreen):
    """The prepared actions of one day."""

    PLACE = "today"
    HELP = _(
        "Each morning: close what is late, choose at most three actions, prepare them, and start."
        " An action is prepared once it has an aim and an if–then. Its result leaves a trace with"
        " the person and offers what should follow. Nothing piles up: what is not done gets"
        " another day, is parked or dropped. What is proposed stands in the order in which people"
        " wait: promises, thanks, news owed, meetings to prepare, the current step, what is due,"
        " at most two people by their rhythm, one dormant tie a week. Whoever has not answered yet"
        " waits below, and a new store shows the first steps."
    )
    CSS_PATH = "screen.tcss"
    DEFAULT_CLASSES = "pane-grid"

    BINDINGS = [
        _bound("r", "result", _("Result"), _("Record what came of the action.")),
        _bound(
            "d",
            "debrief",
            _("Debrief"),
            _("Debrief an event of these days, a new one, or the action at hand."),
        ),
        _bound("space", "choose", _("Choose"), _("Choose the action for today.")),
        _bound("space", "take_out", _("Take out"), _("Take the action out of the day again.")),
        _bound("p", "prepare", _("Prepare"), _("Prepare the action: aim, if–then, opening…")),
        _of_place("n", "new", pgettext("action", "New"), _("Write down an action in one line.")),
        _bound("greater_than_sign", "move", _("Move"), _("Give the action another day, in words.")),
        _bound("e", "edit", _("Edit"), _("Change the action in a form.")),
        _bound("z", "park", _("Park"), _("Set the action aside, without a date.")),
        _bound("x", "drop", _("Drop"), _("Give the action up.")),
        _of_place(
            "l", "later", _("Later"), _("List what is not for today: to come, set aside or kept.")
        ),
        _of_place(
            "R",
            "routines",
            _("Routines"),
            _("List the routines, their rules and next days."),
            show=False,
        ),
        _of_place("o", "propose", _("Propose"), _("Propose me something: somebody to turn to.")),
        _bound("y", "copy", _("Copy"), _("Copy the opening to the clipboard.")),
        card_key("today"),
        _bound("b", "brief", pgettext("event", "Brief"), _("Read the brief of the event.")),
        _of_place(
            "Z",
            "pauses",
            _("Pause"),
            _("Plan a pause, end it, or write one down afterwards."),
            show=False,
        ),
        *WAITING_KEYS,
        *FIRST_KEYS,
        *SPARK_KEYS,
    ]
    VERBS = {
        "result": action_verbs.result,
        "debrief": verbs.debrief,
        "choose": action_verbs.choose,
        "take_out": action_verbs.choose,
        "prepare": verbs.prepare,
        "new": verbs.new,
        "new_in_full": verbs.new_in_full,
        "move": action_verbs.move,
        "edit": verbs.edit,
        "park": action_verbs.park,
        "drop": action_verbs.drop,
        "later": action_verbs.later,
        "propose": action_verbs.propose,
        "routines": action_verbs.routines,
        "copy": verbs.copy,
        "card": verbs.card,
        "brief": verbs.brief,
        "pauses": verbs.pauses,
        "new_pause": verbs.new_pause,
        **WAITING_VERBS,
        **FIRST_VERBS,
        **SPARK_VERBS,
    }

    def __init__(self, surroundings: Surroundings) -> None:
        """Make the parts: the head, the list, the detail pane."""
        super().__init__(surroundings)
        self.head = DayHead(id="head")
        self.day = DayList(Agenda(self.today))
        self.detail = DayDetail(self.store, surroundings.clock)
        self._offered: Hashable = None

    def body(self) -> ComposeResult:
        """The head, the list, and the detail beside or below it."""
        yield self.head
        yield self.day
        yield self.detail

    def on_mount(self) -> None:
        """Follow a running timer minute by minute."""
        every_minute(self._follow_timer)

    def _follow_timer(self) -> None:
        if self.head.timer_runs:
            self.reload()

    def load(self) -> None:
        """Read the day."""
        agenda = proposing_of(self).with_it(self.store.day.agenda(self.today))
        self.detail.forget(agenda)
        self.head.show_day(self.store, agenda)
        if agenda.is_finished and not self.day.agenda.is_finished and self.day.action:
            self.day.wanted = self.day.key  # nothing that is late takes the highlight then
        if self.day.wanted is None:
            timer = self.store.timer.get() if self.head.timer_runs else None
            running = timer.action_id if timer else None
            self.day.wanted = goes_on_to(self.day.key, self.day.agenda, agenda, running)
        self.day.show_day(agenda)
        self._show_detail()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the verbs that apply to the highlighted thing."""
        if action != "do":
            return True
        verb = str(parameters[0])
        thing = self.day.thing  # looked up once: this is asked of every key, again and again
        on = thing if isinstance(thing, Action) else None
        is_open = on is not None and on.state is not ActionState.DONE
        offered: bool | None = verb != "brief"
        if verb == "card":
            offered = thing is not None and not isinstance(thing, Folded | FirstStep)
        elif verb in _APPLIES:
            offered = _APPLIES[verb](verb, self.day.agenda, thing)
        elif verb in SPARK_VERBS:
            is_taken = verb == "keep_memory" and self.head.morning_waits
            offered = isinstance(thing, Spark) and not is_taken
        elif verb in _ON_EVENT and isinstance(thing, Event):
            offered = True
        elif verb in _ON_ACTION:
            offered = on is not None
        elif verb in _ON_OPEN:
            offered = is_open
        elif verb == "copy":
            offered = bool(on and is_open and on.opening)
        return offered

    async def ask(self, question: "Question") -> bool:
        """Ask a question whose answer is half typed, also about an action of another day."""
        return await super().ask(question) or verbs.ask_of_another_day(self, question)

    def on_resize(self, event: events.Resize) -> None:
        """Wrap for another size."""
        self.day.fit(event.size)

    def on_row_list_highlighted(self) -> None:
        """Show the highlighted thing in full; refresh the bindings if they depend on it."""
        self._show_detail()
        if self.day.state != self._offered:
            self._offered = self.day.state
            self.refresh_bindings()

    async def on_row_list_opened(self) -> None:
        """Show everything known of a row, or the page that it is about."""
        await verbs.open_row(self)

    def _show_detail(self) -> None:
        keys = ""
        if self.day.spark is not None:
            keys = say_spark_keys(self, memory=not self.head.morning_waits)
        with self.telling():
            self.detail.show(self.detail.draw(self.day.thing, keys))
