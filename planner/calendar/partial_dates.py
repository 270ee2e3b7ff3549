"""Dates of which only a part may be known: a day, a month or a year, as ISO 8601 text.

"2019", "2019-03" and "2019-03-04" compare as text does, but for their lengths; "" is unknown.
"""

import re
from datetime import date

from planner.calendar.past_days import parse_past
from planner.language import _, language
from planner.language.calendar_names import SHORT_MONTHS, month_numbers, short_month_numbers
from planner.language.dates_in_words import say_date
from planner.language.text import collapse, shape

_YEAR = re.compile(r"[12]\d{3}")
_ISO_MONTH = re.compile(r"([12]\d{3})-(\d{1,2})")
_MONTH = re.compile(r"(\d{1,2}) ?[/.] ?([12]\d{3})")
_NAMED_MONTH = re.compile(r"(?:in |en )?([^\W\d]+)\.? ([12]\d{3})")


def month_of(day: date) -> str:
    """The month of a day, as a partial date."""
    return day.isoformat()[:7]


def read_partial_date(text: str, today: date) -> str:
    """A day that has been, a month or a year, as typed in either language; empty for no text.

    Raises:
        ValueError: if it is none, with a sentence.
    """
    typed = shape(collapse(text))
    if not typed:
        return ""
    if _YEAR.fullmatch(typed):
        return typed
    year, month = _month_in(typed)
    if year and 1 <= month <= 12:
        return f"{year:04}-{month:02}"
    if not year and (day := parse_past(text, today)) is not None:
        return day.isoformat()
    raise ValueError(_("A day, a month or a year, such as March 2024 or 2019."))


def _month_in(typed: str) -> tuple[int, int]:
    """The year and the month typed; zeros if it is not a month."""
    if found := _ISO_MONTH.fullmatch(typed):
        return int(found[1]), int(found[2])
    if found := _MONTH.fullmatch(typed):
        return int(found[2]), int(found[1])
    if found := _NAMED_MONTH.fullmatch(typed):
        names = month_numbers("en", "fr") | short_month_numbers("en") | short_month_numbers("fr")
        if found[1] in names:
            return int(found[2]), names[found[1]]
    return 0, 0


def say_partial_date(partial: str) -> str:
    """A partial date in words: "2019", "Mar 2019", "4 March 2019"; nothing if it is unknown."""
    match partial.split("-"):
        case [year, month]:
            return f"{SHORT_MONTHS[language()][int(month) - 1]} {year}"
        case [_year, _month, _day]:
            return say_date(date.fromisoformat(partial))
    return partial


def is_before(one: str, other: str) -> bool:
    """Whether a partial date is surely before another; unknown ones never are."""
    length = min(len(one), len(other))
    return bool(length) and one[:length] < other[:length]
