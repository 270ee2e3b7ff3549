"""Find a recurrence phrase in a text: "every second Tuesday"."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from planner.calendar.date_phrases import find_dates
from planner.calendar.day_parts import DayPart
from planner.calendar.recurrence.exceptions import EXCEPT
from planner.calendar.recurrence.odd import is_part_of_more
from planner.calendar.recurrence.read import parse_repeats
from planner.calendar.recurrence.rrule import Frequency, Rule
from planner.calendar.recurrence.ways import WAYS
from planner.language.text import shape
from planner.values import dataclass

_PHRASES = tuple(
    re.compile(rf"(?<!\S)(?:(?:once|une fois) )?(?:{way.pattern})(?=[,;.!?:]*(?!\S))")
    for way, _read in WAYS
)
_SURELY = re.compile(
    r"(?<!\S)(?:every|each|month|tous|toutes|chaque|mois|sur|(?:week|fortnight|month)ly on)(?!\S)"
)
"""Required words: without one, a phrase may name a single day or be part of a title."""
_PLURAL = re.compile(
    r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days"
    r"|les (?:\S+ et \S+ )?(?:(?:lun|mar|jeu)dis|"
    r"(?:mercre|vendre|same)dis|dimanches)"
)
_AFTER_PLURAL = re.compile(
    r"[,;.!?]*(?:$| (?:(?:(?:at|from|a|de|vers|around) )?(?:[0-9]|noon|midi)|@|until |till |"
    r"except |sauf |jusqu'|mornings?|afternoons?|evenings?|matins?|apres-midis?|soirs?))"
)
"""The words after "Mondays" where it says when, not whose: a time, a place, an end."""
_TIMES = re.compile(r"[ ,]+[0-9]{1,4} (?:times?|fois)(?=[,;.!?]*(?!\S))")
_PARTS = {
    DayPart.MORNING: "mornings?|matins?",
    DayPart.AFTERNOON: "afternoons?|apres-midis?",
    DayPart.EVENING: "evenings?|soirs?",
}
_OF_EACH = "|".join(f"(?P<{part}>{words})" for part, words in _PARTS.items())
_EACH_PART = re.compile(
    rf"(?<!\S)(?:every|each|chaque|tous les) (?:{_OF_EACH})"
    r"(?=[,;.!?:]*(?!\S))(?! (?:of|in|de|du|or|ou|and|et) )"
)
_UNTIL = re.compile(r"[ ,]+(?:until|till|jusqu'(?:au|a|en)?) ?")
_LONGEST_DATE = 40
"""Characters of the date after "until"."""


@dataclass(frozen=True, slots=True)
class RepeatPhrase:
    """A recurrence phrase: its span in the text, its rule, and the part of each day it names."""

    start: int
    end: int
    rule: Rule
    part: DayPart | None = None


def find_repeats(text: str, today: date) -> RepeatPhrase | None:
    """The longest recurrence phrase of clean `text`, the last of equals; never raises.

    None if it is but a part of what is said.
    """
    outline = shape(text)
    spans = {(start, _with_its_end(outline, end, today)) for start, end in _spans(outline)}
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], -span[0])):
        with suppress(ValueError):
            if rule := parse_repeats(outline[start:end], today):
                if is_part_of_more(outline, start, end):
                    return None
                return RepeatPhrase(start, end, rule)
    return None


def find_each_part(text: str) -> RepeatPhrase | None:
    """The phrase of clean `text` that names a part of every day: "every morning"."""
    found = _EACH_PART.search(shape(text))
    if found is None or found.lastgroup is None:
        return None
    return RepeatPhrase(*found.span(), Rule(Frequency.DAILY), DayPart(found.lastgroup))


def _spans(outline: str) -> Iterator[tuple[int, int]]:
    """Spans of words that are certainly a recurrence."""
    left_out = EXCEPT.search(outline)
    end = left_out.end() if left_out else len(outline)
    for phrase in _PHRASES:
        for match in phrase.finditer(outline):
            if _SURELY.search(match[0]) or (match.start() < end and _is_plural(match)):
                yield match.span()


def _is_plural(phrase: re.Match[str]) -> bool:
    """Whether a phrase is of weekdays in the plural, which say by themselves that they repeat."""
    is_plural = _PLURAL.match(phrase[0]) is not None
    return is_plural and _AFTER_PLURAL.match(phrase.string, phrase.end()) is not None


def _with_its_end(outline: str, end: int, today: date) -> int:
    """The end of a phrase, including its number of times or its last day."""
    if times := _TIMES.match(outline, end):
        return times.end()
    if until := _UNTIL.match(outline, end):
        start = until.end()
        dates = find_dates(outline[start : start + _LONGEST_DATE], today)
        if dates and dates[0].start == 0:
            return start + dates[0].end
    return end
