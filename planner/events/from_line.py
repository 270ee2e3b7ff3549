"""The event that a line says."""

from typing import TYPE_CHECKING

from planner.model.events import Event

if TYPE_CHECKING:
    from planner.grammar import EventLine


def of_line(line: "EventLine") -> Event:
    """The event that a line says, not yet written down."""
    return Event(
        line.title,
        line.day,
        time=line.start,
        ends=line.end,
        place=line.place or "",
        aim=line.aim or "",
        note=line.note or "",
    )
