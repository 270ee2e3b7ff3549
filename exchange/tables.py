"""Rows of comma-separated values out of lines; a row that cannot be read takes no other along."""

import csv
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO

from exchange.lines import LIMIT, Line
from planner.imports.card import Rejection
from planner.language import _

_KEPT = 1 << 16

MOST_LINES = 100
"""A row of more lines is one whose quotation mark is never closed: nobody's job is so long."""


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one row, the number of the line it begins on and its text."""

    line: int
    cells: tuple[str, ...]
    text: str


class Table:
    """The rows of a file; a row has at most `MOST_LINES` and `LIMIT` characters."""

    def __init__(self, lines: Iterable[Line]) -> None:
        csv.field_size_limit(LIMIT)
        self._lines = iter(lines)
        self._again: deque[Line] = deque()

    def rows(self) -> Iterator[Row | Rejection]:
        """Each row that is not blank, or why it cannot be read.

        After a quotation mark that is never closed reading goes on at the next line.
        """
        while (first := self._next()) is not None:
            if first.too_long:
                yield rejected(first.number, _("The line is longer than 1 MiB."), first.text)
            elif first.text.strip():
                yield self._row(first)

    def reread(self, row: Row) -> str:
        """The first line of `row`; the others are read once more, as rows of their own."""
        first, *others = StringIO(row.text, newline="\n")
        for place in range(len(others), 0, -1):
            self._again.appendleft(Line(row.line + place, others[place - 1]))
        return first

    def _next(self) -> Line | None:
        return self._again.popleft() if self._again else next(self._lines, None)

    def _row(self, first: Line) -> Row | Rejection:
        taken = [first]
        try:
            cells = next(csv.reader(self._texts(taken), strict=True))
        except csv.Error:
            self._again.extendleft(reversed(taken[1:]))
            reason = _("A quotation mark is not closed, or stands where none is expected.")
            return rejected(first.number, reason, first.text)
        return Row(first.number, tuple(cells), "".join(line.text for line in taken))

    def _texts(self, taken: list[Line]) -> Iterator[str]:
        """The text of the lines of one row, as it takes them; none after it became too long."""
        yield taken[0].text
        size = len(taken[0].text)
        while (line := self._next()) is not None:
            taken.append(line)
            size += len(line.text)
            if line.too_long or size > LIMIT or len(taken) > MOST_LINES:
                return
            yield line.text


def rejected(line: int, reason: str, text: str) -> Rejection:
    """The rejection of a row: its text without the line break, cut where it is beyond reading."""
    return Rejection(line, reason, text[:_KEPT].rstrip("\r\n"))
