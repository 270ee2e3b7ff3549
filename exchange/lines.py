"""Read files as lines of text, in bounded memory: no line is longer than one mebibyte."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from exchange.errors import ExchangeError, system_reason
from planner.language import _
from planner.model.progress import Progress, silent

LIMIT = 1 << 20
"""The longest line that is read, in bytes."""

EXCERPT = 1000
"""Bytes kept of a line that is too long."""

_TOLD_EVERY = 1 << 16
_UTF8_MARK = b"\xef\xbb\xbf"
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with its break; of one beyond `LIMIT` only the beginning, with `too_long` set."""

    number: int
    text: str
    too_long: bool = False


def read_lines(path: Path, progress: Progress = silent) -> Iterator[Line]:
    """Read the lines of a UTF-8 file, without its byte order mark.

    Raises:
        ExchangeError: if it is no UTF-8 text, at the offending line.
    """
    try:
        if path.is_dir():
            raise ExchangeError(_("{file} is a folder, not a file.").format(file=path))
        with path.open("rb") as file:
            yield from _lines(file, path, progress)
    except OSError as error:
        sentence = _("{file} cannot be read: {reason}.")
        raise ExchangeError(sentence.format(file=path, reason=system_reason(error))) from error


def _lines(file: BinaryIO, path: Path, progress: Progress) -> Iterator[Line]:
    size = os.fstat(file.fileno()).st_size
    _check_beginning(file, path)
    number, done, told = 0, 0, 0
    while raw := file.readline(LIMIT + 1):
        number += 1
        done += len(raw)
        too_long = len(raw) > LIMIT
        if too_long:
            done += _skip_rest(file, raw)
        yield Line(number, _decoded(raw, path, number, too_long=too_long), too_long)
        if done - told >= _TOLD_EVERY:
            told = done
            progress(min(done, size), size)
    progress(size, size)


def _check_beginning(file: BinaryIO, path: Path) -> None:
    """Refuse an empty or binary file, and skip the byte order mark."""
    beginning = file.read(8192)
    if not beginning.removeprefix(_UTF8_MARK):
        raise ExchangeError(_("{file} is empty.").format(file=path))
    if beginning.startswith(_UTF16_MARKS):
        sentence = _("{file}, line 1: this is UTF-16. Save the file as UTF-8 and try again.")
        raise ExchangeError(sentence.format(file=path))
    if (place := beginning.find(b"\0")) >= 0:
        sentence = _("{file}, line {line}: this is a binary file, not text.")
        line = beginning.count(b"\n", 0, place) + 1
        raise ExchangeError(sentence.format(file=path, line=line))
    file.seek(len(_UTF8_MARK) if beginning.startswith(_UTF8_MARK) else 0)


def _skip_rest(file: BinaryIO, raw: bytes) -> int:
    """Skip the rest of a line that is too long, in pieces; return the number of bytes."""
    skipped = 0
    while raw and not raw.endswith(b"\n"):
        raw = file.readline(LIMIT)
        skipped += len(raw)
    return skipped


def _decoded(raw: bytes, path: Path, number: int, *, too_long: bool) -> str:
    """Decode a line; a character split by the cut of a long line is dropped."""
    try:
        return raw[:EXCERPT].decode(errors="ignore") if too_long else raw.decode()
    except UnicodeDecodeError as error:
        sentence = _(
            "{file}, line {line}: this is not UTF-8. Save the file as UTF-8 and try again."
        )
        raise ExchangeError(sentence.format(file=path, line=number)) from error
