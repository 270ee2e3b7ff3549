"""The files that SQLite keeps beside a database: its write-ahead log, their index, a rollback."""

from itertools import chain, count
from pathlib import Path
from time import strftime

ENDINGS = ("-wal", "-shm", "-journal")


def companions(file: Path) -> tuple[Path, ...]:
    """The companions of a database, whether they are there or not."""
    try:
        real = file.resolve()  # SQLite follows links
    except (OSError, RuntimeError):  # a name too long, or links in a circle: nothing is there
        real = file
    return tuple(real.with_name(real.name + ending) for ending in ENDINGS)


def aside(file: Path) -> Path:
    """A free name for a log that is set aside: "escalier.db-log-20260303-090000"."""
    name = f"{file.resolve()}-log-{strftime('%Y%m%d-%H%M%S')}"
    names = chain([name], (f"{name}-{number}" for number in count(2)))
    return next(path for path in map(Path, names) if not path.exists())
