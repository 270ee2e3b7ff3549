"""LinkedIn's `Connections.csv`, in English and in French."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from exchange.tables import Row, Table, rejected
from planner.imports.card import Card, PersonRecord, Rejection
from planner.language import _, ngettext
from planner.language.calendar_names import MONTHS
from planner.language.text import clean, collapse, shape

NAME = "linkedin"

_COLUMNS = {
    "first name": "given",
    "last name": "family",
    "url": "url",
    "email address": "email",
    "company": "organisation",
    "position": "role_title",
    "connected on": "connected_on",
    "prenom": "given",
    "nom": "family",
    "adresse e-mail": "email",
    "entreprise": "organisation",
    "poste": "role_title",
    "date de connexion": "connected_on",
}
_NEEDED = {"given", "family"}
_ENOUGH = 4
_FRENCH = {"prenom", "date de connexion"}  # not wrapped: titles of columns in the file
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d\d)")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?")
_WORDED = re.compile(r"(\d{1,2})(?:er)?[ -]([^\W\d_]{3,})\.?[ -](\d{4}|\d\d)")
_CENTURY = 2000


@dataclass(frozen=True, slots=True)
class Header:
    """The header of a table: field → column; `french` by its words."""

    places: Mapping[str, int]
    width: int
    french: bool


def read(table: Table) -> Iterator[PersonRecord | Rejection] | None:
    """Read the people of a table, in the order of rows; None without a header of this format."""
    for row in table.rows():
        if isinstance(row, Row) and (header := header_of(row.cells)) is not None:
            return _records(table, header)
    return None


def header_of(cells: tuple[str, ...]) -> Header | None:
    """Parse a row as the header, with columns in any order; None if it is none."""
    words = [shape(clean(cell)).strip().replace("‑", "-") for cell in cells]
    places = {_COLUMNS[word]: place for place, word in enumerate(words) if word in _COLUMNS}
    if len(places) < _ENOUGH or not places.keys() >= _NEEDED:
        return None
    return Header(places, len(cells), not _FRENCH.isdisjoint(words))


def _records(table: Table, header: Header) -> Iterator[PersonRecord | Rejection]:
    """Convert the rows; all are read first, because their dates together show the order of day and
    month.
    """
    rows = [_whole(row, table, header) for row in table.rows()]
    dates = (_cell(row, header, "connected_on") for row in rows if isinstance(row, Row))
    day_first = header.french or any(map(_has_a_day_first, dates))
    for row in rows:
        yield _record(row, header, day_first=day_first) if isinstance(row, Row) else row


def _whole(row: Row | Rejection, table: Table, header: Header) -> Row | Rejection:
    """Check the width of a row; extra empty cells are accepted."""
    if isinstance(row, Rejection):
        return row
    if len(row.cells) >= header.width and not any(row.cells[header.width :]):
        return row
    number = len(row.cells)
    reason = ngettext(
        "The row has {number} cell, the header has {expected}.",
        "The row has {number} cells, the header has {expected}.",
        number,
    ).format(number=number, expected=header.width)
    return rejected(row.line, reason, table.reread(row))


def _record(row: Row, header: Header, *, day_first: bool) -> PersonRecord | Rejection:
    given, family = _cell(row, header, "given"), _cell(row, header, "family")
    name = " ".join(filter(None, (given, family)))
    if not name:
        return rejected(row.line, _("The row has no name."), row.text)
    email, url = _cell(row, header, "email"), _cell(row, header, "url")
    card = Card(
        name,
        given,
        family,
        _cell(row, header, "organisation"),
        _cell(row, header, "role_title"),
        (email,) if "@" in email else (),
        (url,) if url else (),
        (),
        day(_cell(row, header, "connected_on"), day_first=day_first),
    )
    return PersonRecord(NAME, row.line, card)


def _cell(row: Row, header: Header, field: str) -> str:
    place = header.places.get(field)
    return "" if place is None else collapse(row.cells[place])


def _has_a_day_first(text: str) -> bool:
    """Whether the first number of a numeric date is too large for a month."""
    numeric = _NUMERIC.fullmatch(text)
    return numeric is not None and int(numeric[1]) > 12


@lru_cache(maxsize=8192)
def day(text: str, *, day_first: bool) -> date | None:
    """Parse a date in one of LinkedIn's many formats; None if it is none."""
    try:
        if iso := _ISO.fullmatch(text):
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if worded := _WORDED.fullmatch(text):
            return date(_year(worded[3]), _month(worded[2]), int(worded[1]))
        if numeric := _NUMERIC.fullmatch(text):
            first, second = int(numeric[1]), int(numeric[2])
            number, month = (first, second) if day_first else (second, first)
            return date(_year(numeric[3]), month, number)
    except ValueError:
        return None
    return None


def _year(digits: str) -> int:
    return int(digits) if len(digits) == 4 else _CENTURY + int(digits)


@lru_cache(maxsize=64)
def _month(word: str) -> int:
    """The month whose name begins with a word of at least three letters; 0 if not exactly one."""
    begun = {
        number
        for names in MONTHS.values()
        for number, name in enumerate(names, start=1)
        if shape(name).startswith(shape(word))
    }
    return begun.pop() if len(begun) == 1 else 0
