"""SQLite's own connection, whose errors become the domain's, wherever they turn up.

A fault of the disk may end a statement while it is begun, between two of its rows, or at a commit.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, Self, TypeVar

from db.errors import translated

T = TypeVar("T")


class Cursor(sqlite3.Cursor):
    """A cursor that raises the domain's errors."""

    connection: "Connection"

    def execute(self, sql: str, parameters: Any = ()) -> Self:
        """Run one statement, up to its first row."""
        self._told(super().execute, sql, parameters)
        return self

    def executemany(self, sql: str, rows: Any) -> Self:
        """Run one statement for each of many rows."""
        self._told(super().executemany, sql, rows)
        return self

    def fetchone(self) -> Any:
        """The next row; None after the last."""
        return self._told(super().fetchone)

    def fetchall(self) -> list[Any]:
        """The rows that are left."""
        return self._told(super().fetchall)

    def __next__(self) -> Any:
        """The next row."""
        return self._told(super().__next__)

    def _told(self, run: Callable[..., T], *arguments: object) -> T:
        try:
            return run(*arguments)
        except (sqlite3.DatabaseError, MemoryError) as error:
            raise translated(error, self.connection.file) or error from error


class Connection(sqlite3.Connection):
    """A connection to one file."""

    def __init__(self, file: str, *arguments: Any, **settings: Any) -> None:
        """Open the file."""
        super().__init__(file, *arguments, **settings)
        self.file = Path(file)

    def cursor(self, factory: Any = Cursor) -> Any:
        """A new cursor."""
        return super().cursor(factory)
