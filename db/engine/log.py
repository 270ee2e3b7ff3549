"""The write-ahead log: one that does not belong to the file beside it is set aside.

SQLite would replay it, whatever file it finds there: a backup that was copied over the store of a
program that was killed would be destroyed. So each log begins with a stamp: the one in the file
below it, and one of its own. It stands among the settings, where it is no change of the user's.
"""

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote

from db.engine.companions import aside, companions

READ_STAMP = "SELECT value FROM setting WHERE key = 'log'"
WRITE_STAMP = "INSERT OR REPLACE INTO setting (key, value) VALUES ('log', ?)"
_LOOKS = 5
"""Looks at a file until no other program has written back meanwhile."""


def next_stamp(stamp: str) -> str:
    """The stamp of a log over a file that has this one."""
    return f"{stamp.rpartition(' ')[2]} {os.urandom(8).hex()}"


def set_aside_stray(file: Path) -> Path | None:
    """Rename a log that does not belong to the file; its new name, or None if there was none."""
    log, index, _rollback = companions(file)
    try:
        if not log.stat().st_size or _belongs(file):
            return None
        place = aside(file)
        log.rename(place)
    except OSError:  # none is there, or another program was faster
        return None
    with suppress(OSError):
        index.unlink()
    return place


def _belongs(file: Path) -> bool:
    """Whether the log beside a file was begun over it."""
    if not file.exists():
        return False
    if _is_at_work(file):  # it may be making the store just now
        return _is_locked(file, 0x40000002, 510)
    if not file.stat().st_size:
        return False
    below, above = _stamp(_alone(file)), _stamp(_with_log(file))
    for _look in range(_LOOKS):  # another program may write back in between
        if below == (present := _stamp(_alone(file))):
            break
        below, above = present, _stamp(_with_log(file))
    if above is None:
        return not _is_sound(_alone(file))
    if below is None or below == above == "":  # half written back, or older than stamps
        return _is_sound(_with_log(file)) or not _is_sound(_alone(file))
    return below.rpartition(" ")[2] in above.split(" ")


def _is_at_work(file: Path) -> bool:
    """Whether a program is at work with this log: with this file, or the one that stood here.

    Every program that has read a database locks the same bytes of both
    (https://sqlite.org/walformat.html, https://sqlite.org/src/file/src/os.h).
    """
    index = companions(file)[1]
    return index.exists() and _is_locked(index, 128, 1)


def _is_locked(file: Path, first: int, number: int) -> bool:
    """Whether another program locks some bytes of a file."""
    try:
        import fcntl
    except ImportError:  # Windows, where an open file cannot be replaced
        return False
    with file.open("r+b", buffering=0) as opened:
        try:
            fcntl.lockf(opened, fcntl.LOCK_EX | fcntl.LOCK_NB, number, first)
        except (BlockingIOError, PermissionError):
            return True
    return False


def _alone(file: Path) -> str:
    """The address of a file without its log."""
    return f"file:{quote(str(file.resolve()))}?immutable=1"


def _with_log(file: Path) -> str:
    return f"file:{quote(str(file.resolve()))}?mode=ro"


def _stamp(address: str) -> str | None:
    """The stamp in a store, empty if it has none; None if it cannot be read."""
    with suppress(sqlite3.DatabaseError), closing(_connected(address)) as connection:
        row = connection.execute(READ_STAMP).fetchone()
        return str(row[0]) if row else ""
    return None


def _is_sound(address: str) -> bool:
    """Whether SQLite finds no fault in a database."""
    with suppress(sqlite3.DatabaseError), closing(_connected(address)) as connection:
        return bool(connection.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",))
    return False


def _connected(address: str) -> sqlite3.Connection:
    return sqlite3.connect(address, uri=True, timeout=1)
