"""Date phrases in English and French, read in one line of text."""

from planner.calendar.date_phrases.find import (
    DatePhrase,
    Reading,
    find_dates,
    leading_part,
    parse_phrase,
    parse_when,
    read_dates,
)
from planner.calendar.date_phrases.meanings import Look

__all__ = [
    "DatePhrase",
    "Look",
    "Reading",
    "find_dates",
    "leading_part",
    "parse_phrase",
    "parse_when",
    "read_dates",
]
