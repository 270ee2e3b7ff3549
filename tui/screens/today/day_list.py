"""The list of Today: its sections, and the highlighted action, event or spark."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from functools import partial
from itertools import chain

from textual.geometry import Size

from planner.model.actions import Action
from planner.model.events import Event
from planner.model.sparks import Spark
from planner.model.vocabulary import ActionState
from planner.today.agenda import Agenda
from planner.today.first_steps import FirstStep, all_ticked, next_step
from tui.actions.row_key import DayThing, Folded, key_of_thing
from tui.base.place import WIDE
from tui.keyboard.commands import key_of
from tui.screens.today.action_list import ActionList
from tui.screens.today.entries import width_of_rows
from tui.screens.today.first_steps import first_entries
from tui.screens.today.rows import Room, today_rows
from tui.screens.today.three import lines_of_if_then
from tui.screens.today.waiting import waiting_entries


class DayList(ActionList):
    """The rows of a day; `action`, `event` and `spark` are the highlighted thing by its kind."""

    def __init__(self, agenda: Agenda) -> None:
        """Begin with an agenda that has not been read yet."""
        super().__init__(agenda)
        self._things: Mapping[Hashable, DayThing] = {}
        self._drawn_for: Room | None = None
        self._unfolded = False

    @property
    def thing(self) -> DayThing | None:
        """The highlighted thing."""
        return self._things.get(self.key) if self._things else None

    @property
    def action(self) -> Action | None:
        """The highlighted action."""
        thing = self.thing
        return thing if isinstance(thing, Action) else None

    @property
    def spark(self) -> Spark | None:
        """The highlighted spark."""
        thing = self.thing
        return thing if isinstance(thing, Spark) else None

    @property
    def event(self) -> Event | None:
        """The highlighted event."""
        thing = self.thing
        return thing if isinstance(thing, Event) else None

    @property
    def state(self) -> Hashable:
        """Everything about the highlighted thing on which the keys depend."""
        action = self.action
        on = action and (action.state, bool(action.opening), action in self.agenda.chosen)
        return type(self.thing), on, self.event, bool(self.agenda.awaited)

    def want_next(self) -> None:
        """Highlight the next row of the section, the one before if it is the last."""
        self.wanted = None
        for section in (*self._sections(), list(self._things.values())):
            keys = [key_of_thing(each) for each in section if _is_to_do(each) or each == self.thing]
            if self.key in keys and len(keys) > 1:
                place = keys.index(self.key)
                self.wanted = keys[place + 1] if place + 1 < len(keys) else keys[place - 1]
                return

    def show_day(self, agenda: Agenda) -> None:
        """Show an agenda, with the highlight on the wanted row, else on the same thing."""
        before, there, self.agenda = self.thing, self._things.keys(), agenda
        wanted = self.wanted
        if wanted is None and isinstance(before, FirstStep):
            wanted = self._come_since(there)
        self._show(self._first_to_do(before) if wanted is None else wanted)
        self.wanted = None

    def highlight_first_step(self) -> None:
        """Highlight the first step that is still open, where there is one."""
        if (step := next_step(self.agenda.first_steps)) is not None:
            self.highlight(key_of_thing(step))

    def _come_since(self, there: Collection[Hashable]) -> Hashable | None:
        """The first thing of the day that was not there: it was added, and is gone on with."""
        things = (each for each in chain(*self._sections()) if not isinstance(each, FirstStep))
        keys = map(key_of_thing, things)
        return next((key for key in keys if key not in there), None)

    def _first_open(self) -> Hashable | None:
        """The first thing that is still to do, else the first one."""
        things = list(chain(*self._sections()))
        return next(map(key_of_thing, chain(filter(_is_to_do, things), things)), None)

    def _first_to_do(self, before: DayThing | None) -> Hashable | None:
        """The first thing of a day, or the first step to do next if it begins with them.

        The highlight was nowhere `before`, or on a step that is ticked by now; else None.
        """
        if not self.agenda.is_empty:
            return self._first_open() if before is None else None
        step = next_step(self.agenda.first_steps)
        if step is None:
            return None
        was_open = isinstance(before, FirstStep) and not before.ticked
        ticked = was_open and before not in self.agenda.first_steps
        return key_of_thing(step) if before is None or ticked else None

    def turn_fold(self) -> None:
        """Unfold the answers awaited, the first one highlighted, or fold them into one row."""
        self._unfolded = not self._unfolded
        folded = Folded(self.agenda.awaited)
        self._show(key_of_thing(folded.awaited[0] if self._unfolded else folded))

    def _show(self, key: Hashable | None) -> None:
        """Draw the day with the highlight on a key; the fold opens for an answer wanted there."""
        awaited = {key_of_thing(each) for each in self.agenda.awaited}
        self._unfolded = bool(awaited) and (self._unfolded or key in awaited)
        self._things = {key_of_thing(thing): thing for thing in chain(*self._sections())}
        self._draw(key)

    def fit(self, size: Size) -> None:
        """Wrap the sentences again for a screen of another size."""
        if self._drawn_for is not None and self._drawn_for != _room(size):
            self.call_after_refresh(self._draw)

    def _draw(self, key: Hashable | None = None) -> None:
        room = self._drawn_for = _room(self.app.size)
        key_name = partial(key_of, self.screen)
        waiting = waiting_entries(self.agenda, key_name, unfolded=self._unfolded)
        first = first_entries(self.agenda, key_name, room.width)
        self.show(today_rows(self.agenda, key_name, room, waiting, first), key)

    def _sections(self) -> Sequence[Sequence[DayThing]]:
        """The things of a day from top to bottom."""
        day = self.agenda
        folded = [Folded(day.awaited)] if day.awaited else []
        awaited = day.awaited if self._unfolded else ()
        steps = () if all_ticked(day.first_steps) else day.first_steps
        above, below = (steps, ()) if day.is_empty else ((), steps)
        return (
            above, day.todays, day.late, day.proposed, day.coming, day.to_debrief, day.done_besides,
            below,
            folded, awaited, day.sparks,
        )  # fmt: skip


def _is_to_do(thing: DayThing) -> bool:
    return not (isinstance(thing, Action) and thing.state is ActionState.DONE)


def _room(size: Size) -> Room:
    """The room of the rows on a screen of a size."""
    width = width_of_rows(size.width, beside=size.width >= WIDE)
    return Room(width, lines_of_if_then(size))
