"""The files of before a merge, brought in again after it: they change and double nothing."""

from dataclasses import replace

import pytest

from db.store import Store
from planner.imports.card import Card
from planner.imports.plan import Counts
from tests.db.dumps import dump
from tests.db.importing import ANA, PAGE, TODAY, bring_in, counts

TWICE = (
    ANA,
    Card("A. Ruiz", "A.", "Ruiz", "Beta", "Head", ("a@beta.example",), (f"{PAGE}a-ruiz",)),
    Card("Ruiz Ana", "Ruiz", "Ana", "Gamma"),
)


@pytest.mark.parametrize("others", [[2], [3], [2, 3]])
def test_the_same_file_again_changes_nothing(store: Store, others: list[int]) -> None:
    bring_in(store, *TWICE)
    store.duplicates.merge(1, others, TODAY)
    before = dump()
    assert counts(store, *TWICE) == Counts(unchanged=3)
    assert dump() == before


def test_a_newer_card_of_either_record_changes_the_one_person(store: Store) -> None:
    bring_in(store, *TWICE)
    store.duplicates.merge(1, [2], TODAY)
    moved = replace(TWICE[1], organisation="Delta", role_title="CEO")
    total = counts(store, ANA, moved)
    assert (total.created, total.updated + total.unchanged) == (0, 2)
    assert store.duplicates.there() == {1, 3}
    before = dump()
    assert counts(store, ANA, moved).created == 0
    assert dump()["person"] == before["person"]


def test_what_was_taken_back_is_imported_as_before(store: Store) -> None:
    bring_in(store, *TWICE)
    store.duplicates.merge(1, [2, 3], TODAY)
    store.history.undo()
    assert counts(store, *TWICE) == Counts(unchanged=3)
