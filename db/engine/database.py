"""The one database of the process, which turns driver errors into the domain's."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import peewee

from db.engine.connection import Connection
from db.errors import ended, translated

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
    """A SQLite database whose driver errors become the domain's own.

    SQLite itself ends a transaction whose disk is full or broken, or that has no memory left.
    Nothing may then be written as if it were still open, nor rolled back once more.
    """

    def __init__(self, file: str | None, **settings: Any) -> None:
        """Stand for a file; None for one that is named later."""
        super().__init__(file, factory=Connection, **settings)

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

    def commit(self) -> None:
        """Commit a transaction.

        Raises:
            StoreError: if it cannot be written, or was ended before its time.
        """
        if not self.driver().in_transaction:
            raise ended(Path(str(self.database)))
        super().commit()

    def rollback(self) -> None:
        """Roll a transaction back, unless that is done."""
        if self.driver().in_transaction:
            super().rollback()

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
