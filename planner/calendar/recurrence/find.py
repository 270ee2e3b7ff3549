"""Finding in a text the phrase that says how something repeats: "every second Tuesday"."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from planner.calendar.date_phrases import find_dates
from planner.calendar.recurrence.read import WAYS, parse_repeats
from planner.calendar.recurrence.rrule import Rule
from planner.language.text import shape

_PHRASES = tuple(re.compile(rf"(?<!\S)(?:{way.pattern})(?=[,;.!?]*(?!\S))") for way, _read in WAYS)
_SURELY = re.compile(r"(?<!\S)(?:every|each|month|tous|toutes|chaque|mois|sur)(?!\S)")
"""Without one of these words a phrase may as well name one day, or be a part of a title."""
_TIMES = re.compile(r"[ ,]+[0-9]{1,4} (?:times|fois)(?=[,;.!?]*(?!\S))")
_UNTIL = re.compile(r"[ ,]+(?:until|till|jusqu'(?:au|a|en)?) ?")
_LONGEST_DATE = 40
"""Letters of the date after "until"."""


@dataclass(frozen=True, slots=True)
class RepeatPhrase:
    """Words that say how something repeats: where they stand in the text, and their rule."""

    start: int
    end: int
    rule: Rule


def find_repeats(text: str, today: date) -> RepeatPhrase | None:
    """The longest phrase of clean `text` that says a rule, the last of those; never raises."""
    outline = shape(text)
    spans = {(start, _with_its_end(outline, end, today)) for start, end in _spans(outline)}
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], -span[0])):
        with suppress(ValueError):
            if rule := parse_repeats(outline[start:end], today):
                return RepeatPhrase(start, end, rule)
    return None


def _spans(outline: str) -> Iterator[tuple[int, int]]:
    """Where words stand that surely say that something repeats."""
    for phrase in _PHRASES:
        for match in phrase.finditer(outline):
            if _SURELY.search(match[0]):
                yield match.span()


def _with_its_end(outline: str, end: int, today: date) -> int:
    """Where a phrase ends once it has said how often or until when, if it does."""
    if times := _TIMES.match(outline, end):
        return times.end()
    if until := _UNTIL.match(outline, end):
        start = until.end()
        dates = find_dates(outline[start : start + _LONGEST_DATE], today)
        if dates and dates[0].start == 0:
            return start + dates[0].end
    return end
