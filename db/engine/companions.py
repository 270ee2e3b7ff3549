"""The files that SQLite keeps beside a database: its write-ahead log, their index, a rollback."""

from datetime import datetime
from itertools import chain, count
from pathlib import Path

ENDINGS = ("-wal", "-shm", "-journal")


def companions(file: Path) -> tuple[Path, ...]:
    """The companions of a database, whether they are there or not."""
    real = file.resolve()  # SQLite follows links
    return tuple(real.with_name(real.name + ending) for ending in ENDINGS)


def aside(file: Path) -> Path:
    """A free name for a log that is set aside: "escalier.db-log-20260303-090000"."""
    name = f"{file.resolve()}-log-{datetime.now().astimezone():%Y%m%d-%H%M%S}"
    names = chain([name], (f"{name}-{number}" for number in count(2)))
    return next(path for path in map(Path, names) if not path.exists())
