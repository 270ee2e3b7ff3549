"""Contents, names and end of the history."""

from datetime import date

import pytest

from db.engine.database import database
from db.errors import NothingToUndo, StoreError
from db.store import Store
from db.undo import journal
from planner.grammar import parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.vocabulary import Direction
from tests.db import rows
from tests.db.dumps import dump


def test_what_is_forgotten_can_neither_be_undone_nor_redone(store: Store, today: date) -> None:
    store.sparks.add("One", today)
    store.sparks.add("Two", today)
    store.history.undo()
    store.history.forget_all()
    assert store.history.list() == []
    with pytest.raises(NothingToUndo):
        store.history.undo()
    with pytest.raises(NothingToUndo):
        store.history.redo()
    assert [spark.text for spark in store.sparks.all()] == ["One"]


def test_after_forgetting_a_new_history_begins(store: Store, today: date) -> None:
    store.people.add("Ana Ruiz", today)
    store.history.forget_all()
    before = dump()
    store.people.add("Léa Morel", today)
    store.history.undo()
    assert dump() == before
    store.history.redo()
    assert store.people.card(2).name == "Léa Morel"


def test_a_change_is_named_in_one_line_without_control_characters(
    store: Store, today: date
) -> None:
    goal = store.goals.add(parse_goal("Meet 12 directors", today), today)
    store.goals.add_step(goal.id, StepLine("First\x1b]0;owned\x07\nthen"))
    assert store.history.list(1)[0].what == "Step added: First]0;owned then"


def test_the_last_thousand_changes_are_kept(store: Store, today: date) -> None:
    _write_sparks(store, today, range(1001))
    kept = [change.what for change in store.history.list(2000)]
    assert (len(kept), kept[0], kept[-1]) == (1000, "Spark 1000", "Spark 1")
    (oldest_row,) = database.execute_sql("SELECT min(seq) FROM journal_row").fetchone()
    assert oldest_row == 2


def test_changes_that_were_undone_take_no_room_among_those_kept(
    store: Store, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "KEPT", 100)
    _write_sparks(store, today, range(100))
    for _time in range(20):
        store.history.undo()
    _write_sparks(store, today, range(100, 105))
    kept = [change.what for change in store.history.list(2000)]
    assert (len(kept), kept[0], kept[-1]) == (85, "Spark 104", "Spark 0")
    _write_sparks(store, today, range(105, 121))
    kept = [change.what for change in store.history.list(2000)]
    assert (len(kept), kept[-1]) == (100, "Spark 1")


def _write_sparks(store: Store, today: date, numbers: range) -> None:
    database.execute_sql("PRAGMA synchronous = OFF")  # a thousand commits, none to outlive a cut
    for number in numbers:
        with store.change(f"Spark {number}"):
            row = (str(number), "x", today.isoformat())
            database.execute_sql("INSERT INTO spark (uid, text, day) VALUES (?, ?, ?)", row)


def test_a_parent_is_not_taken_back_from_a_row_that_the_journal_does_not_know(
    store: Store, today: date
) -> None:
    ana = store.people.add("Ana Ruiz", today)
    database.execute_sql("DROP TRIGGER journal_touch_insert")  # as another program may
    rows.touch(ana.id, today)
    before = dump()
    with pytest.raises(StoreError, match="later changes rest on it"):
        store.history.undo()
    assert dump() == before


def test_a_row_does_not_come_back_to_a_parent_that_went_without_the_journal(
    store: Store, today: date
) -> None:
    ana = store.people.add("Ana Ruiz", today)
    store.touches.delete(store.touches.log(ana.id, today, None, Direction.OUT).id)
    database.execute_sql("DROP TRIGGER journal_person_delete")
    database.execute_sql("DELETE FROM person WHERE id = ?", (ana.id,))
    before = dump()
    with pytest.raises(StoreError, match="later changes rest on it"):
        store.history.undo()
    assert dump() == before
