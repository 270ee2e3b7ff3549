"""Acquaintances: known from either side, once."""

from datetime import date

import pytest

from db.errors import Impossible
from db.store import Store

TODAY = date(2026, 3, 3)


@pytest.fixture
def two(store: Store) -> tuple[int, int]:
    claire, marc = (store.people.add(name, TODAY).id for name in ("Claire Dupont", "Marc Petit"))
    return claire, marc


def test_both_know_it(store: Store, two: tuple[int, int]) -> None:
    claire, marc = two
    store.acquaintances.add(claire, marc, "from the choir")
    assert [(each.name, each.note) for each in store.acquaintances.of(marc)] == [
        ("Claire Dupont", "from the choir")
    ]
    assert [each.name for each in store.people.card(claire).acquaintances] == ["Marc Petit"]


def test_said_twice_it_is_known_once(store: Store, two: tuple[int, int]) -> None:
    claire, marc = two
    store.acquaintances.add(claire, marc)
    store.acquaintances.add(marc, claire, "cousins")
    [known] = store.acquaintances.of(claire)
    assert known.note == "cousins"


def test_nobody_is_noted_to_know_themselves(store: Store, two: tuple[int, int]) -> None:
    with pytest.raises(Impossible, match="themselves"):
        store.acquaintances.add(two[0], two[0])


def test_deleted_and_undone(store: Store, two: tuple[int, int]) -> None:
    claire, marc = two
    store.acquaintances.add(claire, marc)
    store.acquaintances.delete(store.acquaintances.of(marc)[0].id)
    assert not store.acquaintances.of(claire)
    store.history.undo()
    assert store.acquaintances.of(claire)
