"""Hold a database that no other program has open, so that it can be replaced."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def alone(file: Path) -> Iterator[bool]:
    """Lock a database as long as the body runs; yields whether no other program has it open.

    A program that has a database open holds it back from leaving its write-ahead log.
    """
    if not file.exists():
        yield True
        return
    address = f"{file.resolve().as_uri()}?mode=rw"
    with closing(sqlite3.connect(address, uri=True, timeout=0, isolation_level=None)) as connection:
        yield _is_locked(connection)


def _is_locked(connection: sqlite3.Connection) -> bool:
    try:
        (mode,) = connection.execute("PRAGMA journal_mode = delete").fetchone()
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        return False
    return bool(mode == "delete")
