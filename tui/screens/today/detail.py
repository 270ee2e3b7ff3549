"""The detail pane of Today: the highlighted thing in full."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date
from functools import partial

from db.store import Store
from planner.language import _
from planner.model.actions import Action
from planner.model.events import Event
from planner.model.sparks import Spark
from planner.model.vocabulary import ActionState
from planner.today.first_steps import FirstStep
from planner.today.waiting import Awaited
from tui.actions.preparation.lines import (
    Row,
    action_in_short,
    action_lines,
    action_pane,
    spark_lines,
)
from tui.actions.related import Related, related_to
from tui.actions.row_key import DayThing, Folded, key_of_thing
from tui.base.place import WIDE
from tui.drawing.text_line import Line, Span, Tone
from tui.keyboard.commands import key_of
from tui.screens.today.first_steps import first_step_lines
from tui.screens.today.three import cells_of_if_then
from tui.widgets.fixed_block import FixedBlock


class DayDetail(FixedBlock):
    """Everything known of one thing; what it reads is cached until the day is read again."""

    def __init__(self, store: Store, clock: Callable[[], date]) -> None:
        """Begin empty."""
        super().__init__(
            (Span(_("… enter shows all"), Tone.DIM),), id="detail", classes="pane--side"
        )
        self._store = store
        self._clock = clock
        self._related: dict[Hashable, Related] = {}
        self._events: dict[Hashable, Event] = {}

    def forget(self) -> None:
        """Clear the cache."""
        self._related, self._events = {}, {}

    def draw(
        self, thing: DayThing | None, keys: str = "", *, full: bool = False
    ) -> Callable[[int], Sequence[Line]]:
        """Lines of a thing by their width: beside its row, or in `full`.

        `keys` tells how a spark is sorted, where that works.
        """
        today = self._clock()
        if isinstance(thing, Action):
            return self._of_action(thing, full=full)
        if isinstance(thing, Spark):
            spark = thing
            return lambda width: spark_lines(spark, today, keys, width)
        if isinstance(thing, Event):
            from tui.screens.events import lines  # many days have no event

            event = self._with_people(thing)
            return lambda width: lines.event_lines(event, today, width)
        if isinstance(thing, Awaited | Folded):
            return self._waiting(thing)
        if isinstance(thing, FirstStep):
            step, key_name = thing, partial(key_of, self.screen.focused or self.screen)
            return lambda width: first_step_lines(step, key_name, width)
        return lambda _width: ()

    def _of_action(self, action: Action, *, full: bool) -> Callable[[int], Sequence[Line]]:
        related, today = self._read_related(action), self._clock()
        if full:
            return lambda width: action_lines(action, related, today, width)
        draw, row = self._beside(action)
        return lambda width: draw(action, related, today, width, row)

    def _beside(self, action: Action) -> tuple[Callable[..., Sequence[Line]], Row]:
        """The drawing beside the row of an action, or below it, and what the row shows."""
        size = self.app.size
        wide = size.width >= WIDE
        chosen = action.chosen_on == self._clock() and action.state is ActionState.OPEN
        shows = cells_of_if_then(size) if chosen else 0
        copies = _("{key} copies").format(key=key_of(self.screen, "today.copy"))
        return action_pane if wide else action_in_short, Row(shows, copies)

    def _waiting(self, thing: Awaited | Folded) -> Callable[[int], Sequence[Line]]:
        """Lines of an answer awaited, or of the row that stands for all of them."""
        from tui.people.awaited_lines import awaited_lines
        from tui.screens.today.waiting import folded_lines

        today = self._clock()

        def key_name(name: str) -> str:
            return key_of(self.screen, f"today.{name}")

        if isinstance(thing, Awaited):
            awaited = thing
            return lambda width: awaited_lines(awaited, today, width, key_name)
        folded, key = thing, key_name("waiting")
        return lambda width: folded_lines(folded, today, key, width)

    def _with_people(self, event: Event) -> Event:
        if event.id is None:
            return event
        if event.id not in self._events:
            self._events[event.id] = self._store.events.get(event.id)
        return self._events[event.id]

    def _read_related(self, action: Action) -> Related:
        key = key_of_thing(action)
        if key not in self._related:
            self._related[key] = related_to(self._store, action)
        return self._related[key]
