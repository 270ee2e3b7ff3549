"""The brief of an event, from all nouns of the store."""

from datetime import date

import pytest

from db.errors import Missing
from db.store import Store
from jobs.brief import brief
from planner.grammar import parse_event
from planner.model.actions import Action
from planner.model.events import Event
from planner.model.vocabulary import Kind


@pytest.fixture
def evening(store: Store, today: date) -> Event:
    """An evening at which Ana is to be seen, whom we owe the figures."""
    ana = store.people.add("Ana Ruiz", today)
    store.actions.store(Action("Send the figures", kind=Kind.PROMISE, person_id=ana.id), today)
    store.touches.log(ana.id, date(2026, 1, 5), gist="spoke of Acme")
    event = store.events.add(parse_event("Soirée APEC tomorrow", today), today)
    return store.events.prepare(event.id or 0, [ana.id], aim="Hear of two firms")


def test_the_brief_tells_of_the_event_and_of_the_people_to_see(
    store: Store, evening: Event, today: date
) -> None:
    text = "\n".join(f"{block.label} {block.text}" for block in brief(store, evening, today))
    for said in ("Soirée APEC", "Hear of two firms", "Ana Ruiz", "spoke of Acme", "the figures"):
        assert said in text


def test_a_person_deleted_elsewhere_is_missing(store: Store, evening: Event, today: date) -> None:
    store.people.delete(evening.wanted[0].person_id)
    with pytest.raises(Missing):
        brief(store, evening, today)
