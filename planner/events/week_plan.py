"""The week of events as rows of hours: what stands in each of its seven days."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import groupby
from typing import NamedTuple

from planner.calendar.weeks import Week
from planner.model.events import Event, lasts_past_midnight

_DAYS = 7
_MIDNIGHT = 24
Cells = tuple[Event | None, ...]
_EMPTY: Cells = (None,) * _DAYS


class HourRow(NamedTuple):
    """One row: the event of each day from Monday on, and whether one of them begins here.

    `hour` is None for events without an hour, for a second line of an hour, and for hours left out.
    """

    hour: int | None
    cells: Cells = _EMPTY
    begins: bool = False


def week_rows(events: Sequence[Event], week: Week, room: int) -> list[HourRow]:
    """The hours from the first to the last event of a week.

    With more rows than `room`, stretches of hours that are empty or alike become shorter, then
    those in which nothing begins are left out; there may still be more.
    """
    days = [week.first + timedelta(days=number) for number in range(_DAYS)]
    columns = [[event for event in events if event.is_on(day)] for day in days]
    rows = [*_without_hour(columns), *_by_hour(columns)]
    if len(rows) > room:
        rows = _shortened(rows, room)
    return rows if len(rows) <= room else [row for row in rows if row.begins]


def _without_hour(columns: Sequence[Sequence[Event]]) -> Iterator[HourRow]:
    """The rows of the events without a time, above the hours."""
    untimed = [[event for event in column if event.time is None] for column in columns]
    for line in range(max(map(len, untimed))):
        cells = (column[line] if line < len(column) else None for column in untimed)
        yield HourRow(None, tuple(cells), begins=True)


def _by_hour(columns: Sequence[Sequence[Event]]) -> Iterator[HourRow]:
    """The rows of the hours; one with several beginnings in a day has a line for each.

    A day shows the latest begun of the events that still run.
    """
    spans = [_span(event) for column in columns for event in column if event.time is not None]
    running: list[list[Event]] = [[] for _day in columns]
    for hour in (
        range(min(span.start for span in spans), max(span.stop for span in spans)) if spans else ()
    ):
        begun = [[each for each in column if _begins(each, hour)] for column in columns]
        running = [[each for each in column if hour in _span(each)] for column in running]
        for line in range(max(1, *map(len, begun))):
            for day, fresh in enumerate(begun):
                running[day] += fresh[line : line + 1]
            cells = (column[-1] if column else None for column in running)
            begins = any(line < len(fresh) for fresh in begun)
            yield HourRow(None if line else hour, tuple(cells), begins)


def _span(event: Event) -> range:
    """The hours of an event on its day, until midnight if it lasts longer."""
    start = event.time.hour if event.time else 0
    if event.time is None or event.ends is None:
        return range(start, start + 1)
    if lasts_past_midnight(event):
        return range(start, _MIDNIGHT)
    return range(start, max(event.ends.hour + bool(event.ends.minute), start + 1))


def _begins(event: Event, hour: int) -> bool:
    return event.time is not None and event.time.hour == hour


def _shortened(rows: Sequence[HourRow], room: int) -> list[HourRow]:
    """The rows with stretches of equal hours cut short: the empty ones, then the longest."""
    stretches = [list(rows) for _alike, rows in groupby(rows, lambda row: row[1:])]
    over = len(rows) - room
    for stretch in sorted(stretches, key=lambda rows: (any(rows[0].cells), -len(rows))):
        is_empty = stretch[0].cells == _EMPTY
        keep = 1 if is_empty else max(len(stretch) - over, 1)
        if over > 0 and keep < len(stretch):
            over -= len(stretch) - keep
            stretch[keep - 1 :] = [stretch[0]._replace(hour=None)]
    return [row for stretch in stretches for row in stretch]
