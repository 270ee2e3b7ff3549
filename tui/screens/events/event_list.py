"""The list of events and its highlighted event."""

from collections.abc import Hashable, Mapping

from planner.model.events import Event
from tui.widgets.row_list import RowList


class EventList(RowList):
    """The events in sections; `wanted` is the key to highlight when they are read next."""

    wanted: Hashable | None = None
    known: Mapping[Hashable, Event] = {}

    @property
    def event(self) -> Event | None:
        """The highlighted event."""
        return self.known.get(self.key) if self.key is not None else None
