"""One action's result committed, journal included, over the same rows in plain sqlite3."""

import sqlite3
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bench import stores
from bench.figures import Figure, medians, ratio
from db.engine.database import database
from db.store import Store
from planner.model.actions import Action, Result
from planner.model.vocabulary import Came, Kind, Outcome
from planner.today.follow_ups import FollowUp

PAIRS = 200
_TABLES = ("action", "result", "came", "touch")


def measure(folder: Path, *, quick: bool) -> list[Figure]:
    """A result recorded through the store and its rows written plainly, in turn."""
    count = 50 if quick else PAIRS
    file = stores.copy(stores.demo(folder), folder / "commit.db")
    with stores.opened(file) as store:
        plain = _plain(stores.cleared(folder / "plain.db"))
        actions = iter(_actions(store, count + 1))
        _recorded(store, plain, next(actions))  # the first compiles the statements
        samples = [_recorded(store, plain, action) for action in actions]
        plain.close()
    ours, theirs = (side * 1e3 for side in medians(samples))
    return [
        Figure(
            "one action's result committed ÷ the same rows in plain sqlite3",
            ratio(samples),
            bound=6,
            aim=4,
            detail=f"{ours:.2f} ms ÷ {theirs:.2f} ms",
        )
    ]


def _actions(store: Store, count: int) -> Sequence[Action]:
    (person,) = database.execute_sql("SELECT min(id) FROM person").fetchone()
    with store.change("Actions to record"):
        return [
            store.actions.store(
                Action(f"Call number {place}", person_id=person, day=stores.TODAY), stores.TODAY
            )
            for place in range(count)
        ]


def _plain(file: Path) -> sqlite3.Connection:
    """The same tables and indexes without triggers, in a file of their own."""
    marks = ", ".join("?" for _table in _TABLES)
    schema = database.execute_sql(
        "SELECT sql FROM sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL"
        f" AND tbl_name IN ({marks}) ORDER BY type DESC",
        _TABLES,
    ).fetchall()
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode = wal")
    connection.execute("PRAGMA synchronous = full")
    for (sql,) in schema:
        connection.execute(sql)
    return connection


def _recorded(store: Store, plain: sqlite3.Connection, action: Action) -> tuple[float, float]:
    """Seconds that a result takes: through the store, and its rows alone."""
    result = Result(
        Outcome.ACHIEVED, stores.TODAY, 15, "Listen first.", (Came.CONVERSATION, Came.ADVICE)
    )
    thanks = FollowUp("Thank them", Kind.THANKS, stores.TODAY, person_id=action.person_id)
    before = _rows("action", "id = ?", action.id)
    start = time.perf_counter()
    store.actions.record(action, result, [thanks], stores.TODAY)
    ours = time.perf_counter() - start
    plain.execute(*_insert("action", before[0]))
    return ours, _written(plain, action)


def _written(plain: sqlite3.Connection, action: Action) -> float:
    """Seconds to write plainly the rows that the result left."""
    (result,) = _rows("result", "action_id = ?", action.id)
    inserts = [
        _insert(table, row)
        for table, rows in (
            ("result", [result]),
            ("came", _rows("came", "result_id = ?", result["id"])),
            ("touch", _rows("touch", "result_id = ?", result["id"])),
            ("action", _rows("action", "follows_id = ?", action.id)),
        )
        for row in rows
    ]
    start = time.perf_counter()
    plain.execute("BEGIN IMMEDIATE")
    for sql, values in inserts:
        plain.execute(sql, values)
    plain.execute(
        "UPDATE action SET state = 'done', closed_on = ?, chosen_on = NULL WHERE id = ?",
        (result["day"], action.id),
    )
    plain.execute("COMMIT")
    return time.perf_counter() - start


def _rows(table: str, which: str, number: int | None) -> list[dict[str, Any]]:
    cursor = database.execute_sql(f"SELECT * FROM {table} WHERE {which}", (number,))
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _insert(table: str, row: dict[str, Any]) -> tuple[str, list[Any]]:
    marks = ", ".join("?" for _name in row)
    return f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", list(row.values())
