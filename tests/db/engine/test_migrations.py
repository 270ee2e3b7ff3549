"""A store of every earlier version opens with all that was in it."""

import lzma
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from db import opening
from db.engine.database import database
from db.store import Store
from db.undo import triggers

STORES = Path(__file__).parents[1] / "stores"
TODAY = date(2026, 3, 3)


@pytest.fixture(params=range(1, opening.SCHEMA))
def earlier(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The demo as an earlier version wrote it."""
    path = tmp_path / "escalier.db"
    packed = STORES / f"version-{request.param}.db.xz"
    path.write_bytes(lzma.decompress(packed.read_bytes()))
    return path


def held(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """The rows of every journalled table, by column, as the file alone tells."""
    connection = sqlite3.connect(path)
    connection.row_factory = sqlite3.Row
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    found: dict[str, list[tuple[object, ...]]] = {
        table: [
            tuple(sorted(dict(row).items()))
            for row in connection.execute(f"SELECT * FROM {table} ORDER BY id")
        ]
        for table in triggers.JOURNALLED
        if table in names
    }
    connection.close()
    return found


def is_within(older: tuple[object, ...], newer: tuple[object, ...]) -> bool:
    return set(older) <= set(newer)


def test_nothing_is_lost_on_the_way(earlier: Path) -> None:
    before = held(earlier)
    Store(earlier).close()
    after = held(earlier)
    for table, rows in before.items():
        assert len(rows) == len(after[table])
        assert all(map(is_within, rows, after[table])), table


def test_triggers_and_references_are_whole(earlier: Path) -> None:
    store = Store(earlier)
    assert triggers.present() == triggers.wanted()
    assert database.execute_sql("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert store.actions.agenda(TODAY).proposed
    store.close()


def test_what_results_have_taught_become_lessons(earlier: Path) -> None:
    store = Store(earlier)
    learned = database.execute_sql(
        "SELECT learned FROM result WHERE learned <> '' ORDER BY id"
    ).fetchall()
    lessons = database.execute_sql("SELECT text FROM lesson ORDER BY id").fetchall()
    assert lessons == learned != []
    store.close()
