"""Events: added, prepared, moved, dropped, and the people to see there."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, time
from itertools import chain
from typing import TYPE_CHECKING, Any

from db import models
from db.actions.occurrence import stored_occurrence
from db.actions.rows import find_actions
from db.engine.database import database
from db.errors import Missing
from db.events import writing
from db.events.preparing import end_preparing
from db.events.routines import Routines, said
from db.events.rows import (
    FROM_DAY,
    NEWEST_FIRST,
    OF_SECTOR,
    day_order,
    find_events,
    find_series,
    once_a_series,
    people_of,
    planned_between,
)
from db.undo.ledger import Ledger
from planner.events.series import upcoming
from planner.language import _
from planner.language.text import clean, fold
from planner.model.actions import Action
from planner.model.events import RECENT, Event, is_ready, moved_to
from planner.model.vocabulary import EventState

if TYPE_CHECKING:
    from planner.grammar import EventLine

_PLANNED = "e.state = 'planned'"
_PAST = f"{_PLANNED} AND e.day < :before AND (e.last IS NULL OR e.last < :before)"
_OCCURRENCE = "e.series_id = :series AND e.occurrence = :day"

_COUNT = f"SELECT count(*) FROM event e WHERE {_PAST}"
_PLACE = f"""
SELECT count(*) FROM event o JOIN event e
    ON (e.day, coalesce(e.time, ''), e.id) > (o.day, coalesce(o.time, ''), o.id)
