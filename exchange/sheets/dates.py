"""Dates as sheets write them: the months of many languages, any order, any digits."""

import re
from datetime import date
from enum import Enum
from functools import cache, lru_cache

from planner.language.calendar_names import MONTHS
from planner.language.text import fold

_TIME = re.compile(r"(?:(?<=\d)t|[,\s]|\bat\b|\ba\b|\bum\b)+\d{1,2}[:h]\d\d(?!\d).*$")
_ISO = re.compile(r"(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\.?|(\d{4})(\d\d)(\d\d)")
_NUMERIC = re.compile(r"(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d\d)\.?(?: [гр]\.?)?")
_EAST = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]?")
_VIETNAMESE = re.compile(r"(?:ngay )?(\d{1,2})[ ,]+(?:thang|thg)\.? ?(\d{1,2}),?(?: nam)? (\d{4})")
_ORDINAL = re.compile(r"(?<=\d)(?:er|st|nd|rd|th|o|a|e|º|ª)\b")
_TOKENS = re.compile(r"\d+|[^\W\d_][^\d,/\s-]*")
_FILLERS = frozenset("de del of di den la the le el г р ค.ศ พ.ศ gada m d".split())
_YEAR = re.compile(r"\d{4}")
_MONTH_AND_YEAR = re.compile(r"([^\W\d_][^\d,/\s-]*),? ?(\d{4})")
_YEAR_AND_MONTH = re.compile(r"(\d{4})[-/.](\d{1,2})")
_MARKS = dict.fromkeys(map(ord, "\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2069"))
_IN_HEBREW = "ב"
_CENTURY = 2000
_BUDDHIST = 2400
"""Years beyond are counted in the Thai calendar, which is 543 ahead."""


class Order(Enum):
    """The number that comes first in a date such as 03/04/2024."""

    DAY = "day"
    MONTH = "month"
    UNCLEAR = "unclear"


@lru_cache(maxsize=8192)
def day(text: str, order: Order) -> date | None:
    """Parse a date; None if it is none, or if only an unclear `order` would tell."""
    try:
        return _day(_plain(text), order)
    except ValueError:
        return None


@lru_cache(maxsize=8192)
def evidence(text: str) -> Order | None:
    """The order that a numeric date shows by itself; None if it may be either or is no such date.

    A date with dots has its day first.
    """
    numeric = _NUMERIC.fullmatch(_plain(text))
    if numeric is None:
        return None
    if numeric[2] == "." or int(numeric[1]) > 12:
        return Order.DAY
    return Order.MONTH if int(numeric[3]) > 12 else None


@lru_cache(maxsize=8192)
def is_ambiguous(text: str) -> bool:
    """Whether a date reads differently with the day and with the month first."""
    first, second = day(text, Order.DAY), day(text, Order.MONTH)
    return first != second and None not in (first, second)


def partial(text: str) -> str:
    """Parse a date of which the day or the month may be missing, as ISO; empty if it is none.

    "Sep 2010" is 2010-09, "2010" is 2010.
    """
    plain = _plain(text)
    if _YEAR.fullmatch(plain):
        return plain
    if found := _MONTH_AND_YEAR.fullmatch(plain):
        month = _month(found[1].strip(".'’"))
        return f"{found[2]}-{month:02}" if month else ""
    if (found := _YEAR_AND_MONTH.fullmatch(plain)) and 1 <= int(found[2]) <= 12:
        return f"{found[1]}-{int(found[2]):02}"
    whole = day(text, Order.MONTH)
    return whole.isoformat() if whole else ""


def _plain(text: str) -> str:
    """`text` folded, without the hour and without marks that turn the direction of writing."""
    bare = " ".join(fold(text.translate(_MARKS)).replace("،", ",").split())
    return _TIME.sub("", bare).strip(" ,")


def _day(text: str, order: Order) -> date | None:
    if year_first := _ISO.fullmatch(text) or _EAST.fullmatch(text):
        return date(*(int(number) for number in year_first.groups() if number))
    if numeric := _NUMERIC.fullmatch(text):
        return _numeric(numeric, order)
    if vietnamese := _VIETNAMESE.fullmatch(text):
        number, month, year = map(int, vietnamese.groups())
        return date(year, month, number)
    return _worded(text)


def _numeric(found: re.Match[str], order: Order) -> date | None:
    first, second, year = int(found[1]), int(found[3]), _year(found[4])
    if found[2] == ".":
        order = Order.DAY
    elif order is Order.UNCLEAR:
        if first <= 12 and second <= 12 and first != second:
            return None
        order = Order.MONTH if second > 12 else Order.DAY
    day_of_month, month = (first, second) if order is Order.DAY else (second, first)
    return date(year, month, day_of_month)


def _worded(text: str) -> date | None:
    """A date with two numbers and the name of a month, in any order, and small words between."""
    tokens = _TOKENS.findall(_ORDINAL.sub("", text))
    numbers = [token for token in tokens if token.isdigit()]
    words = [token.strip(".'’") for token in tokens if not token.isdigit()]
    months = {month for word in words if (month := _month(word))}
    strange = [word for word in words if word not in _FILLERS and not _month(word)]
    if len(numbers) != 2 or len(months) != 1 or strange:
        return None
    first, second = numbers
    number, year = (second, first) if len(first) == 4 else (first, second)
    return date(_year(year), months.pop(), int(number))


def _year(digits: str) -> int:
    year = int(digits) if len(digits) == 4 else _CENTURY + int(digits)
    return year - 543 if year > _BUDDHIST else year


@cache
def _names() -> dict[str, int]:
    """The number of each name of a month. The table is read with the first date in words."""
    from exchange.sheets.month_names import NAMES

    return {name: month for month, names in NAMES.items() for name in names.split("|")}


@lru_cache(maxsize=256)
def _month(word: str) -> int:
    """The month of a folded word: its name in some language, or the beginning of one in ours."""
    if known := _names().get(word) or _names().get(word.removeprefix(_IN_HEBREW)):
        return known
    if len(word) < 3:
        return 0
    begun = {
        number
        for names in MONTHS.values()
        for number, name in enumerate(names, start=1)
        if fold(name).startswith(word)
    }
    return begun.pop() if len(begun) == 1 else 0
