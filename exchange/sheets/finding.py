"""Find the header of a sheet, and with it the separator of its cells."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from exchange.sheets.header import Header, header_of, mapped_header
from exchange.tables import Row, Table, cells_of, unwrapped
from planner.imports.card import Rejection
from planner.imports.columns import ColumnMap, header_key, unique_titles
from planner.language.text import collapse, fold

SEPARATORS = (",", ";", "\t", "|")
_SAID = re.compile(r'"?sep=(.)"?[,;\t|]*', re.IGNORECASE)
"""Excel's first line, which says the separator."""
_SOME = 50
"""So many rows are kept, to propose a header where none is known."""

Mapped = Callable[[Sequence[str]], ColumnMap | None]
"""The mapping of a row of titles, if it is that of a header."""


def mapped_by(chosen: ColumnMap, remembered: Mapping[str, ColumnMap]) -> Mapped:
    """Map the header that has all `chosen` columns, or else one that is remembered."""
    wanted = {fold(collapse(title)): held for title, held in chosen.items()}

    def mapped(titles: Sequence[str]) -> ColumnMap | None:
        plain = {fold(title): title for title in titles}
        if wanted and wanted.keys() <= plain.keys():
            return {plain[title]: held for title, held in wanted.items()}
        return None if wanted else remembered.get(header_key(titles))

    return mapped


@dataclass(slots=True)
class Found:
    """The header of a table, or what was seen in its place.

    `nameless` is a header without a column of names, `first` the text of the first row. `padding`
    are separators that a program added after the last cell of each row, `beginning` the texts of
    the first rows while no header is found.
    """

    header: Header | None = None
    separator: str = ","
    padding: str = ""
    line: int = 0
    nameless: Header | None = None
    first: str = ""
    separators: list[str] = field(default_factory=lambda: list(SEPARATORS))
    beginning: list[str] = field(default_factory=list)


def find_header(table: Table, mapped: Mapped | None = None) -> Found:
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
        if len(found.beginning) < _SOME:
            found.beginning.append(text)
        for header, separator in _headers(text, found.separators, mapped):
            if header.names_people:
                found.header, found.separator, found.line = header, separator, row.line
                found.padding = _padding(header, separator)
                table.delimiter = separator
                return found
            found.nameless, found.line = found.nameless or header, found.line or row.line
    return found


def header_in(row: Row | Rejection, separator: str) -> tuple[str, ...]:
    """The titles of the header that stands in a row, as once more where two files were joined."""
    text = row.text if isinstance(row, Row) else row.row
    lines = filter(None, (text, unwrapped(text)))
    return next((titles for line in lines if (titles := _titles(line, separator))), ())


def unknown_header(found: Found) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The first row with several cells, taken for titles, and the rows below it."""
    for place, text in enumerate(found.beginning):
        cells = max((cells_of(text, each) for each in found.separators), key=len)
        if len(list(filter(str.strip, cells))) > 1:
            separator = next(each for each in found.separators if cells_of(text, each) == cells)
            rows = (cells_of(below, separator) for below in found.beginning[place + 1 :])
            return unique_titles(cells), [row for row in rows if row]
    return (), []


def _titles(line: str, separator: str) -> tuple[str, ...]:
    return tuple(map(collapse, cells_of(line, separator)))


def _headers(
    text: str, separators: list[str], mapped: Mapped | None
) -> Iterator[tuple[Header, str]]:
    """The headers that a row may be, with the separators that make it one; the fullest first."""
    lines = list(filter(None, (text, unwrapped(text))))
    for line in lines if mapped else ():
        for separator in separators:
            cells = cells_of(line, separator)
            if mapped and cells and (columns := mapped(unique_titles(cells))) is not None:
                yield mapped_header(cells, columns), separator
                return
    found = [
        (header, separator)
        for line in lines
        for separator in separators
        if separator in line and (header := header_of(cells_of(line, separator)))
    ]
    yield from sorted(found, key=lambda pair: (-pair[0].names_people, -pair[0].known))


def _padding(header: Header, separator: str) -> str:
    """The separators of another kind after the last title."""
    last = header.titles[-1]
    return last[len(last.rstrip("".join(SEPARATORS).replace(separator, ""))) :]
