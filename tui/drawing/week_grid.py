"""A week of events as a grid: seven days side by side, a row for each hour that is used."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence, Set
from datetime import date, timedelta
from typing import NamedTuple

from planner.calendar.weeks import Week
from planner.events.week_plan import HourRow, week_rows
from planner.language import ngettext
from planner.language.dates_in_words import say_column_day, say_month
from planner.language.width import cell_width
from planner.model.events import Event
from tui.drawing.bars import FULL, REST
from tui.drawing.columns import GAP
from tui.drawing.signs import drawn, sign_of_event
from tui.drawing.text_line import Line, Span, Tone, fit, shown

_DAYS = 7
_HEAD = 2
"""Lines above the hours."""
_SIGN = 2
_HOUR = 5
_RAIL, _LEFT_OUT = "│", "┆"
_LEAST = 3


class Patch(NamedTuple):
    """A piece of a row, with the key of the event that it shows."""

    line: Line
    key: Hashable = None


class _Cell(NamedTuple):
    """A place of a day: the event, the number of its row there, of so many rows."""

    event: Event
    row: int
    of: int


def week_grid(
    events: Sequence[Event], week: Week, today: date, width: int, height: int
) -> list[tuple[Patch, ...]]:
    """The rows of a week in `width` cells: the days with a rule below them, then the hours.

    They may be more than `height`, which `part_around` cuts.
    """
    days = [week.first + timedelta(days=number) for number in range(_DAYS)]
    corner = say_month(week.first, today)
    label = max(_HOUR, cell_width(corner))
    cell = max((width - label) // _DAYS - GAP, _LEAST)
    return [
        _row(fit(corner, label), _names(days, today, cell)),
        _row(" " * label, _rules(days, today, cell)),
        *_hours(week_rows(events, week, height - _HEAD), today, label, cell),
    ]


def part_around(
    rows: Sequence[tuple[Patch, ...]], height: int, key: Hashable
) -> list[tuple[Patch, ...]]:
    """The part of a grid that has room: its head and the hours around the event of a key.

    If that leaves events out, the last row counts them.
    """
    head, hours = list(rows[:_HEAD]), rows[_HEAD:]
    room = height - _HEAD
    if room <= 0 or len(hours) <= room:
        return [*head, *hours][: max(height, 0)]
    most = room - 1
    at = next((at for at, row in enumerate(hours) if key in _keys([row])), 0)
    first = 0 if at < most else min(at - most // 2, len(hours) - most)
    above, seen, below = hours[:first], hours[first : first + most], hours[first + most :]
    hidden = _keys(above) - _keys(seen), _keys(below) - _keys(seen)
    if any(hidden):
        return [*head, *seen, _more(*hidden)]
    return [*head, *hours[min(first, len(hours) - room) :][:room]]


def _keys(rows: Iterable[tuple[Patch, ...]]) -> set[Hashable]:
    """The keys of the events in some rows."""
    return {patch.key for row in rows for patch in row if patch.key is not None}


def _row(label: str, patches: Iterable[Patch]) -> tuple[Patch, ...]:
    """A label and the seven days, with a gap before each."""
    gap = Patch((Span(" " * GAP),))
    return (Patch((Span(label, Tone.DIM),)), *(each for patch in patches for each in (gap, patch)))


def _names(days: Sequence[date], today: date, cell: int) -> Iterator[Patch]:
    """The days, all of them by an initial where one is too long for its column."""
    said = [say_column_day(day) for day in days]
    if max(map(cell_width, said)) > cell:
        said = [f"{name[0].upper()} {name.partition(' ')[2]}" for name in said]
    for name, day in zip(said, days, strict=True):
        tone = Tone.ACCENT if day == today else Tone.DIM
        yield Patch((Span(fit(name, cell), tone),))


def _rules(days: Sequence[date], today: date, cell: int) -> Iterator[Patch]:
    """The rule below each day, that of today marked."""
    for day in days:
        sign, tone = (FULL, Tone.ACCENT) if day == today else (REST, Tone.RULE)
        yield Patch((Span(drawn(sign) * cell, tone),))


def _hours(
    rows: Sequence[HourRow], today: date, label: int, cell: int
) -> Iterator[tuple[Patch, ...]]:
    columns = [_column(rows, day) for day in range(_DAYS)]
    for at, row in enumerate(rows):
        said = "" if row.hour is None else f"{row.hour:02}:00"
        if row.hour is None and not row.begins:
            said = drawn(_LEFT_OUT).rjust(3)
        places = (_place(column[at], today, cell) for column in columns)
        yield _row(fit(said, label), places)


def _column(rows: Sequence[HourRow], day: int) -> list[_Cell | None]:
    """The places of a day from top to bottom; an event goes on below one that interrupted it."""
    events = [row.cells[day] for row in rows]
    of, seen = Counter(events), Counter[Event | None]()
    found: list[_Cell | None] = []
    for event in events:
        found.append(_Cell(event, seen[event], of[event]) if event else None)
        seen[event] += 1
    return found


def _place(place: _Cell | None, today: date, cell: int) -> Patch:
    """A piece of an event: its sign or a rail, and the part of its title that stands there."""
    if place is None:
        return Patch((Span(" " * cell),))
    sign = sign_of_event(place.event, today)
    room = max(cell - _SIGN, 0)
    texts = _titles(place.event.title, room, place.of)
    lead = sign.text if place.row == 0 else drawn(_RAIL)
    text = texts[place.row] if place.row < len(texts) else ""
    tone = Tone.DIM if sign.tone is Tone.DIM else Tone.PLAIN
    line = (Span(fit(lead, min(_SIGN, cell)), sign.tone), Span(fit(text, room), tone))
    return Patch(line, place.event.key)


def _titles(title: str, width: int, most: int) -> list[str]:
    """A title in so many lines at most, turned between words; what is too long is cut later."""
    lines = [""]
    for word in shown(title).split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and cell_width(longer) > width and len(lines) < most:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _more(above: Set[Hashable], below: Set[Hashable]) -> tuple[Patch, ...]:
    """The number of events that are left out, and whether they stand above or below."""
    count = len(above | below)
    said = ngettext("{count} more", "{count} more", count).format(count=count)
    signs = ("▴" if above else "") + ("▾" if below else "")
    return (Patch((Span(f"{drawn(signs)} {said}", Tone.DIM),)),)
