"""Undo and redo: every change is one entry whose rows are the inverse of its writes.

Undoing an entry swaps the recorded state with the present one; the triggers journal the latter,
which is the redo. So redoing is the same operation.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime

from db.engine.clean import one_line
from db.engine.database import database
from db.errors import NothingToUndo
from db.undo import triggers
from db.undo.apply import swap
from db.undo.no_op import nothing_differs
from planner.language import _
from planner.model.history import Change

KEPT = 1000
"""The number of changes that can be undone."""


def last_row() -> int:
    """The number of the newest journal row; 0 before the first."""
    (number,) = database.execute_sql("SELECT coalesce(max(seq), 0) FROM journal_row").fetchone()
    return int(number)


def mark() -> int:
    """A number that is greater after any change, undo or redo."""
    return _highest("journal_row")


def record(label: str, before: int) -> Change | None:
    """Make one entry of all rows after `before`; undone changes can no longer be redone.

    None if nothing was written or nothing differs; undone changes can then still be redone.
    """
    last = last_row()
    if last == before:
        return None
    if nothing_differs(before + 1, last):
        database.execute_sql("DELETE FROM journal_row WHERE seq > ?", (before,))
        return None
    return _enter(one_line(label), before + 1, last)


def adopt_strays() -> int:
    """Make an entry of rows that were written outside any change; the number of the newest row."""
    seen, last = database.execute_sql(
        "SELECT (SELECT coalesce(max(last_row), 0) FROM journal_entry),"
        " (SELECT coalesce(max(seq), 0) FROM journal_row)"
    ).fetchone()
    if last == seen:
        return int(last)
    record(_("Changed from outside"), int(seen))
    return last_row()


def _enter(label: str, first: int, last: int) -> Change:
    """Write an entry; gone are those that were undone, and those too far back."""
    number, at = database.execute_sql(
        "INSERT INTO journal_entry (label, at, first_row, last_row)"
        " VALUES (?, datetime('now', 'localtime'), ?, ?) RETURNING id, at",
        (label, first, last),
    ).fetchone()
    _forget(
        "undone = 1 OR id <="
        f" (SELECT id FROM journal_entry WHERE undone = 0 ORDER BY id DESC LIMIT 1 OFFSET {KEPT})"
    )
    return Change(number, datetime.fromisoformat(at), label)


def _forget(which: str) -> None:
    ranges = database.execute_sql(f"SELECT first_row, last_row FROM journal_entry WHERE {which}")
    for first, last in ranges.fetchall():
        database.execute_sql("DELETE FROM journal_row WHERE seq BETWEEN ? AND ?", (first, last))
        database.execute_sql("DELETE FROM journal_entry WHERE first_row = ?", (first,))


def forget_all() -> None:
    """Clear the history: nothing written so far can be undone or redone."""
    with database.atomic():
        database.execute_sql("DELETE FROM journal_row")
        database.execute_sql("DELETE FROM journal_entry")


class HistoryStore:
    """The history of changes: one stack for all windows."""

    def list(self, limit: int = KEPT) -> list[Change]:
        """The changes that can be undone or redone, newest first."""
        rows = database.execute_sql(
            "SELECT id, at, label, undone FROM journal_entry ORDER BY id DESC LIMIT ?", (limit,)
        )
        return [
            Change(number, datetime.fromisoformat(at), label, bool(undone))
            for number, at, label, undone in rows.fetchall()
        ]

    def forget_all(self) -> None:
        """Clear the history: nothing written so far can be undone or redone."""
        forget_all()

    def undo(self, expected: int | None = None) -> Change:
        """Undo the newest change that is not undone.

        Raises:
            NothingToUndo: if there is none, or it is not the `expected` one.
        """
        return _swap_entry("undone = 0 ORDER BY id DESC", expected, _("There is nothing to undo."))

    def redo(self, expected: int | None = None) -> Change:
        """Redo the oldest undone change.

        Raises:
            NothingToUndo: if there is none, or it is not the `expected` one.
        """
        return _swap_entry("undone = 1 ORDER BY id", expected, _("There is nothing to redo."))


def _swap_entry(which: str, expected: int | None, nothing: str) -> Change:
    with _without_foreign_keys(), database.atomic():
        before = adopt_strays()
        found = database.execute_sql(
            "SELECT id, at, label, undone, first_row, last_row FROM journal_entry"
            f" WHERE {which} LIMIT 1"
        ).fetchone()
        if found is None:
            raise NothingToUndo(nothing)
        number, at, label, undone, first, last = found
        if expected not in (None, number):
            raise NothingToUndo(_("Another window has changed something since."))
        swap(first, last)
        database.swaps += 1
        database.execute_sql(
            "UPDATE journal_entry SET undone = ?, first_row = ?, last_row = ? WHERE id = ?",
            (not undone, before + 1, last_row(), number),
        )
        database.execute_sql("DELETE FROM journal_row WHERE seq BETWEEN ? AND ?", (first, last))
    return Change(number, datetime.fromisoformat(at), label, not undone)


@contextmanager
def _without_foreign_keys() -> Iterator[None]:
    """Switch cascades off, as the images hold everything; must stand outside the transaction."""
    database.execute_sql("PRAGMA foreign_keys = 0")
    try:
        yield
    finally:
        database.execute_sql("PRAGMA foreign_keys = 1")


@contextmanager
def bulk(tables: Sequence[str]) -> Iterator[Mapping[str, int]]:
    """Journal the new rows of `tables` as one range of keys each, inside a change.

    Yields the next key of each table. Rows of these tables may only be appended, and rows inserted
    here not deleted here; updates are journalled as usual.
    """
    first = {table: _highest(table) + 1 for table in tables}
    for table in tables:
        database.execute_sql(f"DROP TRIGGER journal_{table}_insert")
        for name, sql in _guards(table, first[table]).items():
            database.execute_sql(f"CREATE TEMP TRIGGER {name} {sql}")
    yield first
    for table in tables:
        number = triggers.JOURNALLED.index(table)
        if (last := _highest(table)) >= first[table]:
            database.execute_sql(
                "INSERT INTO journal_row (tbl, op, c0, c1) VALUES (?, ?, ?, ?)",
                (number, triggers.RANGE, first[table], last),
            )
        for name in _guards(table, first[table]):
            database.execute_sql(f"DROP TRIGGER {name}")
        database.execute_sql(triggers.journal(table, number)[f"journal_{table}_insert"])


def _guards(table: str, first: int) -> dict[str, str]:
    """Triggers that refuse writes which a range of new keys cannot record."""
    stop = "BEGIN SELECT RAISE(ABORT, 'not new in bulk'); END"
    return {
        f"bulk_{table}_insert": f"AFTER INSERT ON main.{table} WHEN new.id < {first} {stop}",
        f"bulk_{table}_delete": f"AFTER DELETE ON main.{table} WHEN old.id >= {first} {stop}",
    }


def _highest(table: str) -> int:
    """The highest key that a table has ever assigned."""
    found = database.execute_sql("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
    row = found.fetchone()
    return 0 if row is None else int(row[0])
