"""Parse lines as rows of cells; a malformed row does not affect the others."""

import csv
import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO

from exchange.lines import LIMIT, Line
from planner.imports.card import Rejection
from planner.language import _

_KEPT = 1 << 16
_WRAPPED = re.compile(r'"((?:[^"]|"")*)"[,;\t|]*')
_UNKNOWN_BYTES = re.compile("[\udc80-\udcff]")

MOST_LINES = 100
"""Lines of a row, at most: more mean a quotation mark that is never closed."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its cells, the number of its first line and its text."""

    line: int
    cells: tuple[str, ...]
    text: str


class Table:
    """The rows of a file; a row has at most `most_lines` lines and `LIMIT` characters."""

    def __init__(self, lines: Iterable[Line], most_lines: int = MOST_LINES) -> None:
        csv.field_size_limit(LIMIT)
        self.delimiter = ","
        """The separator of the cells from the next row on."""
        self._lines = iter(lines)
        self._most_lines = most_lines
        self._again: deque[Line] = deque()

    def rows(self) -> Iterator[Row | Rejection]:
        """Each row that is not blank, or its rejection.

        After a quotation mark that is never closed, parsing resumes at the next line.
        """
        while (first := self._next()) is not None:
            if first.too_long:
                yield rejected(first.number, _("The line is longer than 1 MiB."), first.text)
            elif first.text.strip():
                yield self._row(first)

    def reread(self, row: Row) -> str:
        """The first line of `row`; the others are parsed again as rows of their own."""
        first, *others = StringIO(row.text, newline="")
        for place in range(len(others), 0, -1):
            self._again.appendleft(Line(row.line + place, others[place - 1]))
        return first

    def _next(self) -> Line | None:
        return self._again.popleft() if self._again else next(self._lines, None)

    def _row(self, first: Line) -> Row | Rejection:
        taken = [first]
        try:
            cells = next(csv.reader(self._texts(taken), delimiter=self.delimiter, strict=True))
        except csv.Error:
            self._again.extendleft(reversed(taken[1:]))
            reason = _("A quotation mark is not closed, or stands where none is expected.")
            return rejected(first.number, reason, first.text)
        text = "".join(line.text for line in taken)
        if _UNKNOWN_BYTES.search(text):
            reason = _("The row holds bytes that are not of the encoding of the file.")
            return rejected(first.number, reason, text)
        return Row(first.number, tuple(cells), text)

    def _texts(self, taken: list[Line]) -> Iterator[str]:
        """The lines of one row, as consumed; stops when it is too long."""
        yield taken[0].text
        size = len(taken[0].text)
        while (line := self._next()) is not None:
            taken.append(line)
            size += len(line.text)
            if line.too_long or size > LIMIT or len(taken) > self._most_lines:
                return
            yield line.text


def cells_of(text: str, delimiter: str) -> tuple[str, ...]:
    """The cells of one row; none if it cannot be parsed, or is of several rows."""
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error:
        return ()
    return tuple(rows[0]) if len(rows) == 1 else ()


def unwrapped(text: str) -> str:
    """The row inside a row that is wrapped whole in quotation marks; empty if it is not."""
    wrapped = _WRAPPED.fullmatch(text.strip())
    return wrapped[1].replace('""', '"') if wrapped else ""


def rejected(line: int, reason: str, text: str) -> Rejection:
    """The rejection of a row, its text without the line break and cut if very long."""
    kept = _UNKNOWN_BYTES.sub("\ufffd", text[:_KEPT])
    return Rejection(line, reason, kept.rstrip("\r\n"))
