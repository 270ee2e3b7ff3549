"""Birthdays as address books write them, with or without the year."""

import re
from datetime import date

from exchange.sheets.dates import Order, day
from planner.language.text import collapse

_FULL = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?:[T ].*)?")
_YEARLESS = re.compile(r"--(\d\d)-?(\d\d)(?:[T ].*)?")
_NO_YEAR = frozenset((0, 1604))
"""Years that programs write for want of one; the second is Apple's."""
_LEAP = 2000


def birthday(text: str, order: Order = Order.UNCLEAR) -> str:
    """A birthday in ISO 8601, as `--04-12` without a year; empty if it is none.

    `order` tells the day from the month in 03/04/1980.
    """
    bare = collapse(text)
    if full := _FULL.fullmatch(bare):
        return _iso(*map(int, full.groups()))
    if yearless := _YEARLESS.fullmatch(bare):
        return _iso(0, *map(int, yearless.groups()))
    known = day(bare, order)
    return _iso(known.year, known.month, known.day) if known else ""


def _iso(year: int, month: int, number: int) -> str:
    try:
        known = date(_LEAP if year in _NO_YEAR else year, month, number)
    except ValueError:
        return ""
    return f"--{known:%m-%d}" if year in _NO_YEAR else known.isoformat()
