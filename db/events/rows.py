"""Read events: rows of the tables as the planner's values.

The queries are written out, because building them takes longer than running them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, time
from itertools import chain
from typing import Any

from db.engine.database import database
from planner.calendar.day_parts import DayPart, hour_of
from planner.events.series import Series, occurrences
from planner.model.events import Attendance, Event
from planner.model.vocabulary import EventState

LIKE = (
    *("title", "place", "organiser", "aim", "conversations", "cost", "travel", "curious", "note"),
    "part",
)
"""The columns common to a series and its events, besides the times."""
TIMES = ("time", "ends")
PLAIN = ("id", "uid", *LIKE, "to_see", "opening", "pitch_id", "series_id")
DATES = ("day", "last", "occurrence")

_EVENTS = f"""
SELECT {", ".join(f"e.{name}" for name in (*PLAIN, *DATES, *TIMES))},
    e.state, p.audience, s.rrule, d.closed, x.name
FROM event e
    LEFT JOIN sector x ON x.id = e.sector_id
    LEFT JOIN pitch p ON p.id = e.pitch_id
    LEFT JOIN series s ON s.id = e.series_id
    LEFT JOIN debrief d ON d.event_id = e.id
WHERE {{which}} ORDER BY {{order}}
"""
BY_DAY = "+e.day, e.time, e.id"
"""The plus keeps SQLite from reading every event there is for the sake of its order."""
FROM_DAY = "(e.day >= :first OR e.last >= :first)"
"""The condition that an event is not over before the day `first`; each part has its index."""
_PLANNED = """
e.state = 'planned' AND (e.day BETWEEN :first AND :last OR e.day < :first AND e.last >= :first)
"""
OF_SECTOR = "e.sector_id = :sector AND e.state = 'planned'"
NEWEST_FIRST = "e.day DESC, e.time DESC, e.id DESC"

_PEOPLE = """
SELECT a.event_id, a.id, a.person_id, p.name, o.name, a.wanted, a.met, a.line, a.created
FROM attendance a
    JOIN person p ON p.id = a.person_id
    LEFT JOIN organisation o ON o.id = p.organisation_id
WHERE a.event_id IN ({places}) ORDER BY a.event_id, a.met, a.position, a.id
"""

_SERIES = f"""
SELECT s.id, s.rrule, s.start, {", ".join(f"s.{name}" for name in (*LIKE, *TIMES))},
    (SELECT group_concat(day) FROM skipped WHERE series_id = s.id),
    (SELECT group_concat(occurrence) FROM event
        WHERE series_id = s.id AND occurrence BETWEEN :first AND :last)
FROM series s WHERE s.start <= :last ORDER BY s.id
"""

_AT_ONCE = 500
"""The most events read by one query."""


def find_events(which: str, order: str = BY_DAY, **parameters: object) -> list[Event]:
    """The events that match an SQL condition on the alias `e`, without the people."""
    rows = database.execute_sql(_EVENTS.format(which=which, order=order), parameters)
    return [_event(row) for row in rows.fetchall()]


def once_a_series(events: Iterable[Event], today: date) -> Iterator[Event]:
    """Events with only the next one of each routine."""
    seen: set[int] = set()
    for event in events:
        if event.day >= today and event.series_id is not None:
            if event.series_id in seen:
                continue
            seen.add(event.series_id)
        yield event


def planned_between(first: date, last: date, *, routines: bool = True) -> list[Event]:
    """The planned events with a day from `first` to `last`, by day and time, without the people.

    Occurrences of routines are among them; `routines` says whether there may be any.
    """
    stored = find_events(_PLANNED, first=first, last=last)
    series = find_series(first, last) if routines else ()
    coming = (occurrences(each, first, last) for each in series)
    return sorted(chain(stored, *coming), key=day_order)


def day_order(event: Event) -> tuple[date, time, bool, int]:
    """The key that sorts events by day and time, stored ones first."""
    at = hour_of(event.time, event.part) or time.min
    return event.day, at, event.id is None, event.id or event.series_id or 0


def people_of(ids: Iterable[int]) -> dict[int, tuple[Attendance, ...]]:
    """The people wanted or met at events, by the id of the event."""
    wanted = list(ids)
    found: defaultdict[int, list[Attendance]] = defaultdict(list)
    for start in range(0, len(wanted), _AT_ONCE):
        some = wanted[start : start + _AT_ONCE]
        sql = _PEOPLE.format(places=", ".join("?" * len(some)))
        for (
            event_id,
            number,
            person_id,
            name,
            organisation,
            wants,
            met,
            line,
            created,
        ) in database.execute_sql(sql, some).fetchall():
            found[event_id].append(
                Attendance(
                    number, person_id, name, organisation or "",
                    wanted=bool(wants), met=bool(met), line=line, created=bool(created),
                )
            )  # fmt: skip
    return {event_id: tuple(people) for event_id, people in found.items()}


def find_series(first: date, last: date) -> list[Series]:
    """The series that have begun by `last`, with the days taken from `first` to `last`."""
    rows = database.execute_sql(_SERIES, {"first": first, "last": last})
    return [_series(row) for row in rows.fetchall()]


def _event(row: tuple[Any, ...]) -> Event:
    names = (*PLAIN, *DATES, *TIMES)
    plain = dict(zip(names, row, strict=False))
    plain |= {name: _day(plain[name]) for name in DATES}
    plain |= {name: _time(plain[name]) for name in TIMES}
    plain["part"] = _part(plain["part"])
    state, pitch, rule, closed, sector = row[len(names) :]
    return Event(
        **plain,
        state=EventState(state),
        pitch=pitch or "",
        sector=sector or "",
        rule=rule or "",
        debriefed=bool(closed),
    )


def _series(row: tuple[Any, ...]) -> Series:
    number, rule, start, *like, skipped, stored = row
    fields = dict(zip((*LIKE, *TIMES), like, strict=True))
    fields |= {name: _time(fields[name]) for name in TIMES}
    fields["part"] = _part(fields["part"])
    begins = date.fromisoformat(start)
    taken = ",".join(filter(None, (skipped, stored)))
    return Series(
        number,
        rule,
        begins,
        Event(**fields, day=begins, occurrence=begins, rule=rule, series_id=number),
        frozenset(map(date.fromisoformat, taken.split(","))) if taken else frozenset(),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _part(code: str | None) -> DayPart | None:
    return DayPart(code) if code else None


def _time(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None
