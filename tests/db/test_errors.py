"""Errors of SQLite told as the store's own, by their code: each from a real file."""

import sqlite3
from datetime import date
from pathlib import Path

import peewee
import pytest

from db.engine.database import EscalierDatabase, database
from db.errors import Locked, Missing, Unopenable
from db.store import Store
from tests.db.dumps import count

TODAY = date(2026, 3, 3)
LONG = "a spark that takes more than the pages there are " * 2000


@pytest.fixture
def file(path: Path) -> Path:
    """A closed store with a spark in it."""
    store = Store(path)
    store.sparks.add("A spark", TODAY)
    store.close()
    return path


def test_a_file_that_another_program_writes_is_in_use(store: Store, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    database.execute_sql("PRAGMA busy_timeout = 0")
    with pytest.raises(Locked, match="in use by another program"):
        store.sparks.add("Another", TODAY)
    other.close()


def test_a_table_called_locked_that_is_not_there_is_a_fault_of_our_own(store: Store) -> None:
    with pytest.raises(peewee.OperationalError, match="no such table: locked"):
        database.execute_sql("SELECT * FROM locked")


def test_a_row_about_nothing_is_missing(store: Store) -> None:
    with pytest.raises(Missing):
        database.execute_sql("INSERT INTO skipped (series_id, day) VALUES (9, '2026-03-03')")


def test_a_file_that_may_only_be_read_cannot_be_written_to(file: Path) -> None:
    reading = EscalierDatabase(f"file:{file}?mode=ro", uri=True)
    with (
        reading.connection_context(),
        pytest.raises(Unopenable, match="cannot be written to: check its permissions"),
    ):
        reading.execute_sql("DELETE FROM spark")


def test_a_file_that_is_not_there_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(Unopenable, match="cannot be opened"):
        EscalierDatabase(str(tmp_path / "none" / "escalier.db")).connect()


def test_a_file_overwritten_in_the_middle_is_damaged(file: Path) -> None:
    size = file.stat().st_size
    with file.open("r+b") as opened:
        opened.seek(4096)
        opened.write(b"\xff" * (size - 4096))
    with pytest.raises(Unopenable, match="is damaged"):
        Store(file).sparks.all()
    database.close()


def test_a_text_is_no_database(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("no database\n" * 1000)
    with pytest.raises(Unopenable, match="is not an Escalier database"):
        EscalierDatabase(str(text), pragmas={"foreign_keys": 1}).execute_sql("SELECT * FROM spark")


def add_two_sparks(store: Store) -> None:
    with store.change("Two sparks"):
        store.sparks.add("Short", TODAY)
        store.sparks.add(LONG, TODAY)


def test_a_full_disk_keeps_nothing_of_the_change(store: Store) -> None:
    (pages,) = database.execute_sql("PRAGMA page_count").fetchone()
    database.execute_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Unopenable, match="the disk is full"):
        add_two_sparks(store)
    assert count("spark") == 0
    store.sparks.add("Short", TODAY)
    assert count("spark") == 1
