"""The list of what is not for today and its highlighted thing."""

from collections.abc import Hashable, Mapping
from datetime import date

from planner.model.actions import Action
from tui.actions.row_key import Thing, key_of_thing
from tui.screens.today.later.rows import Later, later_entries
from tui.widgets.rows import rows_of
from tui.widgets.short_list import ShortList


class LaterList(ShortList):
    """The sections of what waits; `action` is the highlighted thing if it is one."""

    known = Later()
    _things: Mapping[Hashable, Thing] = {}

    @property
    def thing(self) -> Thing | None:
        """The highlighted thing."""
        return self._things.get(self.key) if self._things else None

    @property
    def action(self) -> Action | None:
        """The highlighted action."""
        thing = self.thing
        return thing if isinstance(thing, Action) else None

    def show_later(self, later: Later, today: date) -> None:
        """Show what waits; the highlight stays on its thing."""
        self.known = later
        things = (thing for section in later.sections for thing in section.things)
        self._things = {key_of_thing(thing): thing for thing in things}
        self.show(rows_of(list(later_entries(later, today))))
