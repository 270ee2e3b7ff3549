"""The files that SQLite keeps beside a database: its write-ahead log, their index, a rollback."""

from pathlib import Path

ENDINGS = ("-wal", "-shm", "-journal")


def companions(file: Path) -> tuple[Path, ...]:
    """The companions of a database, whether they are there or not."""
    real = file.resolve()  # SQLite follows links
    return tuple(real.with_name(real.name + ending) for ending in ENDINGS)
