"""The log beside a file: written back at rest, never replayed over one it was not begun on."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from db import store as door
from db.engine.companions import companions
from db.engine.database import database
from db.engine.log import set_aside_stray
from db.store import Store
from tests.db.dumps import dump
from tests.db.processes import line_of, started

TODAY = date(2026, 3, 3)
WRITE = """
for text in sys.argv[2:]:
    store.sparks.add(text, date(2026, 3, 3))
print("written", flush=True)
sys.stdin.read()
"""
HALF_WRITTEN_BACK = """
import sqlite3
from db.engine.database import database
from db.engine.log import set_aside_stray
store.sparks.add("First", date(2026, 3, 3))
reader = sqlite3.connect(sys.argv[1], isolation_level=None)
reader.execute("BEGIN")
reader.execute("SELECT * FROM spark").fetchall()
for number in range(50):
    store.people.add(f"Person {number}", date(2026, 3, 3))
print([*database.execute_sql("PRAGMA wal_checkpoint(PASSIVE)").fetchone()], flush=True)
sys.stdin.read()
"""

MAKING = """
import sqlite3, sys
store = sqlite3.connect(sys.argv[1], isolation_level=None)
store.execute("PRAGMA journal_mode = wal")
store.execute("CREATE TABLE begun (id)")
print("begun", flush=True)
sys.stdin.read()
"""


def killed(path: Path, program: str, *texts: str) -> str:
    """Run a program on the store until it has written, and kill it; the line it printed."""
    with started(path, program, *texts) as process:
        said = line_of(process)
        process.send_signal(signal.SIGKILL)
    return said


def sparks(path: Path) -> list[str]:
    store = Store(path)
    found = [spark.text for spark in store.sparks.unsorted()]
    dump()
    store.close()
    return found


@pytest.fixture
def closed(path: Path) -> Path:
    """A closed store with a spark in it."""
    store = Store(path)
    store.sparks.add("Old", TODAY)
    store.close()
    return path


@pytest.fixture
def backup(closed: Path, tmp_path: Path) -> Path:
    """A copy of the closed store, which then went on."""
    copy = tmp_path / "backup.db"
    shutil.copy(closed, copy)
    store = Store(closed)
    store.sparks.add("Newer", TODAY)
    store.close()
    return copy


def test_a_log_that_was_left_behind_is_replayed(closed: Path) -> None:
    killed(closed, WRITE, "New")
    assert sparks(closed) == ["Old", "New"]


def test_a_log_that_was_half_written_back_is_replayed(closed: Path) -> None:
    _busy, frames, written = json.loads(killed(closed, HALF_WRITTEN_BACK))
    assert 0 < written < frames
    assert sparks(closed) == ["Old", "First"]
    assert Store(closed).opened.stray_log is None


@pytest.mark.parametrize("copy", [shutil.copy, shutil.copy2, os.replace])
def test_a_backup_put_over_the_store_of_a_killed_program_is_whole(
    closed: Path, backup: Path, copy: Callable[[Path, Path], object]
) -> None:
    killed(closed, WRITE, "New")
    log = companions(closed)[0].read_bytes()
    assert log
    copy(backup, closed)
    store = Store(closed)
    assert [spark.text for spark in store.sparks.unsorted()] == ["Old"]
    assert store.opened.stray_log is not None
    assert store.opened.stray_log.read_bytes() == log
    store.close()
    assert sparks(closed) == ["Old"]


def test_a_store_that_is_put_back_as_it_was_takes_its_log_again(closed: Path) -> None:
    copy = closed.read_bytes()
    killed(closed, WRITE, "New")
    closed.write_bytes(copy)
    assert sparks(closed) == ["Old", "New"]


def test_a_log_without_its_store_is_not_replayed_into_a_new_one(closed: Path) -> None:
    killed(closed, WRITE, "New")
    closed.unlink()
    store = Store(closed)
    assert (store.sparks.unsorted(), store.opened.stray_log is None) == ([], False)
    store.close()


def test_a_log_of_a_version_without_stamps_is_set_aside_if_it_does_harm(
    closed: Path, backup: Path
) -> None:
    forget = "UPDATE setting SET value = '' WHERE key = 'log'"
    many = [f"spark {number} " * 40 for number in range(300)]
    unstamped = f"database.begin = lambda *_a: type(database).__base__.begin(database)\n{WRITE}"
    for path in (closed, backup):
        store = Store(path)
        database.execute_sql(forget)
        store.close()
    store = Store(closed)
    for text in many:
        store.sparks.add(text, TODAY)
    database.execute_sql(forget)
    store.close()
    killed(closed, f"from db.engine.database import database\n{unstamped}", *many)
    shutil.copy(backup, closed)
    assert sparks(closed) == ["Old"]


def test_a_copy_of_the_file_alone_is_whole_once_the_program_rests(
    closed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(closed)
    store.sparks.add("New", TODAY)
    store.write_back()
    assert companions(closed)[0].stat().st_size, "too soon: more may follow"
    now = companions(closed)[0].stat().st_mtime
    monkeypatch.setattr(door, "time", lambda: now + 1)
    store.write_back()
    assert companions(closed)[0].stat().st_size == 0
    copy = tmp_path / "copy.db"
    shutil.copy(closed, copy)
    store.close()
    assert sparks(copy) == ["Old", "New"]


def test_a_long_burst_of_changes_does_not_grow_the_log_without_end(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.engine.database.LONG_LOG", 100_000)
    store = Store(closed)
    for number in range(40):
        store.sparks.add(f"{number}", TODAY)
        assert companions(closed)[0].stat().st_size < 300_000
    store.close()
    assert len(sparks(closed)) == 41


def test_the_log_of_a_program_that_is_just_making_the_store_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    with subprocess.Popen(
        [sys.executable, "-c", MAKING, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert line_of(process) == "begun"
        assert companions(path)[0].stat().st_size
        assert set_aside_stray(path) is None
        assert companions(path)[0].exists()
        process.kill()
