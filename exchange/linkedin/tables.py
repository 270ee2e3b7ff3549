"""A table of an archive: its rows by the titles of the columns that are used."""

from collections.abc import Collection, Iterator
from pathlib import Path

from exchange.errors import ExchangeError
from exchange.lines import Lines
from exchange.tables import Row, Table
from planner.imports.card import Rejection
from planner.language import _
from planner.language.text import collapse
from planner.model.progress import Progress

_MOST_LINES = 20_000
"""Lines of a cell, at most: a long message is no quotation mark that was never closed."""

Cells = dict[str, str]
"""The cells of a row by the titles of their columns, folded."""


def rows_of(
    path: Path, held: Path, titles: Collection[str], needed: Collection[str], progress: Progress
) -> Iterator[tuple[int, Cells] | Rejection]:
    """The line and the cells under `titles` of each row below the header, or its rejection.

    Raises:
        ExchangeError: if the file cannot be read, or has no header with the titles `needed`.
        Cancelled: if the progress asks for it.
    """
    table = Table(Lines(path, progress, held=None if held == path else held), _MOST_LINES)
    places: dict[str, int] = {}
    for row in table.rows():
        if places:
            yield row if isinstance(row, Rejection) else (row.line, _cells(row, places))
        elif isinstance(row, Row):
            places = _places(row, titles, needed)
    if not places:
        said = _("{file}: no row has the titles {titles}.")
        raise ExchangeError(said.format(file=path, titles=", ".join(needed)))


def _places(row: Row, titles: Collection[str], needed: Collection[str]) -> dict[str, int]:
    """The place of each title; none if the row is not the header."""
    found = {collapse(cell).casefold(): place for place, cell in enumerate(row.cells)}
    if any(title not in found for title in needed):
        return {}
    return {title: found[title] for title in titles if title in found}


def _cells(row: Row, places: dict[str, int]) -> Cells:
    """The cells of a row, whose missing ones are empty."""
    number = len(row.cells)
    return {title: row.cells[place] if place < number else "" for title, place in places.items()}
