"""People who are not the same: remembered, undone, kept through a merge."""

from datetime import date

import pytest

from db.errors import StoreError
from db.store import Store

TODAY = date(2026, 3, 3)


def people(store: Store, number: int) -> list[int]:
    """So many people."""
    return [store.people.add(f"Anne Petit {place}", TODAY).id for place in range(number)]


def test_those_of_a_group_are_not_those_of_the_others(store: Store) -> None:
    one, two, three = people(store, 3)
    store.duplicates.set_apart([[three], [one, two]], TODAY)
    assert store.duplicates.apart() == {(one, three), (two, three)}
    store.duplicates.set_apart([[three], [one]], TODAY)
    store.history.undo()
    assert store.duplicates.apart() == set(), "what was known already made no change"


def test_whoever_is_not_the_same_as_one_is_not_the_same_as_what_it_becomes(store: Store) -> None:
    one, two, three = people(store, 3)
    store.duplicates.set_apart([[two], [three]], TODAY)
    store.duplicates.merge(one, [two], TODAY)
    assert store.duplicates.apart() == {(one, three)}
    store.history.undo()
    assert store.duplicates.apart() == {(two, three)}


def test_those_told_apart_may_be_merged_all_the_same(store: Store) -> None:
    one, two = people(store, 2)
    store.duplicates.set_apart([[one], [two]], TODAY)
    store.duplicates.merge(two, [one], TODAY)
    assert store.duplicates.apart() == set()
    assert store.duplicates.there() == {two}


def test_a_person_is_not_told_apart_from_themselves(store: Store) -> None:
    [one] = people(store, 1)
    for groups in ([[one], [one]], []):
        with pytest.raises(StoreError, match="It takes two people"):
            store.duplicates.set_apart(groups, TODAY)
