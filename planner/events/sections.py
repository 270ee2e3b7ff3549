"""Events in three sections: to debrief, coming, past."""

from collections.abc import Sequence
from datetime import date, time
from typing import NamedTuple

from planner.model.events import Event, is_fresh
from planner.model.vocabulary import EventState


class Sections(NamedTuple):
    """Events to debrief (newest first), coming ones, past ones."""

    to_debrief: Sequence[Event]
    coming: Sequence[Event]
    past: Sequence[Event]

    @property
    def every(self) -> Sequence[Event]:
        """All of them, from top to bottom."""
        return [*self.to_debrief, *self.coming, *self.past]


def sections(events: Sequence[Event], today: date, now: time) -> Sections:
    """Divide events, given by day and time, into their sections.

    An event of several days is coming until the last of them. A dropped one stays among the coming
    ones until its day is over.
    """
    coming = [event for event in events if not _is_over(event, today, now)]
    been = [event for event in reversed(events) if _is_over(event, today, now)]
    fresh = [event for event in been if _waits(event, today)]
    return Sections(fresh, coming, [event for event in been if not _waits(event, today)])


def count(events: Sequence[Event]) -> int:
    """The number of events, dropped ones left out."""
    return sum(event.state is EventState.PLANNED for event in events)


def _waits(event: Event, today: date) -> bool:
    return event.state is EventState.PLANNED and is_fresh(event, today)


def _is_over(event: Event, today: date, now: time) -> bool:
    """Whether its last day has begun, or it was dropped and that day is over."""
    if event.state is EventState.DROPPED:
        return event.last_day < today
    return _has_begun(event, today, now)


def _has_begun(event: Event, today: date, now: time) -> bool:
    """Whether its last day has begun; one that ends today and has no time has not."""
    if event.last_day == today:
        return event.time is not None and event.time <= now
    return event.last_day < today
