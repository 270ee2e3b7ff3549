"""Find the header of a sheet, and with it the separator of its cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from exchange.sheets.header import Header, header_of
from exchange.tables import Row, Table, cells_of, unwrapped
from planner.imports.card import Rejection

SEPARATORS = (",", ";", "\t", "|")
_SAID = re.compile(r'"?sep=(.)"?[,;\t|]*', re.IGNORECASE)
"""Excel's first line, which says the separator."""


@dataclass(slots=True)
class Found:
    """The header of a table, or what was seen in its place.

    `nameless` is a header without a column of names, `first` the text of the first row. `padding`
    are separators that a program added after the last cell of each row.
    """

    header: Header | None = None
    separator: str = ","
    padding: str = ""
    line: int = 0
    nameless: Header | None = None
    first: str = ""
    separators: list[str] = field(default_factory=lambda: list(SEPARATORS))


def find_header(table: Table) -> Found:
    """Read the table up to its header, which may be wrapped in quotation marks.

    From there on the cells are parted by the separator of the header.
    """
    found = Found()
    for row in table.rows():
        text = row.text if isinstance(row, Row) else row.row
        if said := _SAID.fullmatch(text.strip()):
            found.separators.insert(0, said[1])
            continue
        found.first = found.first or text.strip()
        for header, separator in _headers(text, found.separators):
            if header.names_people:
                found.header, found.separator, found.line = header, separator, row.line
                found.padding = _padding(header, separator)
                table.delimiter = separator
                return found
            found.nameless, found.line = found.nameless or header, found.line or row.line
    return found


def header_in(row: Row | Rejection, separator: str) -> Header | None:
    """The header that stands in a row, as once more where two files were joined."""
    text = row.text if isinstance(row, Row) else row.row
    return next((header for header, _separator in _headers(text, [separator])), None)


def _headers(text: str, separators: list[str]) -> Iterator[tuple[Header, str]]:
    """The headers that a row may be, with the separators that make it one; the fullest first."""
    found = [
        (header, separator)
        for line in filter(None, (text, unwrapped(text)))
        for separator in separators
        if separator in line and (header := header_of(cells_of(line, separator)))
    ]
    yield from sorted(found, key=lambda pair: (-pair[0].names_people, -pair[0].known))


def _padding(header: Header, separator: str) -> str:
    """The separators of another kind after the last title."""
    last = header.titles[-1]
    return last[len(last.rstrip("".join(SEPARATORS).replace(separator, ""))) :]
