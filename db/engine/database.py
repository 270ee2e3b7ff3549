"""The one database of the process, which turns driver errors into the domain's."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import peewee

from db.errors import translated

PRAGMAS = {
    "foreign_keys": 1,
    "synchronous": 2,
    "secure_delete": 1,
    "recursive_triggers": 1,
    "temp_store": 2,
    "cache_size": -16384,
}


PATIENCE = 5.0
"""Seconds to wait for another program's lock."""


class EscalierDatabase(peewee.SqliteDatabase):
    """A SQLite database whose driver errors become the domain's own."""

    def execute_sql(self, sql: str, params: Any = None) -> Any:
        """Run one statement.

        Raises:
            StoreError: if the file cannot be used; programming errors pass unchanged.
        """
        try:
            return super().execute_sql(sql, params)  # type: ignore[no-untyped-call]  # the stubs leave it untyped
        except peewee.DatabaseError as error:
            raise self._translated(error) from error

    # The calls that Peewee makes past `execute_sql`:

    def connect(self, reuse_if_open: bool = False) -> bool:
        """Open the file.

        Raises:
            StoreError: if it cannot be used.
        """
        with self._telling():
            return bool(super().connect(reuse_if_open))

    def begin(self, lock_type: str | None = None) -> None:
        """Begin a transaction.

        Raises:
            StoreError: if another program holds the file and does not let go in time.
        """
        with self._telling():
            super().begin(lock_type)

    def commit(self) -> None:
        """Commit a transaction.

        Raises:
            StoreError: if it cannot be written; all of it is then rolled back.
        """
        with self._telling():
            super().commit()

    @contextmanager
    def _telling(self) -> Iterator[None]:
        try:
            yield
        except peewee.DatabaseError as error:
            raise self._translated(error) from error

    def execute_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run one statement for each of many rows, past Peewee.

        Raises:
            StoreError: if the file cannot be used; programming errors pass unchanged.
        """
        try:
            self.driver().executemany(sql, rows)
        except sqlite3.DatabaseError as error:
            raise self._translated(error) from error

    def driver(self) -> sqlite3.Connection:
        """The connection of this thread, as the driver knows it."""
        connection: sqlite3.Connection = self.connection()  # type: ignore[no-untyped-call]  # the stubs leave it untyped
        return connection

    def _translated(self, error: Exception) -> Exception:
        """The domain's error for the driver's; the driver's own for a programming error."""
        cause = getattr(error, "orig", error)  # Peewee keeps sqlite3's error in its own
        return translated(cause, Path(str(self.database))) or error


database = EscalierDatabase(
    None, pragmas=PRAGMAS, timeout=PATIENCE, lock_type="IMMEDIATE", autoconnect=False
)


# The triggers that keep the keys of names call these, so that the rule stands in one place.


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
