"""The file that is open: whether its place still holds it, and how much of it stands in its log."""

import os
from contextlib import suppress
from pathlib import Path

from db.engine.companions import aside, companions

Identity = tuple[int, int]
"""The device and the number of a file, which no other file has at the same time."""


def identity(path: Path) -> Identity | None:
    """The identity of what stands at a path; None if nothing does."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


class Watch:
    """A database as it was opened, with the two files beside it."""

    def __init__(self, file: Path) -> None:
        """Remember the files; the log is there as soon as something was read."""
        self.file = file
        self._log, self._index, _rollback = companions(file)
        self._own = {path: identity(path) for path in (file, self._log, self._index)}
        self._held = os.open(file, os.O_RDONLY)
        self.is_lost = False
        """Whether another file, or none, was once seen in its place: it is then left alone."""

    def is_there(self) -> bool:
        """Whether the file still stands where it was opened."""
        return not self.is_lost and identity(self.file) == self._own[self.file]

    def is_kept(self) -> bool:
        """Whether the file has a name still, were it another one."""
        return os.fstat(self._held).st_nlink > 0

    def end(self) -> None:
        """Let the file go, once every connection to it is closed: SQLite's locks go with it."""
        os.close(self._held)

    def log_size(self) -> int:
        """The bytes of the log; 0 if the file alone is whole."""
        try:
            return self._log.stat().st_size
        except OSError:
            return 0

    def log_age(self, now: float) -> float:
        """Seconds since the log was written last, by the clock of files."""
        with suppress(OSError):
            return abs(now - self._log.stat().st_mtime)
        return 0.0

    def clear(self) -> None:
        """Take our log and its index away from beside a file that is not ours.

        An empty log and an index hold nothing; any other log gets a name of its own.
        """
        for path in (self._log, self._index):
            if self._own[path] is None or identity(path) != self._own[path]:
                continue
            with suppress(OSError):
                if path == self._log and path.stat().st_size:
                    path.rename(aside(self.file))
                else:
                    path.unlink()
