"""A disk that is full or broken, and memory that is used up, in the middle of a write."""

from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from db.engine.database import database
from db.errors import StoreError
from db.program.drafts import DraftStore
from db.store import Store
from planner.model.drafts import Question
from tests.db.dumps import count, dump
from tests.db.processes import started
from tests.faults import Fault, broken_disk, filled, no_room, small_disk

TODAY = date(2026, 3, 3)
LONG = "x" * 20_000
faults = pytest.mark.parametrize("fault", [no_room, broken_disk])
NO_MEMORY = """
from contextlib import suppress
from db.engine.database import database
from db.errors import StoreError
(limit,) = database.execute_sql("PRAGMA hard_heap_limit = 3000000").fetchone()
try:
    with store.change("Long"):
        for _place in range(3000):
            store.sparks.add("x" * 20_000, date(2026, 3, 3))
except StoreError as error:
    print(error)
print(database.driver().in_transaction, len(store.sparks.unsorted()))
"""


@faults
def test_a_write_that_fails_is_refused_and_the_store_goes_on(store: Store, fault: Fault) -> None:
    store.sparks.add("Before", TODAY)
    before = dump()
    with fault() as said:
        for _time in range(2):
            with pytest.raises(StoreError, match=said):
                store.sparks.add(LONG, TODAY)
            assert not database.driver().in_transaction
        assert [spark.text for spark in store.sparks.unsorted()] == ["Before"]
    assert dump() == before
    store.sparks.add(LONG, TODAY)
    assert count("spark") == 2
    store.history.undo()
    assert dump()["spark"] == before["spark"]


@faults
def test_text_half_typed_waits_until_it_can_be_written(store: Store, fault: Fault) -> None:
    question = Question("spark")
    with fault() as said:
        with pytest.raises(StoreError, match=said):
            store.drafts.save(question, LONG, "A spark")
        assert store.drafts.load(question) == LONG
        assert [draft.question for draft in store.drafts.kept()] == [question]
    store.drafts.catch_up()
    assert [draft.question for draft in DraftStore().kept()] == [question]


@faults
def test_a_fault_in_a_nested_transaction_is_told_as_what_it_is(store: Store, fault: Fault) -> None:
    refused = pytest.raises(StoreError)
    with fault() as said, refused as refusal, store.change("Several"), database.atomic():
        store.sparks.add(LONG, TODAY)
    assert said in str(refusal.value)
    assert count("spark") == 0


def test_nothing_is_written_after_a_fault_as_if_its_change_went_on(store: Store) -> None:
    insert = "INSERT INTO setting (key, value) VALUES ('k', ?)"

    def go_on(*texts: str) -> None:
        """Write after a fault that was passed over."""
        with store.change("Several"):
            store.sparks.add("First", TODAY)
            with suppress(StoreError):
                database.execute_sql(insert, (LONG,))
            assert not database.driver().in_transaction, "SQLite has ended it"
            for text in texts:
                store.sparks.add(text, TODAY)

    for texts in ((), ("Last",)):
        with no_room(), pytest.raises(StoreError, match="nothing of it was changed"):
            go_on(*texts)
    assert (count("spark"), count("journal_row")) == (0, 0)


def test_a_disk_that_is_full_loses_nothing_and_goes_on_once_there_is_room(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk") as disk:
        store = Store(disk / "a.db")
        store.sparks.add("Before", TODAY)
        with filled(disk) as said:
            for _time in range(2):
                with pytest.raises(StoreError, match=said):
                    store.sparks.add(LONG, TODAY)
            assert [spark.text for spark in store.sparks.unsorted()] == ["Before"]
        store.sparks.add("After", TODAY)
        store.close()
        store = Store(disk / "a.db")
        assert [spark.text for spark in store.sparks.unsorted()] == ["Before", "After"]
        store.close()


def test_memory_that_is_used_up_is_told_and_the_change_is_taken_back(path: Path) -> None:
    Store(path).close()
    process = started(path, NO_MEMORY)
    said, end = process.communicate()[0].splitlines()
    assert said.endswith("no memory is left.")
    assert end == "False 0"
