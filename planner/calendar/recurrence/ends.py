"""The first day and the end of a recurrence that its line says apart from it: "until June"."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from planner.calendar.date_phrases import find_dates
from planner.calendar.recurrence.rrule import Frequency, Rule
from planner.language.calendar_names import month_numbers
from planner.language.number_words import COUNTS, NUMBERS
from planner.language.text import shape
from planner.values import dataclass

_MONTHS = month_numbers("en", "fr")
_MONTH = "|".join(_MONTHS)
_END = r"(?=[,;.!?]*(?![^\s\x00]))"
_START = r"(?<![^\s\x00])"
_UNTIL = re.compile(rf"{_START}(?:until|till|through|jusqu'(?:au|a|en)?) ?")
_BY = re.compile(rf"{_START}(?:(?P<before>before|avant)(?: le)?|by|d'ici(?: au| a| la)?)(?: the)? ")
_WITHIN = re.compile(
    rf"(?:{_START}(?:in|during|throughout|en|courant|pendant|durant|(?:au|pendant le) mois d[e']) ?"
    rf"|(?<=\x00) ?(?:du mois )?d(?:e |'))(?P<month>{_MONTH})(?: (?P<year>[0-9]{{4}}))?{_END}"
)
_FROM_MONTH = re.compile(
    rf"{_START}(?:from|(?:starting|beginning)(?: in| from)?|as of"
    rf"|a (?:partir|compter) d[e']|des) ?(?P<month>{_MONTH})(?: (?P<year>[0-9]{{4}}))?{_END}"
)
_OF_MONTH = re.compile(
    rf"(?:le mois de |the month of )?(?P<month>{_MONTH})(?: (?P<year>[0-9]{{4}}))?{_END}"
)
_TIMES = re.compile(rf"{_START}(?P<times>[0-9]{{1,4}}|{'|'.join(NUMBERS)}) (?:times|fois){_END}")
_LASTING = re.compile(
    rf"{_START}(?:for|during|over|pendant|durant|sur) (?:the next |les )?"
    rf"(?:[0-9]{{1,4}}|{'|'.join(COUNTS)})(?: prochaine?s)?"
    rf" (?:days?|weeks?|months?|years?|jours?|semaines?|mois|ans?|annees?){_END}"
)
_RANGE = re.compile(rf"{_START}(?:from|between|du|de|d'|entre) ?")
_MONTH_RANGE = re.compile(
    rf"{_START}(?:from |between |de |d'|entre )(?P<month>{_MONTH})(?: (?P<year>[0-9]{{4}}))?"
    rf" (?:to|until|till|through|and|a|et|jusqu'en|jusqu'a) (?P<last>{_MONTH})"
    rf"(?: (?P<year_of_last>[0-9]{{4}}))?{_END}"
)
_CLAUSE = re.compile(r"[^\x00,;.!?@~]{0,40}?(?=[\x00,;.!?@~]| (?:at|a|vers|around) [0-9]| [0-9]|$)")
_TAKEN = "\x00"
_LONGEST_DATE = 40
"""Characters of a date."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first day and the end of a rule that stand apart from it in a line.

    `spans` are the words that say so, `unread` those that look like it and are not understood.
    """

    spans: tuple[tuple[int, int], ...] = ()
    first: date | None = None
    until: date | None = None
    count: int | None = None
    unread: tuple[tuple[int, int], ...] = ()

    def of(self, rule: Rule) -> Rule:
        """The rule with the end."""
        return replace(rule, until=self.until or rule.until, count=self.count or rule.count)


def find_bounds(text: str, rule: Rule, today: date) -> Bounds:
    """The bounds of a rule in clean `text`, the line it was taken out of; never raises.

    A rule that has an end is given no other.
    """
    found = None if _has_end(rule) else _range(text, shape(text), today)
    if found is None:
        found = _with_first(text, rule, today)
    lasting = tuple(match.span() for match in _LASTING.finditer(shape(text)))
    return replace(found, unread=(*found.unread, *lasting))


def _with_first(text: str, rule: Rule, today: date) -> Bounds:
    """The bounds of a line without a range: the month from which it comes, and the end."""
    month = _FROM_MONTH.search(shape(text))
    first = _first_of(month["month"], month["year"], today) if month else None
    if month is None or first is None:
        return _end(text, rule, today)
    kept = text[: month.start()] + _TAKEN * len(month[0]) + text[month.end() :]
    found = _end(kept, rule, today)
    return replace(found, spans=(*found.spans, month.span()), first=first)


def _end(text: str, rule: Rule, today: date) -> Bounds:
    """The end of a line; what looks like one is not read where there is one already."""
    outline = shape(text)
    ended = _has_end(rule)
    if sign := _UNTIL.search(outline):
        end, until = (sign.end(), None) if ended else _last_day(text, outline, sign.end(), today)
        if until:
            return Bounds(((sign.start(), end),), until=until)
        clause = _CLAUSE.match(outline, sign.end())
        return Bounds(unread=((sign.start(), clause.end() if clause else sign.end()),))
    if ended:
        return Bounds()
    often = rule.frequency in (Frequency.DAILY, Frequency.WEEKLY)
    if found := _by(text, outline, today) or (_within(outline, today) if often else None):
        return found
    times = _TIMES.search(outline, outline.find(_TAKEN))
    count = _number(times["times"]) if times else 0
    return Bounds((times.span(),), count=count) if times and count else Bounds()


def _has_end(rule: Rule) -> bool:
    return rule.until is not None or rule.count is not None


def _range(text: str, outline: str, today: date) -> Bounds | None:
    """The bounds that a range of days or of months gives: "from February to June"."""
    for sign in _RANGE.finditer(outline):
        for each in find_dates(text[sign.start() : sign.end() + 2 * _LONGEST_DATE], today)[:1]:
            if each.last and each.start <= sign.end() - sign.start():
                span = (sign.start(), sign.start() + each.end)
                return Bounds((span,), first=each.day, until=each.last)
    months = _MONTH_RANGE.search(outline)
    if months is None:
        return None
    first = _first_of(months["month"], months["year"] or months["year_of_last"], today)
    last = _last_of(months["last"], months["year_of_last"], first) if first else None
    return Bounds((months.span(),), first=first, until=last) if first and last else None


def _by(text: str, outline: str, today: date) -> Bounds | None:
    """The end that "by" or "before" a day gives; before an hour it is none."""
    for sign in _BY.finditer(outline):
        end, until = _last_day(text, outline, sign.end(), today)
        month = _OF_MONTH.match(outline, sign.end())
        if until and month and sign["before"]:
            until = until.replace(day=1) - timedelta(days=1)
        if until and until >= today:
            return Bounds(((sign.start(), end),), until=until)
    return None


def _within(outline: str, today: date) -> Bounds | None:
    """The bounds of a month: "every Monday in March"."""
    month = _WITHIN.search(outline)
    if month is None:
        return None
    first = _first_of(month["month"], month["year"], today)
    last = _last_of(month["month"], month["year"], today)
    return Bounds((month.span(),), first=first, until=last) if first and last else None


def _last_day(text: str, outline: str, start: int, today: date) -> tuple[int, date | None]:
    """The end and the meaning of the day at `start`; a month alone is its last day."""
    month = _OF_MONTH.match(outline, start)
    if month and (day := _last_of(month["month"], month["year"], today)):
        return month.end(), day
    for each in find_dates(text[start : start + _LONGEST_DATE], today)[:1]:
        if each.start == 0 and not each.last:
            return start + each.end, each.day
    return start, None


def _first_of(month: str, year: str | None, today: date) -> date | None:
    """The first day of a month; without a year the one that is running or comes next."""
    return next((date(each, _MONTHS[month], 1) for each in _years(month, year, today)), None)


def _last_of(month: str, year: str | None, today: date) -> date | None:
    """The last day of a month; without a year the one that is running or comes next."""
    number = _MONTHS[month]
    days = (date(each, number, monthrange(each, number)[1]) for each in _years(month, year, today))
    return next(days, None)


def _years(month: str, year: str | None, today: date) -> Iterator[int]:
    at = int(year) if year else today.year + (_MONTHS[month] < today.month)
    if date.min.year < at < date.max.year:
        yield at


def _number(word: str) -> int:
    return NUMBERS[word] if word in NUMBERS else int(word)
