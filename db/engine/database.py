"""The one database of the process, which turns driver errors into the domain's."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import peewee

from db.engine.connection import Connection
from db.engine.log import READ_STAMP, WRITE_STAMP, next_stamp
from db.engine.watch import Watch
from db.errors import StoreError, ended, replaced, translated
from planner.language.text import bare

PRAGMAS = {
    "foreign_keys": 1,
    "synchronous": 2,
    "secure_delete": 1,
    "recursive_triggers": 1,
    "temp_store": 2,
    "cache_size": -16384,
    "wal_autocheckpoint": 0,
}
"""The log is written back as a whole in idle time, so that a new one always begins with a stamp."""


PATIENCE = 5.0
"""Seconds to wait for another program's lock."""
LONG_LOG = 16 << 20
"""Bytes of a log that is written back before anything more is added to it."""


class EscalierDatabase(peewee.SqliteDatabase):
    """A SQLite database whose driver errors become the domain's own.

    SQLite itself ends a transaction whose disk is full or broken, or that has no memory left.
    Nothing may then be written as if it were still open, nor rolled back once more.
    """

    def __init__(self, file: str | None, **settings: Any) -> None:
        """Stand for a file; None for one that is named later."""
        super().__init__(file, factory=Connection, **settings)
        self.watch: Watch | None = None
        self.changes = 0
        """The transactions that changed anything."""
        self.swaps = 0
        """The changes undone and done again."""
        self._before = 0
        self._begins_log = False

    def execute_sql(self, sql: str, params: Any = None) -> Any:
        """Run one statement.

        Raises:
            StoreError: if the file cannot be used, or the transaction was ended before its time.
        """
        if self.in_transaction() and not self.driver().in_transaction:
            if sql.startswith("ROLLBACK"):
                return None
            raise ended(Path(str(self.database)))
        return super().execute_sql(sql, params)  # type: ignore[no-untyped-call]  # the stubs leave it untyped

    def connect(self, reuse_if_open: bool = False) -> bool:
        """Open the file.

        Raises:
            StoreError: if it cannot be used.
        """
        try:
            return bool(super().connect(reuse_if_open))
        except peewee.DatabaseError as error:  # Peewee keeps sqlite3's error in its own
            cause = getattr(error, "orig", error)
            raise translated(cause, Path(str(self.database))) or error from error

    def begin(self, lock_type: str | None = None) -> None:
        """Begin a transaction.

        Raises:
            StoreError: if another program holds the file, or put another one in its place.
        """
        self.check()
        if self.watch and self.watch.log_size() > LONG_LOG:
            self.write_back()
        super().begin(lock_type)
        self._begins_log = self.watch is not None and not self.watch.log_size()
        self._before = self.driver().total_changes

    def commit(self) -> None:
        """Commit a transaction.

        Raises:
            StoreError: if it cannot be written, or was ended before its time; it is rolled back.
        """
        if not self.driver().in_transaction:
            raise ended(Path(str(self.database)))
        self.check()
        changed = self.driver().total_changes != self._before
        if self._begins_log and changed:
            row = self.driver().cursor().execute(READ_STAMP).fetchone()
            stamp = next_stamp(row[0] if row else "")
            self.driver().cursor().execute(WRITE_STAMP, (stamp,))
        super().commit()
        self.changes += changed

    def leave(self) -> None:
        """Close the connection of this thread, and let the file go."""
        if not self.is_closed():
            self.close()
        if self.watch is not None:
            self.watch.end()
            self.watch = None

    def rollback(self) -> None:
        """Roll a transaction back, unless that is done."""
        if self.driver().in_transaction:
            super().rollback()

    def check(self) -> None:
        """Check that the file still stands where it was opened.

        Raises:
            Replaced: if not; it is then left alone until it is opened anew.
        """
        if self.watch is None or self.watch.is_there():
            return
        if not self.watch.is_lost:
            self.watch.is_lost = True
            if self.watch.is_kept():
                self.write_back()  # into the file that we hold, wherever it is now
            self.watch.clear()
        raise replaced(self.watch.file)

    def write_back(self) -> None:
        """Write the log back into the file and empty it, unless another program is at work."""
        if self.driver().in_transaction:
            return
        with self.at_once(), suppress(StoreError):
            self.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """Wait for no other program."""
        (usual,) = self.execute_sql("PRAGMA busy_timeout").fetchone()
        self.execute_sql("PRAGMA busy_timeout = 0")
        try:
            yield
        finally:
            self.execute_sql(f"PRAGMA busy_timeout = {usual}")

    def execute_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run one statement for each of many rows, past Peewee.

        Raises:
            StoreError: if the file cannot be used; programming errors pass unchanged.
        """
        self.driver().cursor().executemany(sql, rows)

    def driver(self) -> sqlite3.Connection:
        """The connection of this thread, as the driver knows it."""
        connection: sqlite3.Connection = self.connection()  # type: ignore[no-untyped-call]  # the stubs leave it untyped
        return connection


database = EscalierDatabase(
    None,
    pragmas=PRAGMAS,
    timeout=PATIENCE,
    lock_type="IMMEDIATE",
    autoconnect=False,
)


# The SQL that keeps search texts and keys of names calls these, so that a rule stands in one place.

database.register_function(bare, num_params=1, deterministic=True)


@database.func("index_keys", 3, deterministic=True)
def _index_keys(name: str, given: str, family: str) -> str:
    """The keys of a person, as a JSON list."""
    from planner.network.name_key import index_keys  # a usual start never needs it

    return json.dumps(index_keys(name, given, family))


@database.func("search_words", 1, deterministic=True)
def _search_words(name: str) -> str:
    """The words by which a person is found beside those of the name."""
    from planner.network.name_key import search_words  # the stubs leave it untyped

    return search_words(name)
