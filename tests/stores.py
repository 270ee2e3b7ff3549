"""Stores for tests, quickly: a copy of one that was made once, which no power cut must survive."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

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


@cache
def _made() -> bytes:
    """A store just made, as a file."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "escalier.db"
        Store(file).close()
        return file.read_bytes()
