"""The events of the demo: planned, prepared, debriefed, with the people met."""

from collections.abc import Mapping, Sequence
from datetime import date, time, timedelta

from cli.demo.content import Days, Entry
from db.store import Store
from planner.grammar import parse_person
from planner.model.events import Event

_WRITTEN_BEFORE = 3
"""Working days between the entry of an event and its day."""


def write_events(
    store: Store, found: Sequence[Entry], days: Days, people: Mapping[str, int]
) -> dict[str, int]:
    """Write the events in order, with their debriefs; return ids by title."""
    ids: dict[str, int] = {}
    for entry in found:
        planned = _event(entry, _day(entry, days))
        written = min(days.at(entry["day"] - _WRITTEN_BEFORE), planned.day)
        event = store.events.write_down(planned, written, entry.get("rule", ""))
        event_id = ids[event.title] = event.id or 0
        for name in entry.get("see", ()):
            store.events.see(event_id, people[name])
        for line in entry.get("met", ()):
            store.debriefs.meet(event_id, parse_person(line, event.day), line, event.day)
        if "debrief" in entry:
            _debrief(store, event, entry["debrief"])
    return ids


def _day(entry: Entry, days: Days) -> date:
    return days.at(entry["day"]) + timedelta(weeks=entry.get("weeks", 0))


def _event(entry: Entry, day: date) -> Event:
    plainly = ("place", "organiser", "aim", "curious", "opening", "conversations", "cost", "travel")
    said: Entry = {name: entry[name] for name in plainly if name in entry}
    said |= {name: time.fromisoformat(entry[name]) for name in ("time", "ends")}
    return Event(entry["title"], day, **said)


def _debrief(store: Store, event: Event, said: Entry) -> None:
    debrief = store.debriefs.say(event.day, event_id=event.id, planned=event.aim, **said)
    store.debriefs.close(debrief.id)
