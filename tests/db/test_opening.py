"""Opening the file: how it is made, what is refused untouched, and what moves to a new schema."""

import os
import resource
import shutil
import signal
import sqlite3
import stat
from datetime import date
from pathlib import Path

import pytest

from db import opening
from db.engine.database import database
from db.errors import Locked, StoreError, Unopenable
from db.store import Store
from db.undo import triggers
from tests.db.dumps import count, dump
from tests.db.packed import packed, unpack
from tests.db.processes import started

TODAY = date(2026, 3, 3)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def held(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, byte for byte."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "files"
    folder.mkdir()
    return folder


@pytest.fixture
def closed(folder: Path) -> Path:
    """A store with a spark in it, closed."""
    path = folder / "escalier.db"
    store = Store(path)
    store.sparks.add("A spark", TODAY)
    store.close()
    return path


def refused(path: Path) -> str:
    """The refusal of a file that cannot be opened; nothing in its folder may change."""
    before = held(path.parent)
    with pytest.raises(Unopenable) as refusal:
        Store(path)
    if not database.deferred:  # it is, where this test is the first of its process
        database.close()
    assert held(path.parent) == before
    return str(refusal.value).removeprefix(str(path))


def test_file_and_folder_are_their_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "escalier.db"
    store = Store(path)
    store.sparks.add("A spark", TODAY)
    assert mode(path.parent) == 0o700
    assert {file.name: mode(file) for file in path.parent.iterdir()} == {
        f"escalier.db{ending}": 0o600 for ending in ("", "-wal", "-shm")
    }
    store.close()
    assert [file.name for file in path.parent.iterdir()] == ["escalier.db"]


def test_the_file_is_safe_against_a_power_cut(path: Path) -> None:
    store = Store(path)
    settings = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
    for name, value in settings.items():
        assert database.execute_sql(f"PRAGMA {name}").fetchone() == (value,)
    store.close()


def test_a_newer_version_is_refused(closed: Path) -> None:
    with sqlite3.connect(closed) as connection:
        connection.execute(f"PRAGMA user_version = {opening.SCHEMA + 1}")
    connection.close()
    assert "newer Escalier" in refused(closed)


@pytest.mark.parametrize(
    "content", [b"x", b"some text\n" * 100, bytes(range(256)) * 32, b"\0" * 4096]
)
def test_what_is_no_database_is_refused(content: bytes, folder: Path) -> None:
    path = folder / "notes.txt"
    path.write_bytes(content)
    assert refused(path) == " is not an Escalier database."


@pytest.mark.parametrize("journal_mode", ["delete", "wal"])
def test_the_database_of_another_program_is_refused(journal_mode: str, folder: Path) -> None:
    path = folder / "other.db"
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA journal_mode = {journal_mode}")
    connection.execute("CREATE TABLE person (id INTEGER)")
    connection.commit()
    connection.close()
    assert refused(path) == " is not an Escalier database."


def test_a_folder_is_refused(folder: Path) -> None:
    (folder / "escalier.db").mkdir()
    assert refused(folder / "escalier.db") == " is a folder, not a database."


def test_a_place_that_is_no_folder_is_refused(folder: Path) -> None:
    (folder / "file").touch()
    with pytest.raises(Unopenable, match="cannot be opened"):
        Store(folder / "file" / "escalier.db")


def test_a_file_that_may_only_be_read_is_refused(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed.chmod(0o400)
    if os.geteuid() == 0:  # to whom every file is open
        monkeypatch.setattr(os, "access", lambda _path, wanted: wanted != os.W_OK)
    assert "cannot be written to" in refused(closed)


def test_a_store_cut_short_is_refused(closed: Path) -> None:
    closed.write_bytes(closed.read_bytes()[:5000])
    with pytest.raises(StoreError):
        Store(closed)


def test_an_empty_file_becomes_a_store(folder: Path) -> None:
    path = folder / "escalier.db"
    path.touch()
    store = Store(path)
    assert store.history.list() == []
    store.close()


def test_a_store_whose_making_was_cut_off_is_made(folder: Path) -> None:
    path = folder / "escalier.db"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = wal")
    connection.close()
    assert path.stat().st_size
    store = Store(path)
    assert triggers.present() == triggers.wanted()
    store.close()


def test_a_store_that_another_program_holds_is_said_to_be_locked(closed: Path) -> None:
    other = sqlite3.connect(closed, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    store = Store(closed)
    assert [spark.text for spark in store.sparks.unsorted()] == ["A spark"]
    database.execute_sql("PRAGMA busy_timeout = 10")
    with pytest.raises(Locked, match="in use by another program"):
        store.sparks.add("Another", TODAY)
    other.execute("ROLLBACK")
    other.close()
    store.sparks.add("Another", TODAY)
    assert count("spark") == 2
    store.close()


@pytest.fixture
def older(closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store of today, seen by a later program whose sparks have a colour."""
    migrations = tmp_path / "migrations"
    shutil.copytree(opening.MIGRATIONS, migrations)
    (migrations / f"{opening.SCHEMA + 1:04}_colours.py").write_text(
        "def up(migrator, db):\n"
        "    db.execute_sql(\"ALTER TABLE spark ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey'\")\n"
    )
    monkeypatch.setattr(opening, "MIGRATIONS", migrations)
    monkeypatch.setattr(opening, "SCHEMA", opening.SCHEMA + 1)
    return closed


def columns(path: Path) -> list[str]:
    connection = sqlite3.connect(path)
    rows = connection.execute("PRAGMA table_info(spark)").fetchall()
    connection.close()
    return [row[1] for row in rows]


def test_an_older_store_moves_to_the_new_schema_behind_a_backup(older: Path) -> None:
    store = Store(older)
    assert [spark.text for spark in store.sparks.unsorted()] == ["A spark"]
    assert "colour" in triggers.columns("spark")
    assert triggers.present() == triggers.wanted()
    store.close()
    (backup,) = (path for path in older.parent.iterdir() if path != older)
    assert "colour" not in columns(backup)
    assert mode(backup) == 0o600


def test_a_backup_of_the_same_second_is_left_alone(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = older.with_name(f"escalier-before-{opening.SCHEMA}-20260303-090000.db")
    taken.write_text("an earlier backup")
    execute = database.execute_sql
    monkeypatch.setattr(
        database,
        "execute_sql",
        lambda sql, *rest: execute(
            *(("SELECT '20260303-090000'",) if "strftime" in sql else (sql, *rest))
        ),
    )
    Store(older).close()
    assert taken.read_text() == "an earlier backup"
    assert "colour" not in columns(taken.with_stem(f"{taken.stem}-2"))


def test_a_backup_without_room_is_refused_and_nothing_is_left(older: Path) -> None:
    before = held(older.parent)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (older.stat().st_size // 4, limits[1]))
    try:
        with pytest.raises(StoreError):
            Store(older)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        database.close()
    assert held(older.parent) == before


@pytest.mark.parametrize("older_version", [1, 2, 6, None])
def test_several_programs_started_at_once_move_a_store_once(
    tmp_path: Path, older_version: int | None
) -> None:
    path = tmp_path / "escalier.db"
    if older_version is not None:
        stores = [file for file in packed() if file.name.startswith(f"version-{older_version}")]
        unpack(stores[0], path)
    programs = [started(path, "print('open', flush=True)\nstore.close()") for _number in range(6)]
    assert [program.communicate()[0] for program in programs] == ["open\n"] * 6
    assert len([*tmp_path.glob("*-before-*")]) == (older_version is not None)


def test_a_new_schema_ends_the_history(older: Path) -> None:
    store = Store(older)
    assert store.history.list() == []
    assert count("journal_row") == 0
    store.sparks.add("Another", TODAY)
    store.history.undo()
    store.history.redo()
    assert count("spark") == 2
    store.close()


def test_a_migration_that_fails_leaves_the_store_as_it_was(older: Path) -> None:
    (opening.MIGRATIONS / f"{opening.SCHEMA:04}_colours.py").write_text(
        "def up(migrator, db):\n"
        '    db.execute_sql("ALTER TABLE spark ADD COLUMN colour TEXT")\n'
        '    db.execute_sql("ALTER TABLE nonsense ADD COLUMN colour TEXT")\n'
    )
    with pytest.raises(Exception, match="nonsense"):
        Store(older)
    database.close()
    assert "colour" not in columns(older)


def test_opening_again_changes_nothing(closed: Path) -> None:
    before = closed.read_bytes()
    store = Store(closed)
    dump()
    store.close()
    assert closed.read_bytes() == before
