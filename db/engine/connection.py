"""SQLite's own connection, whose errors become the domain's, wherever they turn up.

A fault of the disk may end a statement while it is begun, between two of its rows, or at a commit.
"""

import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Self, TypeVar

from db.errors import out_of_bounds, translated

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
        except (OverflowError, UnicodeEncodeError) as error:
            raise out_of_bounds() from error
        except (sqlite3.DatabaseError, MemoryError) as error:
            if isinstance(error, sqlite3.ProgrammingError) and not _can_be_kept(*arguments[1:]):
                raise out_of_bounds() from error
            raise translated(error, self.connection.file) or error from error


def _can_be_kept(parameters: object = ()) -> bool:
    """Whether SQLite has a type for each of the values."""
    values = parameters.values() if isinstance(parameters, dict) else parameters
    kinds = (int, float, str, bytes, type(None))
    return not isinstance(values, Iterable) or all(isinstance(value, kinds) for value in values)


class Connection(sqlite3.Connection):
    """A connection to one file."""

    def __init__(self, file: str, *arguments: Any, **settings: Any) -> None:
        """Open the file."""
        super().__init__(file, *arguments, **settings)
        self.file = Path(file)

    def cursor(self, factory: Any = Cursor) -> Any:
        """A new cursor."""
        return super().cursor(factory)
