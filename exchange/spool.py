"""Keep what comes through standard input, so that it can be read more than once."""

import os
import shutil
import stat
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from exchange.errors import ExchangeError, system_reason
from planner.language import _

STANDARD_INPUT = Path("/dev/stdin")


def spooled(path: Path, largest: int) -> IO[bytes] | None:
    """A temporary file of what standard input holds, if `path` is a pipe from there; else None.

    Raises:
        ExchangeError: if it cannot be kept, or holds more than `largest` bytes.
    """
    if not is_piped(path):
        return None
    try:
        kept = NamedTemporaryFile()  # noqa: SIM115  # it lives as long as its lines
        with os.fdopen(os.dup(0), "rb") as pipe:
            shutil.copyfileobj(_Bounded(pipe, largest + 1), kept)
        kept.flush()
    except OSError as error:
        sentence = _("{file} cannot be read: {reason}.")
        raise ExchangeError(sentence.format(file=path, reason=system_reason(error))) from error
    return kept


def is_piped(path: Path) -> bool:
    """Whether a path is a pipe, and the one from which standard input comes."""
    try:
        found = path.stat()
        return stat.S_ISFIFO(found.st_mode) and os.path.samestat(found, os.fstat(0))
    except OSError:
        return False


class _Bounded:
    """The first bytes of a stream."""

    def __init__(self, stream: IO[bytes], most: int) -> None:
        self._stream = stream
        self._left = most

    def read(self, size: int = -1, /) -> bytes:
        """Read on."""
        piece = self._stream.read(self._left if size < 0 else min(size, self._left))
        self._left -= len(piece)
        return piece
