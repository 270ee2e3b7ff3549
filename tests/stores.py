"""Stores for tests, quickly: a copy of one that was made once, which no power cut must survive."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest import mock

from db import opening
from db.engine.database import database
from db.store import Store


def empty_store(file: Path) -> Store:
    """An empty store at `file`, open."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    file.write_bytes(_made())
    file.chmod(0o600)
    store = Store(file)
    database.execute_sql("PRAGMA synchronous = OFF")  # waiting for the disk is most of a change
    return store


@contextmanager
def stores_copied() -> Iterator[None]:
    """Let this process fill each new store from the one made once: migrating takes twenty times it.

    Nor does it wait for the disk. `tests/db` makes its own, and programs started by tests too.
    """
    made, create = _made(), opening._create
    ours: Any = database  # peewee keeps them in a private attribute
    pragmas = [*dict(ours._pragmas, synchronous=0).items()]

    def created(file: Path) -> None:
        create(file)
        with file.open("r+b") as opened:
            opened.write(made)

    with (
        mock.patch.object(opening, "_create", created),
        mock.patch.object(database, "_pragmas", pragmas),
    ):
        yield


@cache
def _made() -> bytes:
    """A store just made, as a file."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "escalier.db"
        Store(file).close()
        return file.read_bytes()
