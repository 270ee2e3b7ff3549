"""A store with events to debrief, to come and long past, around the house's usual Tuesday."""

from dataclasses import replace
from datetime import date, timedelta

from db.store import Store
from planner.grammar import parse_event
from planner.model.events import Event
from planner.model.pitches import PitchText
from tests.db import rows

TODAY = date(2026, 3, 3)
SECOND_TUESDAYS = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"


def written(store: Store, line: str, rule: str = "") -> Event:
    """An event of one line."""
    return store.events.add(parse_event(line, TODAY), TODAY, rule)


def planned(store: Store) -> Event:
    """Fill the store; the evening of Thursday, which is prepared."""
    with store.change("planned"):
        claire = rows.person("Claire Dupont", role_title="finance director", need="a good CFO")
        rows.touch(claire, date(2026, 2, 12), channel="email", gist="She wrote of her move")
        pitch = store.pitches.add("Directors", "en", PitchText("You ask", "I am Ana"), TODAY)
        written(store, "Club breakfast 10/3 8:00-9:30 @Café", SECOND_TUESDAYS)
        written(store, "Alumni drinks 2/3/2026 19:00-22:00 @The Anchor")
        evening = written(store, "Evening of the guild thursday 18:30-21:00 @City Hall note: badge")
        written(store, "Fair 16 June @Halls")
        for week in range(1, 4):
            old = parse_event(f"Meeting {week} @Lyon", TODAY)
            store.events.add(replace(old, day=TODAY - timedelta(weeks=week)), TODAY)
        store.events.change(evening.id or 0, organiser="The guild", cost=1250, travel=40)
        return store.events.prepare(
            evening.id or 0,
            [claire],
            aim="Three true conversations",
            conversations=3,
            curious="Who funds the fablab",
            to_see="Zoé Martin",
            pitch_id=pitch.id,
            opening="Hello, I am Ana.",
        )