WHERE o.id = :event AND {_PAST}
"""


class EventStore:
    """The events, occurrences of routines included, whose `id` is None until stored."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.routines = Routines(ledger)

    def get(self, event_id: int) -> Event:
        """One event with its people.

        Raises:
            Missing: if it is not there.
        """
        found = _whole(find_events("e.id = :event", event=event_id))
        if not found:
            raise Missing(_("This event is no longer there."))
        return found[0]

    def present(self, event: Event) -> Event:
        """An event as it stands now; an occurrence not stored yet is returned unchanged.

        Raises:
            Missing: if it is no longer there.
        """
        if event.id is not None:
            return self.get(event.id)
        known = find_events(_OCCURRENCE, series=event.series_id, day=event.occurrence)
        return _whole(known)[0] if known else event

    def coming(self, first: date, today: date) -> list[Event]:
        """The events with a day from `first` on, dropped ones included, by day and time.

        They include the next four occurrences of each routine, and those missed since `first`.
        """
        stored = _whole(find_events(FROM_DAY, first=first))
        routine = (upcoming(each, first, today) for each in find_series(first, date.max))
        return sorted(chain(stored, *routine), key=day_order)

    def between(self, first: date, last: date) -> list[Event]:
        """The planned events with a day from `first` to `last`, occurrences included.

        They are sorted by day and time.

        At most three queries.
        """
        return _whole(planned_between(first, last))

    def recent(self, today: date, now: time | None = None) -> list[Event]:
        """The events that end today or ended in the three days before, newest first.

        Those of today after `now` come last.
        """
        newest = self.between(today - RECENT, today)[::-1]
        found = [event for event in newest if event.last_day <= today]
        return sorted(found, key=lambda event: not _is_over(event, today, now))

    def past(self, before: date, start: int, count: int) -> list[Event]:
        """At most `count` of the events before a day, newest first, from the offset `start` on."""
        order = f"{NEWEST_FIRST} LIMIT :count OFFSET :start"  # not wrapped: SQL
        return find_events(_PAST, order, before=before, start=start, count=count)

    def count_past(self, before: date) -> int:
        """The number of events before a day."""
        [(number,)] = database.execute_sql(_COUNT, {"before": before}).fetchall()
        return int(number)

    def place_in_past(self, event_id: int, before: date) -> int | None:
        """The offset of an event in `past`; None if it is not among those."""
        if not find_events(f"{_PAST} AND e.id = :event", before=before, event=event_id):
            return None
        about = {"before": before, "event": event_id}
        [(place,)] = database.execute_sql(_PLACE, about).fetchall()
        return int(place)

    def all(self, today: date) -> list[Event]:
        """Every event with its people, dropped ones and coming occurrences included, by day."""
        return self.coming(date.min, today)

    def of_sector(self, sector_id: int, count: int) -> list[Event]:
        """At most `count` planned events of a sector of the market map, the newest first."""
        order = f"{NEWEST_FIRST} LIMIT :count"  # not wrapped: SQL
        return find_events(OF_SECTOR, order, sector=sector_id, count=count)

    def find(self, fragment: str, today: date) -> list[Event]:
        """The recent and coming events whose title contains `fragment`, or equals it if any does.

        Of a routine only the next one counts.
        """
        words = fold(clean(fragment).strip())
        events = once_a_series(self._planned(today - RECENT, today), today)
        titles = [(fold(event.title), event) for event in events]
        exact = [event for title, event in titles if title == words]
        return exact or [event for title, event in titles if words in title]

    def actions(self, event: Event) -> list[Action]:
        """The actions planned for an event, dropped ones left out, by day."""
        if event.id is None:
            return []
        return find_actions("a.event_id = :event AND a.state <> 'dropped'", event=event.id)

    def next(self, today: date) -> Event | None:
        """The first event from today on."""
        return next(self._planned(today, today), None)

    def add(
        self, line: "EventLine", today: date, rule: str = "", people: Sequence[int] | None = None
    ) -> Event:
        """Add the event of a line; with a rule, as the first of a routine.

        The `people` to see there are those of the line who are certain, unless they are given.
        """
        if people is None:
            people = [ids[0] for ids in line.whom if len(ids) == 1]
        return self.write_down(line.as_event(), today, rule, people)

    def write_down(
        self, event: Event, today: date, rule: str = "", people: Sequence[int] = ()
    ) -> Event:
        """Add an event with the people to see; with a rule, as the first of a routine.

        Raises:
            Empty: if it has no title.
            Impossible: if the rule gives no day, or the event lasts several.
        """
        with self._ledger.change(_("Event added: {title}").format(title=said(event))):
            event_id = writing.insert(event, today)
            if people:
                writing.want(event_id, people)
            if rule:
                self.routines.repeat(self.get(event_id), rule, today)
            return self.get(event_id)

    def store(self, event: Event, today: date) -> Event:
        """Store an occurrence of a routine; a stored event is returned.

        Never doubled, even if another window has stored it meanwhile.
        """
        known = self.present(event)
        if known.id is not None:
            return known
        with self._ledger.change(_("Event added: {title}").format(title=said(event))):
            return self.get(stored_occurrence(event, today))

    def change(self, event_id: int, **fields: Any) -> Event:
        """Change some fields, named as those of `Event`; another day moves the last one along.

        Raises:
            Missing: if the event is not there.
            Empty: if the title is.
        """
        event = self.get(event_id)
        with self._ledger.change(_("Event changed: {title}").format(title=said(event))):
            return self._write(event_id, writing.columns(writing.with_last(event, fields)))

    def change_one(self, event: Event, today: date, **fields: Any) -> Event:
        """Change an event that may not be stored yet; of a routine, this occurrence alone."""
        with self._ledger.change(_("Event changed: {title}").format(title=said(event))):
            stored = self.store(event, today)
            return self._moved(stored, self.change(stored.id or 0, **fields), today)

    def prepare(self, event_id: int, people: Sequence[int] | None = None, **parts: Any) -> Event:
        """Write parts of the preparation; `people`, if given, are the ids of all those wanted."""
        event, columns = self.get(event_id), writing.columns(parts, writing.PREPARATION)
        with self._ledger.change(_("Prepared: {title}").format(title=said(event))):
            if people is not None:
                writing.want(event_id, people)
            return self._write(event_id, columns)

    def prepare_one(
        self, event: Event, today: date, people: Sequence[int] | None = None, **parts: Any
    ) -> Event:
        """Prepare an event that may not be stored yet; of a routine, this occurrence alone.

        Actions that were to prepare it are achieved with it.
        """
        with self._ledger.change(_("Prepared: {title}").format(title=said(event))):
            prepared = self.prepare(self.store(event, today).id or 0, people, **parts)
            if is_ready(prepared):
                end_preparing(self._ledger, prepared.id or 0, today)
            return prepared

    def see(self, event_id: int, person_id: int, wanted: bool = True) -> Event:
        """Add a person to those wanted at an event, or remove them."""
        event = self.get(event_id)
        people = [who.person_id for who in event.wanted if who.person_id != person_id]
        return self.prepare(event_id, [*people, person_id] if wanted else people)

    def move(self, event: Event, to: date, today: date, last: date | None = None) -> Event:
        """Move an event to another day; of a routine, this occurrence alone.

        It is the first of as many days as before, unless a `last` one is given. Rows caused by its
        debrief lines move along.
        """
        with self._ledger.change(_("Moved: {title}").format(title=said(event))):
            stored = self.store(event, today)
            day, end = moved_to(stored, to)
            columns = {"day": day, "last": last or end, "state": EventState.PLANNED.value}
            return self._moved(stored, self._write(stored.id or 0, columns), today)

    def drop(self, event: Event, today: date) -> Event:
        """Drop an event; of a routine, this occurrence alone."""
        with self._ledger.change(_("Event given up: {title}").format(title=said(event))):
            stored = self.store(event, today)
            return self._write(stored.id or 0, {"state": EventState.DROPPED.value})

    def take_up(self, event_id: int) -> Event:
        """Reopen a dropped event."""
        event = self.get(event_id)
        with self._ledger.change(_("Event taken up again: {title}").format(title=said(event))):
            return self._write(event_id, {"state": EventState.PLANNED.value})

    def delete(self, event_id: int) -> None:
        """Delete an event; an occurrence is then skipped in its routine."""
        event = self.get(event_id)
        with self._ledger.change(_("Event deleted: {title}").format(title=said(event))):
            if event.series_id is not None and event.occurrence is not None:
                self.routines.skip(event)
            models.Event.delete().where(models.Event.id == event_id).execute()

    def _planned(self, first: date, today: date) -> Iterator[Event]:
        events = self.coming(first, today)
        return (event for event in events if event.state is EventState.PLANNED)

    def _moved(self, before: Event, event: Event, today: date) -> Event:
        """An event after the rows it has caused have moved to its new day."""
        if not any(who.met for who in before.people):
            return event
        from db.events.attendance import take_along

        take_along(event, before, today, self._ledger.practice.working)
        return self.get(event.id or 0)

    def _write(self, event_id: int, columns: dict[str, Any]) -> Event:
        if columns:
            models.Event.update(columns).where(models.Event.id == event_id).execute()
        return self.get(event_id)


def _whole(events: Sequence[Event]) -> list[Event]:
    """Events with their people."""
    people = people_of(event.id for event in events if event.id is not None)
    return [replace(event, people=people.get(event.id or 0, ())) for event in events]


def _is_over(event: Event, today: date, now: time | None) -> bool:
    """Whether the last day of an event is past, or has begun by `now`."""
    begun = now is None or event.time is None or event.time <= now
    return event.last_day < today or (event.last_day == today and begun)
