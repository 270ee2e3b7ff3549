"""An import of many is one change: undone, redone, also later and by another window."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from peewee import IntegrityError

from db.engine.database import database
from db.store import Store
from db.undo import derived, journal, triggers
from planner.model.vocabulary import Circle
from tests.db.dumps import count, dump, found
from tests.db.importing import ANA, TODAY, bring_in, crowd

MANY = 700
WORDS = ("person", "oeuvre", "acme", "beta", "ruiz", "tea")


def test_undo_deletes_the_people_and_redo_restores_them(store: Store) -> None:
    empty = dump(*WORDS)
    bring_in(store, *crowd(MANY))
    full = dump(*WORDS)
    for _turn in range(3):
        store.history.undo()
        assert dump(*WORDS) == empty
        store.history.redo()
        assert dump(*WORDS) == full
    assert len(found("oeuvre")) == MANY


def test_an_import_is_one_entry_of_few_rows(store: Store) -> None:
    bring_in(store, *crowd(MANY))
    assert len(store.history.list()) == 1
    assert count("journal_row") == 6


def test_an_update_of_many_is_taken_back_too(store: Store) -> None:
    bring_in(store, *crowd(MANY))
    before = dump(*WORDS)
    assert len(bring_in(store, *crowd(MANY, company="Beta"), ANA).jobs) == MANY
    after = dump(*WORDS)
    assert len(found("beta")) == MANY
    store.history.undo()
    assert dump(*WORDS) == before
    store.history.redo()
    assert dump(*WORDS) == after


def test_later_changes_of_the_people_come_back_with_them(store: Store, path: Path) -> None:
    states = [dump(*WORDS)]
    bring_in(store, *crowd(MANY))
    states.append(dump(*WORDS))
    store.people.change(5, TODAY, circle=Circle.CORE)
    states.append(dump(*WORDS))
    store.people.change(6, TODAY, name="Zoé Tea", groups=("Lyon",))
    states.append(dump(*WORDS))
    store.people.delete(7)
    states.append(dump(*WORDS))
    for state in reversed(states[:-1]):
        store.history.undo()
        assert dump(*WORDS) == state
    store.close()
    again = Store(path)
    for state in states[1:]:
        again.history.redo()
        assert dump(*WORDS) == state
    again.close()


def test_the_rhythms_come_back(store: Store) -> None:
    bring_in(store, *crowd(MANY))
    store.people.change(3, TODAY, circle=Circle.CORE)
    due = "SELECT person_id, contact_due FROM person_rhythm WHERE contact_due IS NOT NULL"
    (row,) = database.execute_sql(due).fetchall()
    store.history.undo()
    assert database.execute_sql(due).fetchall() == []
    store.history.redo()
    assert row == (3, (TODAY + timedelta(30)).isoformat()), "from the day of the circle"


def test_ids_are_never_given_to_another_person(store: Store) -> None:
    bring_in(store, *crowd(MANY))
    store.history.undo()
    bring_in(store, ANA)
    (first,) = database.execute_sql("SELECT id FROM person").fetchone()
    assert first == MANY + 1


def test_every_trigger_stands_again_afterwards(store: Store) -> None:
    bring_in(store, *crowd(MANY))
    assert triggers.present() == triggers.wanted()
    store.history.undo()
    assert triggers.present() == triggers.wanted()


def test_a_failure_in_bulk_leaves_store_and_triggers_as_they_were(store: Store) -> None:
    before = dump()
    with (
        pytest.raises(ZeroDivisionError),
        store.change("Bulk"),
        journal.bulk(("person",)),
        derived.set_aside(),
    ):
        raise ZeroDivisionError
    assert dump() == before
    assert triggers.present() == triggers.wanted()
    with store.change("Bulk"), journal.bulk(("person",)), derived.set_aside():
        pass


def write_in_bulk(store: Store, *statements: str) -> None:
    with store.change("Bulk"), journal.bulk(("spark",)):
        for statement in statements:
            database.execute_sql(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO spark (id, uid, day, text) VALUES (1, 'u', '2026-03-03', 'x')",
        "DELETE FROM spark WHERE id = 4",
    ],
    ids=["a row before others", "a new row deleted"],
)
def test_bulk_refuses_what_a_range_cannot_tell(statement: str, store: Store) -> None:
    insert = "INSERT INTO spark (id, uid, day, text) VALUES ({0}, 'u{0}', '2026-03-03', 'x')"
    with store.change("Three"):
        database.execute_sql(insert.format(3))
    with pytest.raises(IntegrityError, match="not new in bulk"):
        write_in_bulk(store, insert.format(4), statement)
    assert count("spark") == 1


def test_an_update_of_a_row_new_in_bulk_is_undone_with_it(store: Store) -> None:
    insert = "INSERT INTO spark (uid, day, text) VALUES ('u', '2026-03-03', 'x')"
    write_in_bulk(store, insert, "UPDATE spark SET text = 'y'")
    store.history.undo()
    assert count("spark") == 0
    store.history.redo()
    assert database.execute_sql("SELECT text FROM spark").fetchall() == [("y",)]


def test_an_import_after_an_undone_one_is_told_apart(store: Store) -> None:
    bring_in(store, *crowd(MANY))
    store.history.undo()
    bring_in(store, replace(ANA, organisation="Beta"))
    assert [change.undone for change in store.history.list()] == [False]
    store.history.undo()
    assert count("person") == 0
