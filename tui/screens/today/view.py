"""What the Today place shows: how the day stands, its sections, the highlighted thing in full."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from itertools import chain

from textual import events
from textual.app import ComposeResult
from textual.getters import query_one

from planner.language import _
from planner.model.actions import Action
from planner.model.events import Event
from planner.model.sparks import Spark
from planner.model.vocabulary import SparkKind
from planner.today.agenda import Agenda
from tui.actions.beside import Beside, beside_of
from tui.actions.preparation.lines import action_lines, spark_lines
from tui.actions.row_key import DayThing, key_of_thing
from tui.actions.timer.today_line import timer_words
from tui.base.place import WIDE, PlaceScreen
from tui.drawing.text_line import Line, Span, Tone
from tui.keyboard.commands import key_of
from tui.registry import say_sessions
from tui.screens.sparks.story import say_kinds
from tui.screens.today.head import Waiting, head_lines
from tui.screens.today.morning_line import morning_line
from tui.screens.today.proposing import proposing_of
from tui.screens.today.rows import today_rows, width_of_rows
from tui.widgets.fixed_block import Page
from tui.widgets.row_list import RowList


class TodayView(PlaceScreen):
    """Shows the agenda; `action` and `spark` are what is highlighted."""

    rows = query_one(RowList)
    wanted: Hashable | None = None
    """The row to highlight when the day is read next."""
    _agenda: Agenda | None = None
    _offered: Hashable = None
    _things: Mapping[Hashable, DayThing] = {}
    _beside: dict[Hashable, Beside]
    _events: dict[Hashable, Event]
    _timed = False
    _drawn_for = 0
    morning_waits = False
    """Whether the head says that it does: then its key is its own, also on a spark."""

    def body(self) -> ComposeResult:
        """The head, the sections, and the preparation beside or below them."""
        yield Page(id="head")
        yield RowList()
        yield Page((Span(_("… enter shows all"), Tone.DIM),), id="detail")

    def on_mount(self) -> None:
        """Let the minutes of a running timer be seen as they pass."""
        self.set_interval(60, self._a_minute_later)

    def _a_minute_later(self) -> None:
        if self._timed:
            self.reload()

    @property
    def thing(self) -> DayThing | None:
        """What is highlighted."""
        return self._things.get(self.rows.key) if self._things else None

    @property
    def action(self) -> Action | None:
        """The highlighted action."""
        return self.thing if isinstance(self.thing, Action) else None

    @property
    def spark(self) -> Spark | None:
        """The highlighted spark."""
        return self.thing if isinstance(self.thing, Spark) else None

    @property
    def event(self) -> Event | None:
        """The highlighted event."""
        return self.thing if isinstance(self.thing, Event) else None

    @property
    def agenda(self) -> Agenda:
        """The day as it was read last."""
        return self._agenda or Agenda(self.today)

    def next_in_section(self) -> Hashable | None:
        """The row to work on once the highlighted one has left its section."""
        for section in (*sections_of(self.agenda), list(self._things.values())):
            keys = [key_of_thing(thing) for thing in section]
            if self.rows.key in keys and len(keys) > 1:
                place = keys.index(self.rows.key)
                return keys[place + 1] if place + 1 < len(keys) else keys[place - 1]
        return None

    def load(self) -> None:
        """Read the day; the highlight stays on its action."""
        agenda = proposing_of(self).with_it(self.store.day.agenda(self.today))
        week = self.store.day.week(self.today)
        self._agenda = agenda
        self._things = {key_of_thing(thing): thing for thing in chain(*sections_of(agenda))}
        self._beside, self._events = {}, {}
        waiting = Waiting(
            morning_line(self.store, agenda, key_of(self, "ritual.morning")),
            timer_words(self.store, self.today, key_of(self, "ritual.fifteen")),
        )
        self._timed, self.morning_waits = bool(waiting.timer), bool(waiting.morning)
        elsewhere = "morning" if agenda.sparks else ""  # its key makes a memory of a spark
        rituals = say_sessions(lambda name: key_of(self, name), but=elsewhere)
        self.query_one("#head", Page).show(
            lambda width: head_lines(agenda, week, width, waiting, rituals)
        )
        self._show_rows(self.wanted)
        self.wanted = None
        self._show_detail()

    def _show_rows(self, key: Hashable | None = None) -> None:
        whole = self.app.size.width
        width = self._drawn_for = width_of_rows(whole, beside=whole >= WIDE)
        self.rows.show(today_rows(self.agenda, lambda name: key_of(self, name), width), key)

    def on_resize(self, event: events.Resize) -> None:
        """Wrap for another width."""
        whole = event.size.width
        if self._agenda is not None and self._drawn_for != width_of_rows(
            whole, beside=whole >= WIDE
        ):
            self.call_after_refresh(self._show_rows)

    def on_row_list_highlighted(self) -> None:
        """Show what is highlighted in full, and offer its keys if they are others than before."""
        self._show_detail()
        if self.offers() != self._offered:
            self._offered = self.offers()
            self.refresh_bindings()

    def offers(self) -> Hashable:
        """What decides which keys can be used."""
        action = self.action
        return action and (action.state, bool(action.opening)), self.spark is None, self.event

    def _show_detail(self) -> None:
        self.query_one("#detail", Page).show(self.in_full(self.spark_keys()))

    def in_full(self, keys: str = "") -> Callable[[int], Sequence[Line]]:
        """All that is known of what is highlighted, with the `keys` of a spark where they work."""
        thing, today = self.thing, self.today
        if isinstance(thing, Action):
            action, beside = thing, self.beside(thing)
            return lambda width: action_lines(action, beside, today, width)
        if isinstance(thing, Spark):
            spark = thing
            return lambda width: spark_lines(spark, today, keys, width)
        if isinstance(thing, Event):
            from tui.screens.events import lines  # many days have no event

            event = self._event_whole(thing)
            return lambda width: lines.event_lines(event, lines.Beside(), today, width)
        return lambda _width: ()

    def _event_whole(self, event: Event) -> Event:
        """An event with its people; read once until something changes."""
        if event.id is None:
            return event
        if event.id not in self._events:
            self._events[event.id] = self.store.events.get(event.id)
        return self._events[event.id]

    def beside(self, action: Action) -> Beside:
        """What stands beside the preparation; read once for each action until something changes."""
        key = key_of_thing(action)
        if key not in self._beside:
            self._beside[key] = beside_of(self.store, action)
        return self._beside[key]

    def spark_keys(self) -> str:
        """What a spark can become by which key."""
        taken = SparkKind.MEMORY if self.morning_waits else None
        return say_kinds([key_of(self, f"spark.{kind}") for kind in SparkKind if kind is not taken])


def sections_of(agenda: Agenda) -> Sequence[Sequence[DayThing]]:
    """The things of a day as they stand from top to bottom."""
    return (
        agenda.chosen,
        agenda.late,
        agenda.proposed,
        agenda.events,
        agenda.done,
        agenda.sparks,
    )
