"""The one database of the process, which turns driver errors into the domain's."""

import json
import logging
import sqlite3
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Any

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


_log = logging.getLogger("peewee")
"""Statements are logged where Peewee logs its own, so that its tools count all of them."""


class _OfThread(threading.local):
    """The connection of a thread."""

    connection: Connection | None = None
    in_transaction = False


class Database:
    """A SQLite file with a connection for each thread; driver errors become the domain's own.

    Peewee is a guest on it (`db.models.base`), so that reading needs no Peewee.

    SQLite itself ends a transaction whose disk is full or broken, or that has no memory left.
    Nothing may then be written as if it were still open, nor rolled back once more.
    """

    def __init__(self, file: str = "", *, uri: bool = False) -> None:
        """Stand for a file, or an address if `uri`; by default for one that is named later."""
        self.file = file
        self.pragmas: Mapping[str, int] = PRAGMAS
        self.watch: Watch | None = None
        self.changes = 0
        """The transactions that changed anything."""
        self.swaps = 0
        """The changes undone and done again."""
        self._uri = uri
        self._thread = _OfThread()
        self._before = 0
        self._begins_log = False

    def init(self, file: str) -> None:
        """Stand for another file."""
        self.close()
        self.file = file

    def execute_sql(self, sql: str, params: Any = None) -> Any:
        """Run one statement.

        Raises:
            StoreError: if the file cannot be used, or the transaction was ended before its time.
        """
        driver = self.driver()
        if self._thread.in_transaction and not driver.in_transaction:
            raise ended(Path(self.file))
        if _log.isEnabledFor(logging.DEBUG):
            _log.debug((sql, params))
        return driver.cursor().execute(sql, params or ())

    def connect(self) -> None:
        """Open the file for this thread.

        Raises:
            StoreError: if it cannot be used.
        """
        try:
            connection = sqlite3.connect(
                self.file, PATIENCE, isolation_level=None, factory=Connection, uri=self._uri
            )
        except sqlite3.DatabaseError as error:
            raise translated(error, Path(self.file)) or error from error
        try:
            for pragma, value in self.pragmas.items():
                connection.cursor().execute(f"PRAGMA {pragma} = {value}")
        except BaseException:
            connection.close()
            raise
        for name, function in FUNCTIONS.items():
            parameters = function.__code__.co_argcount
            connection.create_function(name, parameters, function, deterministic=True)
        self._thread.connection = connection

    def is_closed(self) -> bool:
        """Whether this thread has no connection."""
        return self._thread.connection is None

    def close(self) -> None:
        """Close the connection of this thread, if there is one."""
        if self._thread.connection is not None:
            self._thread.connection.close()
            self._thread.connection = None

    @contextmanager
    def connection_context(self) -> Iterator[None]:
        """A connection of this thread, closed at the end if it was opened for this."""
        if not self.is_closed():
            yield
            return
        self.connect()
        try:
            yield
        finally:
            self.close()

    def in_transaction(self) -> bool:
        """Whether this thread is within a transaction."""
        return self._thread.in_transaction

    def atomic(self) -> AbstractContextManager[None]:
        """A transaction, or a savepoint within one; a body that fails is rolled back."""
        return self._savepoint() if self.in_transaction() else self._transaction()

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self.begin()
        self._thread.in_transaction = True
        try:
            try:
                yield
            finally:
                self._thread.in_transaction = False
            self.commit()
        except BaseException:
            self.rollback()
            raise

    @contextmanager
    def _savepoint(self) -> Iterator[None]:
        self.execute_sql("SAVEPOINT inner")  # a name stands for the innermost that has it
        try:
            yield
            self.execute_sql("RELEASE inner")  # not wrapped: SQL
        except BaseException:
            if self.driver().in_transaction:
                self.driver().cursor().execute("ROLLBACK TO inner")
                self.driver().cursor().execute("RELEASE inner")  # not wrapped: SQL
            raise

    def begin(self) -> None:
        """Begin a transaction, which waits for its lock at once: a later wait may be in vain.

        Raises:
            StoreError: if another program holds the file, or put another one in its place.
        """
        self.check()
        if self.watch and self.watch.log_size() > LONG_LOG:
            self.write_back()
        self.driver().cursor().execute("BEGIN IMMEDIATE")
        self._begins_log = self.watch is not None and not self.watch.log_size()
        self._before = self.driver().total_changes

    def commit(self) -> None:
        """Commit a transaction.

        Raises:
            StoreError: if it cannot be written, or was ended before its time; it is rolled back.
        """
        if not self.driver().in_transaction:
            raise ended(Path(self.file))
        self.check()
        changed = self.driver().total_changes != self._before
        if self._begins_log and changed:
            row = self.driver().cursor().execute(READ_STAMP).fetchone()
            stamp = next_stamp(row[0] if row else "")
            self.driver().cursor().execute(WRITE_STAMP, (stamp,))
        self.driver().cursor().execute("COMMIT")
        self.changes += changed

    def leave(self) -> None:
        """Close the connection of this thread, and let the file go."""
        self.close()
        if self.watch is not None:
            self.watch.end()
            self.watch = None

    def rollback(self) -> None:
        """Roll a transaction back, unless that is done."""
        if self.driver().in_transaction:
            self.driver().cursor().execute("ROLLBACK")

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
        """Run one statement for each of many rows.

        Raises:
            StoreError: if the file cannot be used; programming errors pass unchanged.
        """
        self.driver().cursor().executemany(sql, rows)

    def driver(self) -> Connection:
        """The connection of this thread.

        Raises:
            sqlite3.InterfaceError: if there is none.
        """
        if self._thread.connection is None:
            raise sqlite3.InterfaceError("not opened in this thread")  # not wrapped: for developers
        return self._thread.connection


def _index_keys(name: str, given: str, family: str) -> str:
    """The keys of a person, as a JSON list."""
    from planner.network.name_key import index_keys  # a usual start never needs it

    return json.dumps(index_keys(name, given, family))


def _search_words(name: str) -> str:
    """The words by which a person is found beside those of the name."""
    from planner.network.name_key import search_words

    return search_words(name)


FUNCTIONS: dict[str, Callable[..., str]] = {
    "bare": bare,
    "index_keys": _index_keys,
    "search_words": _search_words,
}
"""The functions that the SQL of search texts and name keys calls: a rule stands in one place."""

database = Database()
