"""The rows of Events: what is to be debriefed, what is coming, what has been."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from planner.calendar.recurrence.say import say_repeats
from planner.events.brief import say_hours
from planner.events.folding import Folded, folded
from planner.events.sections import Sections, count
from planner.language import _, ngettext, pgettext
from planner.language.dates_in_words import DAY_COLUMN, say_days
from planner.language.whole_numbers import say_number
from planner.language.width import cell_width
from planner.model.events import Event
from tui.drawing.columns import GAP, cell, in_columns
from tui.drawing.signs import sign_of_event
from tui.drawing.text_line import Line, Span, Tone, fit, shown
from tui.widgets.rows import Entry, Row

_SIGN = 2
_TITLE = 40
"""A longer title gives up so much that the place can stand beside it."""
_PLACE = range(12, 33)
"""The cells of the place beside titles that are cut for it; with less room it is left out."""
_WIDEST = 72
"""The most cells of a place, where the titles need no more than there are."""


class Columns(NamedTuple):
    """The widths of the columns by what stands in them, in cells and without gaps."""

    day: int = 0
    hours: int = 0
    title: int = 0
    place: int = 0


class Look(NamedTuple):
    """The columns of the rows, the day they are seen on, and the key that unfolds a routine."""

    columns: Columns = Columns()
    today: date = date.min
    key: str = ""


def key_of_event(event: Event) -> Hashable:
    """The key of an event's row: the id, or for one not stored the key of its occurrence."""
    return event.key


class Measured:
    """The columns of events by what they hold; each event is measured once."""

    def __init__(self, today: date) -> None:
        """Begin with nothing measured."""
        self._today = today
        self._cells: dict[Hashable, Columns] = {}

    def columns(self, events: Mapping[Hashable, Event]) -> Columns:
        """The columns of events by their keys."""
        for key in events.keys() - self._cells.keys():
            self._cells[key] = _cells_of(events[key], self._today)
        return _widest([self._cells[key] for key in events])


def _cells_of(event: Event, today: date) -> Columns:
    """The cells of an event in each column; longer days than one take what they need."""
    days = cell_width(_days(event, today))
    return Columns(
        day=days if days < DAY_COLUMN else 0,
        hours=cell_width(say_hours(event)),
        title=cell_width(shown(event.title)),
        place=cell_width(shown(event.place)),
    )


def _widest(cells: Sequence[Columns]) -> Columns:
    return Columns(*map(max, zip(*cells, strict=True))) if cells else Columns()


def entries(
    shown: Sections,
    further: int,
    look: Look,
    sentences: Sequence[str],
    unfolded: frozenset[int] | None,
) -> list[Entry]:
    """Titles and events; `further` counts the past that follows, `sentences` say what to do.

    Of a routine the next time stands for the others, unless its series is `unfolded`; with None
    nothing is folded.
    """
    fresh, coming, past = ([Folded(event) for event in events] for events in shown)
    coming = coming if unfolded is None else folded(shown.coming, unfolded)
    parts = (
        (pgettext("events", "To debrief"), shown.to_debrief, fresh, 0),
        (pgettext("events", "Coming"), shown.coming, coming, 0),
        (pgettext("events", "Past"), shown.past, past, further),
    )
    found = [
        list(_section(title, count(events) + more, rows, look))
        for title, events, rows, more in parts
        if events or more
    ]
    said = [Entry(_sentence(sentence)) for sentence in sentences]
    return list(_parted([said, *found]))


def event_row(event: Event, look: Look, width: int) -> Row:
    """An event as a row."""
    return Row(key_of_event(event), _event_line(event, look, width) if width else ())


def _section(title: str, number: int, rows: Sequence[Folded], look: Look) -> Iterator[Entry]:
    said = f"  {say_number(number)}" if number else ""
    yield Entry(lambda _width: (Span(title, Tone.TITLE), Span(said, Tone.DIM)))
    for row in rows:
        yield Entry(_drawing(row.event, look), key_of_event(row.event))
        if row.more or row.open:
            yield Entry(_routine(row, look), under=True)


def _drawing(event: Event, look: Look) -> Callable[[int], Line]:
    return lambda width: _event_line(event, look, width)


def _routine(row: Folded, look: Look) -> Callable[[int], Line]:
    """The rule of a routine, the number of its folded times, and the key that shows them."""
    rule = say_repeats(row.event.rule, row.event.occurrence or row.event.day)
    if row.more:
        number = len(row.more)
        more = ngettext("{count} more", "{count} more", number).format(count=number)
        said = _(" · {more} · {key} unfolds").format(more=more, key=look.key)
    else:
        said = _(" · {key} folds").format(key=look.key)
    indent = _SIGN + (look.columns.day + GAP if look.columns.day else 0)

    def draw(width: int) -> Line:
        room = max(width - indent - cell_width(said), 0)
        fitted = fit(rule, min(room, cell_width(rule)))
        return (Span(" " * indent), Span(f"{fitted}{said}", Tone.DIM))

    return draw


def _sentence(said: str) -> Callable[[int], Line]:
    return lambda width: (Span(fit(said, width), Tone.DIM),)


def _parted(parts: Sequence[Sequence[Entry]]) -> Iterator[Entry]:
    """The parts with a blank line between them."""
    filled = [part for part in parts if part]
    for part in filled:
        if part is not filled[0]:
            yield Entry(lambda _width: ())
        yield from part


def _event_line(event: Event, look: Look, width: int) -> Line:
    """Sign, day, hours, title, place; days and hours are never cut."""
    sign = sign_of_event(event, look.today)
    tone = Tone.DIM if sign.tone is Tone.DIM else Tone.PLAIN
    when = _when(event, look)
    room = max(width - _SIGN - (cell_width(when) + GAP if when else 0), 0)
    free = room - GAP - look.columns.title
    most = room - GAP - min(look.columns.title, _TITLE)
    place = min(most, look.columns.place, max(free, _PLACE.stop - 1), _WIDEST)
    place = place if place >= _PLACE.start else 0
    title = room - (place + GAP if place else 0)
    cells = (
        cell(when, cell_width(when), Tone.DIM),
        cell(event.title, title, tone),
        cell(event.place, place, Tone.DIM),
    )
    return (sign, Span(" "), *in_columns(cells))


def _when(event: Event, look: Look) -> str:
    """Day and hours in their columns; days too long for theirs push the hours on."""
    columns = look.columns
    days, hours = _days(event, look.today), say_hours(event)
    said = fit(days, columns.day) if cell_width(days) <= columns.day else days
    if hours:
        said += " " * GAP + hours
    whole = sum(columns[:2]) + (GAP if columns.hours else 0)
    return said if cell_width(said) > whole else fit(said, whole)


def _days(event: Event, today: date) -> str:
    return say_days(event.day, event.last, today)


def nothing_said(key: str) -> Sequence[str]:
    """The hint of an empty list of events."""
    return (
        _("No event yet: {key} writes one down, in one line.").format(key=key),
        _("An evening, a breakfast, a fair: wherever you may meet people."),
    )


def nothing_found(key: str) -> Sequence[str]:
    """The hint of a search without a match."""
    return (_("No event fits: {key} shows them all again.").format(key=key),)
