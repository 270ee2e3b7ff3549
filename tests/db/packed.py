"""Stores as a version wrote them, packed to be opened by every later one.

`python -m tests.db.packed` writes those of the present version, one in each language: the demo, and
after it every kind of record. It is run before the schema changes, never after.
"""

import lzma
from pathlib import Path
from tempfile import TemporaryDirectory

from cli.demo.network import write_network
from db import opening
from db.engine.database import database
from db.store import Store
from planner import language
from tests.db import records

STORES = Path(__file__).parent / "stores"


def packed() -> list[Path]:
    """The stores of the earlier versions."""
    newest = f"version-{opening.SCHEMA}"
    return [file for file in sorted(STORES.glob("*.db.xz")) if not file.name.startswith(newest)]


def unpack(file: Path, path: Path) -> None:
    """Write a packed store to `path`."""
    path.write_bytes(lzma.decompress(file.read_bytes()))


def _pack(spoken: str, folder: Path) -> None:
    language.use(spoken)
    path = folder / f"version-{opening.SCHEMA}-{spoken}.db"
    store = Store(path)
    write_network(store, spoken, records.TODAY)
    records.write_all(store)
    database.execute_sql("VACUUM")
    store.close()
    (STORES / f"{path.name}.xz").write_bytes(lzma.compress(path.read_bytes(), preset=9))


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        for spoken in language.LANGUAGES:
            _pack(spoken, Path(folder))
