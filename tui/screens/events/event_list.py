"""The list of events and its highlighted event."""

from collections.abc import Hashable, Mapping, Sequence

from planner.model.events import Event
from tui.widgets.row_list import RowList


class EventList(RowList):
    """The events in sections; `wanted` is the key to highlight when they are read next.

    `coming` are the coming ones, among them each time of a routine; the series in `unfolded` show
    theirs.
    """

    wanted: Hashable | None = None
    known: Mapping[Hashable, Event] = {}
    coming: Sequence[Event] = ()
    unfolded: frozenset[int] = frozenset()

    @property
    def event(self) -> Event | None:
        """The highlighted event."""
        return self.known.get(self.key) if self.key is not None else None
