"""Parse days in the past, for what is written down afterwards."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from planner.calendar.date_phrases import DatePhrase, find_dates, parse_when
from planner.language.calendar_names import weekday_numbers
from planner.language.text import collapse, shape

_WEEKDAYS = weekday_numbers("en", "fr")
_DAYS_BACK = {  # not wrapped: words that are read
    **dict.fromkeys(("yesterday", "hier"), 1),
    **dict.fromkeys(("yesterday evening", "last night", "hier soir"), 1),
    **dict.fromkeys(("the day before yesterday", "day before yesterday", "avant-hier"), 2),
    **dict.fromkeys(("last week", "la semaine derniere", "semaine derniere"), 7),
}
_AGO = re.compile(
    r"(?P<ago>[0-9]{1,4}) (?P<ago_unit>day|week)s? ago"
    r"|il y a (?P<ilya>[0-9]{1,4}) (?P<ilya_unit>jour|semaine)s?"
    r"|-(?P<minus>[0-9]{1,4})(?P<minus_unit>[djws])"
)
_WEEKDAY = re.compile(rf"(?:on |last |le )?(?P<day>{'|'.join(_WEEKDAYS)})(?: dernier| passe)?")
_LOOKS_BACK = re.compile(
    rf"(?<!\S)(?:{'|'.join(sorted(_DAYS_BACK, key=len, reverse=True))}|{_AGO.pattern}"
    rf"|{_WEEKDAY.pattern})(?=[,;.!?]*(?!\S))"
)
_ONLY_BACK = re.compile(
    rf"(?<!\S)(?:on )?(?P<said>{'|'.join(sorted(_DAYS_BACK, key=len, reverse=True))}"
    rf"|{_AGO.pattern}|last (?:{'|'.join(_WEEKDAYS)})"
    rf"|(?:le )?(?:{'|'.join(_WEEKDAYS)}) (?:dernier|passe))(?=[,;.!?]*(?!\S))"
)
"""Phrases that can only name a past day."""
_WITHOUT_YEAR = re.compile(
    r"(?:on |le )?(?:[0-9]{1,2}/[0-9]{1,2}|[0-9]{1,2}(?:er|st|nd|rd|th)? [a-z]+"
    r"|[a-z]+ [0-9]{1,2}(?:st|nd|rd|th)?)"
)


def parse_past(text: str, today: date) -> date | None:
    """The day on or before `today` named by the whole of `text`, if there is one.

    A weekday is the last one before today; a date without a year is its last occurrence.
    """
    words = collapse(text)
    typed = shape(words)
    back = _days_back(typed, today)
    if back is not None:
        return _before(today, back)
    start = _a_year_before(today) if _WITHOUT_YEAR.fullmatch(typed) else today
    day = start and parse_when(words, start)
    return day if day and day <= today else None


def find_past_dates(text: str, today: date) -> list[DatePhrase]:
    """Find the phrases of clean `text` for a day on or before `today`, in their order.

    A phrase for a future day is text, and so is every part of it.
    """
    outline = shape(text)
    found: list[DatePhrase] = []
    for start, end in _longest(outline, today):
        day = parse_past(outline[start:end], today)
        if day is not None:
            found.append(DatePhrase(start, end, day))
    return found


def parse_any_day(text: str, today: date) -> date | None:
    """The day named by the whole of `text`, if there is one: future unless the words look back."""
    words = collapse(text)
    match find_any_dates(words, today):
        case [DatePhrase(0, end, day)] if end == len(words):
            return day
    return None


def find_any_dates(text: str, today: date) -> list[DatePhrase]:
    """Find the phrases of clean `text` for a day, in their order: future unless they look back.

    "Monday" is the next one, "last Monday" is past.
    """
    outline = shape(text)
    back = {match.span(): match["said"] for match in _ONLY_BACK.finditer(outline)}
    ahead = {(phrase.start, phrase.end): phrase.day for phrase in find_dates(outline, today)}
    found: list[DatePhrase] = []
    for start, end in _apart({*back, *ahead}):
        looks_back = back.get((start, end))
        day = parse_past(looks_back, today) if looks_back else ahead[start, end]
        if day is not None:
            found.append(DatePhrase(start, end, day))
    return found


def _longest(outline: str, today: date) -> Iterator[tuple[int, int]]:
    """Spans of phrases that may name a day; the longest of those that overlap."""
    back = [match.span() for match in _LOOKS_BACK.finditer(outline)]
    calendar = [(phrase.start, phrase.end) for phrase in find_dates(outline, today)]
    return _apart({*back, *calendar})


def _apart(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans without overlaps, in their order: of two that overlap the first, then the longest."""
    done = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= done:
            done = end
            yield start, end


def _days_back(typed: str, today: date) -> int | None:
    """Days before `today` of a phrase that looks back; None for another phrase."""
    if typed in _DAYS_BACK:
        return _DAYS_BACK[typed]
    if match := _WEEKDAY.fullmatch(typed):
        return (today.weekday() - _WEEKDAYS[match["day"]] - 1) % 7 + 1
    if match := _AGO.fullmatch(typed):
        number, unit = (value for value in match.groups() if value)
        return int(number) * (1 if unit[0] in "dj" else 7)
    return None


def _before(today: date, days: int) -> date | None:
    try:
        return today - timedelta(days=days)
    except OverflowError:
        return None


def _a_year_before(today: date) -> date | None:
    """The day after today's date a year ago: dates without a year are counted from it."""
    try:
        return today.replace(year=today.year - 1) + timedelta(days=1)
    except ValueError:  # 29 February
        return _before(today, 365)
