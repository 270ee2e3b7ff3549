"""Read `messages.csv`: conversations, days and profiles; the texts are read past, never kept."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

from exchange.linkedin.tables import Cells, rows_of
from exchange.sheets.dates import Order, day
from planner.imports.card import Rejection
from planner.imports.conversations import Conversations, LocalDay
from planner.language import _
from planner.language.text import collapse, shorten
from planner.model.progress import Progress, silent

_CONVERSATION = "conversation id"  # not wrapped: a title in the file
_SENDER = "sender profile url"  # not wrapped: a title in the file
_RECIPIENTS = "recipient profile urls"  # not wrapped: a title in the file
_DRAFT = "is message draft"  # not wrapped: a title in the file
_FROM, _TO, _DATE = "from", "to", "date"
_TITLES = (_CONVERSATION, _FROM, _SENDER, _TO, _RECIPIENTS, _DATE, _DRAFT)
_NEEDED = (_CONVERSATION, _SENDER, _DATE)
_AT = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)[ T](\d\d?):(\d\d)(?::(\d\d))?(?:\.\d+)?(?: ?(?:UTC|Z|\+00:?00))?"
)


def read_messages(
    path: Path,
    held: Path,
    into: Conversations,
    local_day: LocalDay,
    progress: Progress = silent,
) -> list[Rejection]:
    """Add the messages of a file to `into`; the rejected rows, without their text.

    Raises:
        ExchangeError: if the file cannot be read.
        Cancelled: if the progress asks for it.
    """
    rejections = []
    for row in rows_of(path, held, _TITLES, _NEEDED, progress):
        if isinstance(row, Rejection):
            rejections.append(Rejection(row.line, row.reason, ""))
            continue
        line, cells = row
        if reason := _add(cells, into, local_day):
            rejections.append(Rejection(line, reason, ""))
    return rejections


def _add(cells: Cells, into: Conversations, local_day: LocalDay) -> str:
    """Add a message; the reason if it cannot be used."""
    if cells.get(_DRAFT, "").strip().casefold() in ("yes", "true"):
        return ""
    if not cells[_CONVERSATION].strip():
        return _("The row names no conversation.")
    written = day_of(cells[_DATE].strip(), local_day)
    if written is None:
        said = _("“{text}” is no date of a message.")
        return said.format(text=shorten(collapse(cells[_DATE])))
    recipients = [url for url in re.split(r"[,;\s]+", cells.get(_RECIPIENTS, "")) if url]
    name = collapse(cells.get(_FROM, ""))
    into.add(cells[_CONVERSATION].strip(), cells[_SENDER].strip(), recipients, written, name)
    if len(recipients) == 1:
        into.call(recipients[0], collapse(cells.get(_TO, "")))
    return ""


def day_of(text: str, local_day: LocalDay) -> date | None:
    """The local day of a moment in UTC, or of a date as older archives write it."""
    found = _AT.fullmatch(text)
    try:
        if found:
            year, month, number, *time = (int(part or 0) for part in found.groups())
            hour, minute, second = time
            return local_day(datetime(year, month, number, hour, minute, second, tzinfo=UTC))
        return day(text, Order.MONTH)
    except (ValueError, OverflowError, OSError):
        return None
