"""The memory sweep in Today: once a week from Thursday on, while there are few people."""

from datetime import date, timedelta

from db.store import Store
from planner.model.vocabulary import Reason, Subject
from planner.network.sweeps.topics import topics
from planner.today.first_steps import AWAY
from tests.db import rows

THURSDAY = date(2026, 3, 5)


def offered(store: Store, day: date) -> list[str]:
    agenda = store.day.agenda(day)
    found = (*agenda.chosen, *agenda.proposed, *agenda.further)
    return [each.subject_key for each in found if each.subject is Subject.SWEEP]


def test_a_topic_is_offered_once_a_week_until_it_is_swept_planned_or_dropped(store: Store) -> None:
    assert offered(store, THURSDAY) == []  # nobody yet: the first steps ask for people
    store.settings.set("first_steps", AWAY)
    rows.person()
    assert offered(store, THURSDAY - timedelta(days=1)) == []
    assert offered(store, THURSDAY) == ["school"]
    [action] = [each for each in store.day.agenda(THURSDAY).proposed if each.subject]
    assert (action.reason, action.minutes) == (Reason.SWEEP, 10)
    stored = store.actions.choose(action, THURSDAY)
    assert offered(store, THURSDAY) == ["school"]  # the one that was chosen, no other
    store.actions.drop(stored, THURSDAY)
    assert offered(store, THURSDAY + timedelta(days=1)) == []
    store.sweeps.count(topics()[0], THURSDAY + timedelta(days=7))
    assert offered(store, THURSDAY + timedelta(days=8)) == []
    assert offered(store, THURSDAY + timedelta(days=14)) == ["studies"]


def test_an_inventory_of_fifty_is_thin_no_more(store: Store) -> None:
    store.settings.set("first_steps", AWAY)
    for place in range(49):
        rows.person(f"Ana {place}")
    assert offered(store, THURSDAY) == ["school"]
    rows.person("Ana Last")
    assert offered(store, THURSDAY) == []
