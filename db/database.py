"""The one database of the process: how its statements run and how its errors are told."""

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


class EscalierDatabase(peewee.SqliteDatabase):
    """A SQLite database whose driver errors become the domain's own."""

    def execute_sql(self, sql: str, params: Any = None) -> Any:
        """Run one statement.

        Raises:
            StoreError: if the file cannot be used; faults of our own pass unchanged.
        """
        try:
            return super().execute_sql(sql, params)  # type: ignore[no-untyped-call]  # the stubs leave it untyped
        except peewee.DatabaseError as error:
            domain_error = translated(error, Path(str(self.database)))
            if domain_error is None:
                raise
            raise domain_error from error


database = EscalierDatabase(
    None, pragmas=PRAGMAS, timeout=5, lock_type="IMMEDIATE", autoconnect=False
)
