"""Read files as lines of text, in bounded memory: no line is longer than a mebibyte."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path

from exchange.encodings import ESCAPE, Encoding, encoding_of
from exchange.errors import ExchangeError, system_reason
from exchange.signatures import check_kind
from exchange.spool import spooled
from planner.language import _
from planner.model.progress import Progress, silent

LIMIT = 1 << 20
"""The longest line that is read, in characters."""
LARGEST = 100 << 20
"""The largest file that is read, in bytes."""
UNPACKED = 200 << 20
"""The largest file of an archive."""

EXCERPT = 1000
"""Characters kept of a line that is too long."""

_TOLD_EVERY = 1 << 16


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its break; of one beyond `LIMIT` only the beginning, with `too_long` set."""

    number: int
    text: str
    too_long: bool = False


class Lines:
    """The lines of a text file in any encoding, broken by CR, LF or both.

    Bytes that the encoding does not know are lone surrogates.
    """

    def __init__(
        self,
        path: Path,
        progress: Progress = silent,
        encoding: Encoding | None = None,
        held: Path | None = None,
    ) -> None:
        """Look at the file at `path`, which is in `encoding` if that is given.

        Its bytes are those of `held` if it was unpacked there.

        Raises:
            ExchangeError: if it is no text, or cannot be read.
        """
        self._path = path
        self._spool = None if held else spooled(path, LARGEST)
        """A copy of a pipe, which can be read only once; it is gone with the lines."""
        self._source = held or (Path(self._spool.name) if self._spool else path)
        self._largest = UNPACKED if held else LARGEST
        self._progress = progress
        detected = self._inspect()
        self.encoding: Encoding = encoding or detected

    def __iter__(self) -> Iterator[Line]:
        """Read the lines.

        Raises:
            ExchangeError: if the file can be read no more.
        """
        yield from self.read_as(self.encoding)

    def read_as(self, encoding: Encoding) -> Iterator[Line]:
        """Read the lines in another encoding than their own.

        Raises:
            ExchangeError: if the file can be read no more.
        """
        try:
            yield from self._read(encoding)
        except OSError as error:
            raise self._unreadable(error) from error

    def _inspect(self) -> Encoding:
        try:
            check_kind(self._source, self._largest)
            with self._source.open("rb") as file:
                return encoding_of(file, self._path)
        except OSError as error:
            raise self._unreadable(error) from error

    def _read(self, encoding: Encoding) -> Iterator[Line]:
        with self._source.open("rb") as binary:
            size = os.fstat(binary.fileno()).st_size
            file = TextIOWrapper(binary, encoding=encoding.codec, errors=ESCAPE, newline="")
            number, told = 0, 0
            while text := file.readline(LIMIT + 1):
                number += 1
                too_long = len(text) > LIMIT
                if too_long:
                    _skip_rest(file, text)
                yield Line(number, text[:EXCERPT] if too_long else text, too_long)
                if (done := binary.tell()) - told >= _TOLD_EVERY:
                    told = done
                    self._progress(min(done, size), size)
            self._progress(size, size)

    def _unreadable(self, error: OSError) -> ExchangeError:
        sentence = _("{file} cannot be read: {reason}.")
        return ExchangeError(sentence.format(file=self._path, reason=system_reason(error)))


def _skip_rest(file: TextIOWrapper, text: str) -> None:
    """Skip the rest of a line that is too long, in pieces."""
    while text and not text.endswith(("\n", "\r")):
        text = file.readline(LIMIT)
