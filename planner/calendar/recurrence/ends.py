"""The first day and the end of a recurrence that its line says apart from it: "until June"."""

import re
from dataclasses import replace
from datetime import date, timedelta

from planner.calendar.periods import day_at, find_first, find_period, find_range, month_of
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
_A_MONTH = re.compile(rf"(?:{_MONTH})(?![^\s,;.!?])")
_OF_MONTH = re.compile(rf"(?<=\x00) ?(?:du mois )?d(?:e |')({_MONTH})(?: (20[0-9]{{2}}))?{_END}")
_TIMES = re.compile(rf"{_START}(?P<times>[0-9]{{1,4}}|{'|'.join(NUMBERS)}) (?:times|fois){_END}")
_LASTING = re.compile(
    rf"{_START}(?:for|during|over|pendant|durant|sur) (?:the next |les )?"
    rf"(?:[0-9]{{1,4}}|{'|'.join(COUNTS)})(?: prochaine?s)?"
    rf" (?:days?|weeks?|months?|years?|jours?|semaines?|mois|ans?|annees?){_END}"
)
_CLAUSE = re.compile(r"[^\x00,;.!?@~]{0,40}?(?=[\x00,;.!?@~]| (?:at|a|vers|around) [0-9]| [0-9]|$)")
_TAKEN = "\x00"
_DAYS = {
    Frequency.DAILY: 1,
    Frequency.WEEKLY: 7,
    Frequency.MONTHLY: 28,
    Frequency.YEARLY: 365,
}
"""The days after which a rule comes again at the earliest."""


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
    found = None if _has_end(rule) else _range(text, rule, today)
    if found is None:
        found = _with_first(text, rule, today)
    lasting = (match.span() for match in _LASTING.finditer(shape(text)))
    told = (span for span in lasting if not any(at <= span[0] < end for at, end in found.spans))
    return replace(found, unread=(*found.unread, *told))


def _with_first(text: str, rule: Rule, today: date) -> Bounds:
    """The bounds of a line without a range: the day from which it comes, and the end."""
    begins = find_first(text, today)
    if begins is None:
        return _end(text, rule, today)
    start, end, first = begins
    found = _end(text[:start] + _TAKEN * (end - start) + text[end:], rule, today)
    return replace(found, spans=(*found.spans, (start, end)), first=first)


def _end(text: str, rule: Rule, today: date) -> Bounds:
    """The end of a line; what looks like one is not read where there is one already."""
    outline = shape(text)
    ended = _has_end(rule)
    if sign := _UNTIL.search(outline):
        day = None if ended else day_at(text, sign.end(), today)
        if day:
            return Bounds(((sign.start(), day[0]),), until=day[1])
        clause = _CLAUSE.match(outline, sign.end())
        return Bounds(unread=((sign.start(), clause.end() if clause else sign.end()),))
    if ended:
        return Bounds()
    often = rule.frequency in (Frequency.DAILY, Frequency.WEEKLY)
    if found := _by(text, today) or (_within(text, today) if often else None):
        return found
    times = _TIMES.search(outline, outline.find(_TAKEN))
    count = _number(times["times"]) if times else 0
    return Bounds((times.span(),), count=count) if times and count else Bounds()


def _has_end(rule: Rule) -> bool:
    return rule.until is not None or rule.count is not None


def _range(text: str, rule: Rule, today: date) -> Bounds | None:
    """The bounds that a range of days or of months gives: "from February to June".

    A range too short for the rule to come again within it is none.
    """
    found = find_range(text, today)
    if found is None or (found.last - found.first).days < _DAYS[rule.frequency] * rule.interval:
        return None
    return Bounds(((found.start, found.end),), max(found.first, today), found.last)


def _by(text: str, today: date) -> Bounds | None:
    """The end that "by" or "before" a day gives; before an hour it is none."""
    outline = shape(text)
    for sign in _BY.finditer(outline):
        day = day_at(text, sign.end(), today)
        if day is None:
            continue
        end, until = day
        if sign["before"] and _A_MONTH.match(outline, sign.end()):
            until = until.replace(day=1) - timedelta(days=1)
        if until >= today:
            return Bounds(((sign.start(), end),), until=until)
    return None


def _within(text: str, today: date) -> Bounds | None:
    """The bounds of a month, a quarter or a year: "every Monday in March"."""
    if (of := _OF_MONTH.search(shape(text))) and (days := month_of(of[1], of[2], today)):
        return Bounds((of.span(),), max(days[0], today), days[1])
    found = find_period(text, today)
    if found is None:
        return None
    return Bounds(((found.start, found.end),), max(found.first, today), found.last)


def _number(word: str) -> int:
    return NUMBERS[word] if word in NUMBERS else int(word)
