"""Find date phrases in a text, each with its preposition."""

import re
from collections.abc import Iterator
from datetime import date

from planner.calendar.date_phrases.phrases import CALENDAR_DATES, PHRASES, WEEKDAY
from planner.language.text import collapse, shape
from planner.values import dataclass

_BY_NAME = {phrase.name: phrase for phrase in PHRASES}
_PREPOSITION = r"(?:on|by|before|for|le|pour|avant|d'ici(?: au?)?)"
_ANY = "|".join(f"(?P<{phrase.name}>{phrase.pattern})" for phrase in PHRASES)
_PHRASE = re.compile(rf"(?<!\S)(?:{_PREPOSITION} ){{0,2}}(?:{_ANY})(?=[,;.!?]*(?!\S))")
_JOINTS = (" ", ", ")
"""Separators of a weekday and its date: "mardi 10 mars", "Tuesday, March 10"."""


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """A date phrase: its span in the text, preposition included, and its day."""

    start: int
    end: int
    day: date


def find_dates(text: str, today: date) -> list[DatePhrase]:
    """Find the date phrases of clean `text`, in their order; never raises.

    Both languages are understood, whichever the interface speaks. An impossible date is text.
    """
    outline = shape(text)
    found: list[tuple[str, DatePhrase]] = []
    for name, phrase in _matches(outline, today):
        if found and name in CALENDAR_DATES and _is_its_weekday(found[-1], phrase, outline):
            _, weekday = found.pop()
            found.append((name, DatePhrase(weekday.start, phrase.end, phrase.day)))
        else:
            found.append((name, phrase))
    return [phrase for _, phrase in found]


def parse_when(text: str, today: date) -> date | None:
    """The day named by the whole of `text` ("mardi", "in 2 weeks", "+3d"), if there is one."""
    words = collapse(text)
    match find_dates(words, today):
        case [DatePhrase(0, end, day)] if end == len(words):
            return day
    return None


def _matches(outline: str, today: date) -> Iterator[tuple[str, DatePhrase]]:
    """Each possible date of `outline`, with the name of its pattern."""
    for match in _PHRASE.finditer(outline):
        name = match.lastgroup or ""
        groups = {key: value for key, value in match.groupdict().items() if value is not None}
        day = _BY_NAME[name].day(groups, today)
        if day:
            yield name, DatePhrase(match.start(), match.end(), day)


def _is_its_weekday(before: tuple[str, DatePhrase], phrase: DatePhrase, outline: str) -> bool:
    """Whether `before` is the weekday of `phrase`, typed just in front of it."""
    name, weekday = before
    return (
        name == WEEKDAY
        and weekday.day.weekday() == phrase.day.weekday()
        and outline[weekday.end : phrase.start] in _JOINTS
    )
