"""The list of Today: its sections, and the highlighted action, event or spark."""

from collections.abc import Hashable, Mapping, Sequence
from functools import partial
from itertools import chain

from planner.model.actions import Action
from planner.model.events import Event
from planner.model.sparks import Spark
from planner.today.agenda import Agenda
from tui.actions.row_key import DayThing, key_of_thing
from tui.base.place import WIDE
from tui.keyboard.commands import key_of
from tui.screens.today.action_list import ActionList
from tui.screens.today.rows import today_rows, width_of_rows


class DayList(ActionList):
    """The rows of a day; `action`, `event` and `spark` are the highlighted thing by its kind."""

    def __init__(self, agenda: Agenda) -> None:
        """Begin with an agenda that has not been read yet."""
        super().__init__(agenda)
        self._things: Mapping[Hashable, DayThing] = {}
        self._drawn_for = 0

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
        return action and (action.state, bool(action.opening)), self.spark is None, self.event

    def want_next(self) -> None:
        """Highlight the next row of the section, the one before if it is the last."""
        self.wanted = None
        for section in (*_sections(self.agenda), list(self._things.values())):
            keys = [key_of_thing(thing) for thing in section]
            if self.key in keys and len(keys) > 1:
                place = keys.index(self.key)
                self.wanted = keys[place + 1] if place + 1 < len(keys) else keys[place - 1]
                return

    def show_day(self, agenda: Agenda) -> None:
        """Show an agenda, with the highlight on the wanted row, else on the same thing."""
        self.agenda = agenda
        self._things = {key_of_thing(thing): thing for thing in chain(*_sections(agenda))}
        self._draw(self.wanted)
        self.wanted = None

    def fit(self, columns: int) -> None:
        """Wrap the sentences again for a screen of so many columns."""
        if self._drawn_for and self._drawn_for != _width(columns):
            self.call_after_refresh(self._draw)

    def _draw(self, key: Hashable | None = None) -> None:
        width = self._drawn_for = _width(self.app.size.width)
        self.show(today_rows(self.agenda, partial(key_of, self.screen), width), key)


def _width(columns: int) -> int:
    return width_of_rows(columns, beside=columns >= WIDE)


def _sections(agenda: Agenda) -> Sequence[Sequence[DayThing]]:
    """The things of a day from top to bottom."""
    return (
        agenda.chosen,
        agenda.late,
        agenda.proposed,
        agenda.events,
        agenda.done,
        agenda.sparks,
    )
