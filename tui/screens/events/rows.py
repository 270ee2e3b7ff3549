"""The rows of Events: what is to be debriefed, what is coming, what has been."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from planner.events.brief import say_hours
from planner.events.sections import Sections, count
from planner.language import _, pgettext
from planner.language.dates_in_words import say_days
from planner.language.width import cell_width
from planner.model.events import Event
from tui.drawing.signs import sign_of_event
from tui.drawing.text_line import Line, Span, Tone, fit
from tui.widgets.rows import Row, RowSource

_SIGN = 2
_DAY = 13
_HOURS = 13
_TITLE = 30
"""A title has at least so many cells before the place stands beside it."""
_PLACE = range(12, 33)
"""The cells of the place; with less room it is left out."""


class Entry(NamedTuple):
    """One row; `event` is None for titles and sentences."""

    draw: Callable[[int], Line]
    event: Event | None = None


def key_of_event(event: Event) -> Hashable:
    """The key of an event's row: the id, or for one not stored the key of its occurrence."""
    return event.key


class EventRows:
    """The rows of the sections, followed by those of a longer past."""

    def __init__(self, entries: Sequence[Entry], past: RowSource) -> None:
        """Rows of `entries`, then those of `past`."""
        self._entries = entries
        self._past = past
        self._row = cache(self._drawn)

    def __len__(self) -> int:
        """The number of rows."""
        return len(self._entries) + len(self._past)

    def row(self, place: int, width: int) -> Row:
        """The row at a place."""
        if place < len(self._entries):
            return self._row(place, width)
        return self._past.row(place - len(self._entries), width)

    def place(self, key: Hashable) -> int | None:
        """The place of the row with this key, if there is one."""
        for place, entry in enumerate(self._entries):
            if entry.event is not None and key_of_event(entry.event) == key:
                return place
        further = self._past.place(key)
        return None if further is None else len(self._entries) + further

    def count_from(self, place: int) -> int:
        """The number of events from a place on."""
        here = sum(entry.event is not None for entry in self._entries[place:])
        return here + self._past.count_from(max(place - len(self._entries), 0))

    def _drawn(self, place: int, width: int) -> Row:
        entry = self._entries[place]
        key = None if entry.event is None else key_of_event(entry.event)
        return Row(key, entry.draw(width) if width else ())


def entries(shown: Sections, further: int, today: date, sentences: Sequence[str]) -> list[Entry]:
    """Titles and events; `further` counts the past that follows, `sentences` say what to do."""
    parts = (
        (pgettext("events", "To debrief"), shown.to_debrief, 0),
        (pgettext("events", "Coming"), shown.coming, 0),
        (pgettext("events", "Past"), shown.past, further),
    )
    found = [list(_section(title, events, more, today)) for title, events, more in parts]
    said = [Entry(_sentence(sentence)) for sentence in sentences]
    return list(_parted([said, *found]))


def event_row(event: Event, today: date, width: int) -> Row:
    """An event as a row."""
    return Row(key_of_event(event), _event_line(event, today, width) if width else ())


def _section(title: str, events: Sequence[Event], more: int, today: date) -> Iterator[Entry]:
    number = count(events) + more
    said = f"  {number}" if number else ""
    if events or more:
        yield Entry(lambda _width: (Span(title, Tone.TITLE), Span(said, Tone.DIM)))
    for event in events:
        yield Entry(_drawing(event, today), event)


def _drawing(event: Event, today: date) -> Callable[[int], Line]:
    return lambda width: _event_line(event, today, width)


def _sentence(said: str) -> Callable[[int], Line]:
    return lambda width: (Span(fit(said, width), Tone.DIM),)


def _parted(parts: Sequence[Sequence[Entry]]) -> Iterator[Entry]:
    """The parts with a blank line between them."""
    filled = [part for part in parts if part]
    for part in filled:
        if part is not filled[0]:
            yield Entry(lambda _width: ())
        yield from part


def _event_line(event: Event, today: date, width: int) -> Line:
    """Sign, day, hours, title, place."""
    sign = sign_of_event(event, today)
    title = Tone.DIM if sign.tone is Tone.DIM else Tone.PLAIN
    room = max(width - _SIGN - _DAY - _HOURS, 0)
    place = min(room - _TITLE, _PLACE.stop - 1)
    place = place if place in _PLACE else 0
    return (
        sign,
        Span(" "),
        Span(fit(_when(event, today), _DAY + _HOURS), Tone.DIM),
        Span(fit(event.title, room - place), title),
        Span(fit(f"  {event.place}" if event.place else "", place), Tone.DIM),
    )


def _when(event: Event, today: date) -> str:
    """Day and hours in their columns; of several days the hours only where there is room."""
    days, hours = say_days(event.day, event.last, today), say_hours(event)
    column = max(cell_width(days) + 1, _DAY)
    return fit(days, column) + hours if column + cell_width(hours) < _DAY + _HOURS else days


def nothing_said(key: str) -> Sequence[str]:
    """The hint of an empty list of events."""
    return (
        _("No event yet: {key} writes one down, in one line.").format(key=key),
        _("An evening, a breakfast, a fair: wherever you may meet people."),
    )
