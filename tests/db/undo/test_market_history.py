"""Any changes of the market map, and of what it stands on, are undone and redone."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from db.errors import StoreError
from db.store import Store
from planner.model.events import Event
from planner.network.query import EVERYBODY
from planner.pitch.market_map.coverage import Coverage, coverage, market_map
from planner.pitch.market_map.sector import Priority, Size
from tests.db.dumps import dump
from tests.stores import empty_store

TODAY = date(2026, 3, 3)
NAMES = ("Acme", "ACME Inc.", "Bank", "Orange", "Orange Bank")

Change = Callable[[Store, int], object]


def _organisation(store: Store, number: int) -> int:
    return store.organisations.find(NAMES[number % len(NAMES)]) or 0


def _sector(store: Store, number: int) -> int:
    sectors = store.market.sectors()
    return sectors[number % len(sectors)].id if sectors else 0


def _person(store: Store, number: int) -> int:
    people = list(store.people.ids(EVERYBODY))
    return people[number % len(people)] if people else 0


def _part(store: Store, number: int) -> None:
    organisation = store.organisations.read(_organisation(store, number))
    store.organisations.part(organisation.spellings[-1].id)


CHANGES: tuple[Change, ...] = (
    lambda store, n: store.market.add_sector(f"Sector {n % 3}"),
    lambda store, n: store.market.edit_sector(
        _sector(store, n), priority=Priority.A, trends="more\ncare"
    ),
    lambda store, n: store.market.delete_sector(_sector(store, n)),
    lambda store, n: store.market.arrange([each.id for each in store.market.sectors()][::-1]),
    lambda store, n: store.market.adopt_names(NAMES[: n % 5 + 1], _sector(store, n)),
    lambda store, n: store.market.adopt([_organisation(store, n)], _sector(store, n + 1)),
    lambda store, n: store.market.set_priority([_organisation(store, n)], Priority.B),
    lambda store, n: store.market.edit_target(
        _organisation(store, n), size=Size.SMALL, refers=f"Cy {n}"
    ),
    lambda store, n: store.market.take_off([_organisation(store, n)]),
    lambda store, n: store.people.add(f"Ana {n}", TODAY, organisation=NAMES[n % 5]),
    lambda store, n: store.people.change(_person(store, n), TODAY, organisation=NAMES[n % 4]),
    lambda store, n: store.people.delete(_person(store, n)),
    lambda store, n: store.duplicates.merge(_person(store, n), [_person(store, n + 1)], TODAY),
    lambda store, n: store.organisations.join(_organisation(store, n), _organisation(store, n + 2)),
    _part,
    lambda store, n: store.events.write_down(Event("Fair", TODAY, sector=f"sector {n % 4}"), TODAY),
)


def covered(store: Store) -> list[Coverage]:
    market = store.market
    parts = market_map(market.sectors(), market.targets(), market.presences(TODAY), TODAY)
    assert [part.coverage for part in parts] == [coverage(part.places) for part in parts]
    return [part.coverage for part in parts]


def known_by_hand(store: Store) -> int:
    """The organisations of the map with people there now, told from the cards of all people."""
    there = {
        job.organisation_id
        for number in store.people.ids(EVERYBODY)
        for job in store.people.card(number).affiliations
        if not job.is_over
    }
    return len(there & {each.organisation_id for each in store.market.targets()})


@settings(max_examples=60)
@given(st.lists(st.tuples(st.sampled_from(CHANGES), st.integers(0, 9)), max_size=14))
def test_changes_of_the_map_are_undone_and_redone(changes: list[tuple[Change, int]]) -> None:
    with TemporaryDirectory() as folder:
        store = empty_store(Path(folder) / "escalier.db")
        states = [(dump(), covered(store))]
        for change, number in changes:
            before = store.last_change
            try:
                change(store, number)
            except (StoreError, ValueError, IndexError):
                continue
            if store.last_change is not before:
                states.append((dump(), covered(store)))
            assert sum(each.known for each in covered(store)) == known_by_hand(store)
        for state in states[-2::-1]:
            store.history.undo()
            assert (dump(), covered(store)) == state
        for state in states[1:]:
            store.history.redo()
            assert (dump(), covered(store)) == state
        store.close()
