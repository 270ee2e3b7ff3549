"""Pauses of so many days, weeks, months or years, from today or from a day that is said."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from itertools import islice
from typing import NamedTuple

from planner.calendar.date_phrases import DatePhrase, Look, read_dates
from planner.calendar.date_phrases.days import later, months_later, numbered_from
from planner.calendar.working_days import Days
from planner.grammar.errors import GrammarError
from planner.language import _
from planner.language.number_words import COUNTS
from planner.language.text import shape

NUMBER = re.compile(r"(?:the |le )?(\d{1,2})(?:er|st|nd|rd|th)?(?=$|[,;:.])")
"""A day of a month alone, in folded text."""

_HALF_A_YEAR = timedelta(days=183)
_DAY = timedelta(days=1)
_LONGEST_START = 60
"""Characters, more than any day has."""
_MOST = 10
"""Lengths of a line that are looked at."""
_UNITS = "days?|jours?|weeks?|semaines?|months?|mois|years?|ans?|annees?"
_NAMED = (
    r"from(?: the)?|as (?:of|from)|(?:starting|beginning)(?: on| from)?"
    r"|a (?:partir|compter) du|(?:a (?:partir|compter) de|des)(?: le)?"
)
_STARTS = re.compile(rf"[ ,;:(–—-]*(?:(?:{_NAMED}) |(?:a (?:partir|compter) )?d'|(?:on|le|du) )?")
_IMPOSSIBLE = re.compile(rf"[ ,;:(–—-]*(?:{_NAMED}) \d")
_TO = re.compile(r"(?:(?<!\w)(?:jusqu'(?:a|au|en)|au|a|to|till|until|through|up to) |[–-] ?)$")
_SINCE = re.compile(r"(?<!\w)(?:depuis|since) ")


class Found(NamedTuple):
    """Days, and the words of a line that say them."""

    start: int
    end: int
    first: date
    last: date


def nearest(text: str, today: date, *, several: bool) -> DatePhrase | None:
    """The first phrase of several days, or of one, in the nearer of two years."""
    ahead, back = (
        next(
            (each for each in read_dates(text, today, look).dates if bool(each.last) is several),
            None,
        )
        for look in (Look.EITHER, Look.BACK)
    )
    if ahead is None or (back and ahead.day - today > max(_HALF_A_YEAR, today - back.day)):
        return back
    return ahead


def lasting_from(text: str, today: date) -> Found | None:
    """So long from a day that stands right after it or right before it."""
    for found in _lengths(text):
        start = _after(text, found.end(), today) or _before(text, found.start(), today)
        if start and (days := _so_long(found[1], found[2], start.first)):
            return Found(min(found.start(), start.start), max(found.end(), start.end), *days)
    return None


def lately(text: str, today: date) -> Found | None:
    """So long until today: "the last three days"."""
    for found in _lately().finditer(shape(text)):
        number, unit = next(filter(all, (found.group(1, 2), found.group(3, 4), found.group(5, 6))))
        if days := _so_long(number, unit, today):
            length = days[1] - days[0]
            return Found(*found.span(), today - min(length, today - date.min), today)
    return None


def begins(text: str, today: date) -> bool:
    """Whether a line says a first day and no last: "from Monday"."""
    outline = shape(text)
    return any(
        _leading(text[opening.end() : opening.end() + _LONGEST_START], today) is not None
        for opening in re.finditer(rf"(?<!\w)(?:(?:{_NAMED}) |a (?:partir|compter) d')", outline)
    )


def lasting(text: str, today: date) -> Found | None:
    """So long from today on.

    Raises:
        GrammarError: if another day stands in the line.
    """
    dates, unread = read_dates(text, today, Look.EITHER)
    for found in _lengths(text):
        within = any(each.start < found.end() and found.start() < each.end for each in dates)
        if not within and (days := _so_long(found[1], found[2], today)):
            if dates or unread or _IMPOSSIBLE.match(shape(text[found.end() :])):
                raise GrammarError(_("Say when it begins: “two weeks from 9 March”."))
            return Found(*found.span(), *days)
    return None


@cache
def _length() -> re.Pattern[str]:
    opening = "for|pour|pendant|(?:the )?next|les(?: prochaine?s)?"
    count = rf"{_count()} (?:(?:next|prochaine?s) )?"
    return re.compile(rf"(?<!\w)(?<!half )(?<!demi-)(?:(?:{opening}) )*{count}({_UNITS})(?!\w)")


@cache
def _lately() -> re.Pattern[str]:
    opening = r"(?<!\w)(?:(?:over|in|during|for|pendant|durant) )?(?:(?:the|these|les|ces) )?"
    return re.compile(
        rf"{opening}(?:(?:last|past) {_count()} ({_UNITS})|{_count()} derni(?:er|ere)s ({_UNITS})"
        rf"|{_count()} ({_UNITS}) (?:passe|ecoule)e?s)(?!\w)"
    )


def _count() -> str:
    number = "|".join(sorted(map(re.escape, COUNTS), key=len, reverse=True))
    return rf"(\d{{1,4}}|{number})"


def has_length(text: str) -> bool:
    """Whether words say how long something lasts."""
    return any(_lengths(text))


def _lengths(text: str) -> Iterator[re.Match[str]]:
    return islice(_length().finditer(shape(text)), _MOST)


def _after(text: str, at: int, today: date) -> Found | None:
    """The day with which the words from a place on begin."""
    opening = _STARTS.match(shape(text), at)
    begin = opening.end() if opening else at
    if day := _leading(text[begin : begin + _LONGEST_START], today):
        return Found(at, begin + day[1], day[0], day[0])
    return None


def _before(text: str, at: int, today: date) -> Found | None:
    """The day with which the words before a place end."""
    outline = shape(text[:at]).rstrip(" ,;:(–—-")
    for found in re.finditer(r"(?<![\w'])(?=\w)", outline):
        begin = found.start()
        if len(outline) - begin > _LONGEST_START or _TO.search(outline, 0, begin):
            continue
        since = _SINCE.match(outline, begin)
        opening = since or _STARTS.match(outline, begin)
        words = text[opening.end() if opening else begin : len(outline)]
        day = _leading(words, today, back=since is not None)
        if day and day[1] == len(words):
            return Found(begin, at, day[0], day[0])
    return None


def _leading(words: str, today: date, *, back: bool = False) -> tuple[date, int] | None:
    """The day with which words begin, and their end; the last such day if it lies `back`."""
    if (only := NUMBER.match(shape(words))) and (day := numbered_from(today, int(only[1]))):
        return day, only.end()
    phrase = nearest(words, today, several=False)
    if back:
        phrase = next(iter(read_dates(words, today, Look.BACK).dates), None)
    if phrase is None or phrase.start > len("le "):
        return None
    return phrase.day, phrase.end


def _so_long(count: str, unit: str, start: date) -> Days | None:
    """So many days, weeks, months or years from a day on."""
    number = COUNTS.get(count) or int(count)
    if number < 1:
        return None
    match unit[0], unit[:2]:
        case "d" | "j", _unit:
            end = later(start, number)
        case "w" | "s", _unit:
            end = later(start, 7 * number)
        case _letter, "mo":
            end = months_later(start, number)
        case _years:
            end = months_later(start, 12 * number)
    return (start, end - _DAY) if end else (start, date.max)
