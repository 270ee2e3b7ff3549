"""Read the people of a sheet: its rows, what of them could not be used, and how it was read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from exchange.export.sheet import undone
from exchange.kept import Kept, Packed
from exchange.packing import packed_record, packed_rejection, record_of, rejection_of
from exchange.sheets.cells import card_of, uid_of
from exchange.sheets.dates import Order, evidence, is_ambiguous
from exchange.sheets.finding import Found, header_in
from exchange.sheets.header import DATES, Header
from exchange.tables import Row, Table, cells_of, rejected, unwrapped
from planner.imports.card import PersonRecord, Rejection
from planner.language import _, ngettext
from planner.language.text import collapse

_SAMPLES = 5
"""So many rows show what the columns hold."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The people of a sheet, its rejected rows, and the cells left out of rows that were used.

    `assumed` is the order of day and month where no date of the sheet shows it, `samples` are the
    cells of the first rows.
    """

    records: Sequence[PersonRecord]
    rejections: Sequence[Rejection]
    left_out: Sequence[Rejection]
    assumed: Order | None = None
    samples: tuple[tuple[str, ...], ...] = ()


def read_sheet(table: Table, found: Found, header: Header, source: str) -> Sheet:
    """Read the rows below the header.

    All are read first, because their dates together show the order of day and month.
    """
    rows = Kept(_packed_row, _row_of)
    for row in _rows(table, found, header):
        rows.append(row)
    order, assumed = _order(rows, header, found.separator)
    samples = tuple(row.cells for row in islice(rows, _SAMPLES) if isinstance(row, Row))
    records = Kept(packed_record, record_of)
    rejections, left_out = (
        Kept(packed_rejection, rejection_of),
        Kept(packed_rejection, rejection_of),
    )
    for row in rows:
        if isinstance(row, Rejection):
            rejections.append(row)
            continue
        cells = tuple(map(undone, row.cells)) if header.is_own else row.cells
        card, faults = card_of(cells, header, order)
        if card is None:
            for reason in faults[:1]:
                rejections.append(rejected(row.line, reason, row.text))
        else:
            records.append(PersonRecord(source, row.line, card, uid_of(cells, header)))
            for fault in faults:
                left_out.append(rejected(row.line, fault, row.text))
    return Sheet(records.whole(), rejections.whole(), left_out.whole(), assumed, samples)


def _packed_row(row: Row | Rejection) -> Packed:
    return (row.line, row.cells, row.text) if isinstance(row, Row) else packed_rejection(row)


def _row_of(packed: Packed) -> Row | Rejection:
    return Row(*packed) if isinstance(packed[1], tuple) else rejection_of(packed)


def _rows(table: Table, found: Found, header: Header) -> Iterator[Row | Rejection]:
    """The rows, unwrapped; a repeated header is none."""
    for row in table.rows():
        whole = _whole(row, table, found, header)
        if not (isinstance(whole, Row) and _is_header(whole, found, header)):
            yield whole


def _is_header(row: Row, found: Found, header: Header) -> bool:
    return row.cells[0] == header.titles[0] and header_in(row, found.separator) == header.titles


def _whole(row: Row | Rejection, table: Table, found: Found, header: Header) -> Row | Rejection:
    """A row of as many cells as the header; more are accepted where they are empty."""
    if isinstance(row, Row):
        if len(row.cells) >= header.width and not any(row.cells[header.width :]):
            return _trimmed(row, found) if found.padding else row
        inside = row.cells[0] if not any(row.cells[1:]) else ""
    else:
        inside = unwrapped(row.row)
    cells = cells_of(inside, found.separator) if inside else ()
    if len(cells) >= header.width and not any(cells[header.width :]):
        return Row(row.line, cells, row.text if isinstance(row, Row) else row.row)
    if isinstance(row, Rejection):
        return row
    number = len(row.cells)
    reason = ngettext(
        "The row has {number} cell, the header has {expected}.",
        "The row has {number} cells, the header has {expected}.",
        number,
    ).format(number=number, expected=header.width)
    return rejected(row.line, reason, table.reread(row))


def _trimmed(row: Row, found: Found) -> Row:
    """A row without the separators that a program added after its last cell."""
    *cells, last = row.cells
    return replace(row, cells=(*cells, last.rstrip("\r\n").removesuffix(found.padding)))


def _order(
    rows: Sequence[Row | Rejection], header: Header, separator: str
) -> tuple[Order, Order | None]:
    """The order of day and month, and again if nothing but the language shows it.

    Two orders in one sheet leave it unclear.
    """
    shown = {order for order in map(evidence, _dates(rows, header)) if order}
    if len(shown) == 1:
        return shown.pop(), None
    if shown:
        return Order.UNCLEAR, None
    order = Order.DAY if header.day_first or separator == ";" else Order.MONTH
    return order, order if any(map(is_ambiguous, _dates(rows, header))) else None


def _dates(rows: Sequence[Row | Rejection], header: Header) -> Iterator[str]:
    for field in DATES:
        for place in header.places.get(field, ()):
            for row in rows:
                if isinstance(row, Row):
                    yield collapse(row.cells[place])


def said_order(order: Order) -> str:
    """The order that was assumed, in a sentence."""
    if order is Order.DAY:
        return _("Dates such as 03/04 are read with the day first: 3 April.")
    return _("Dates such as 03/04 are read with the month first: 4 March.")
