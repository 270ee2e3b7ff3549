"""How a line repeats, taken out of its head: "every Tuesday except 24 March"."""

import re
from datetime import date, timedelta

from planner.calendar.date_phrases import find_dates, leading_part
from planner.calendar.day_parts import DayPart
from planner.calendar.recurrence.after import MOST, find_after
from planner.calendar.recurrence.days import first_day
from planner.calendar.recurrence.exceptions import find_exceptions
from planner.calendar.recurrence.find import find_repeats
from planner.calendar.recurrence.read import parse_repeats
from planner.calendar.recurrence.repeats import Repeats
from planner.calendar.recurrence.rrule import Frequency, Rule
from planner.grammar.errors import GrammarError
from planner.grammar.line import Line
from planner.language import _
from planner.values import dataclass

_WHOLE_WEEK = range(5)
_BY = re.compile(r"(?:^| )(?:by|before|avant|d'ici(?: a)?|pour|for)(?: the| le)? $")
"""Words before a day that it is due by, not one on which something comes again."""
_ADVERB = re.compile(
    r"(?<= )(?:daily|weekly|fortnightly|monthly|quarterly|yearly|annually"
    r"|quotidiennement|hebdomadairement|mensuellement|trimestriellement|annuellement)"
    r"(?=[ ,;.!?]*$)"
)
"""Adverbs that end a line; elsewhere they may belong to a noun."""
_EVERY = re.compile(r"(?<!\S)(?:every|each|tous|toutes|chaque|sur|[a-z]+days|[a-z]+dis)(?!\S)")
_FROM = re.compile(
    r"(?<!\S)(?:from|starting(?: on| from)?|beginning(?: on)?|a (?:partir|compter) d[eu]|des) "
)
_LONGEST_DATE = 40
"""Characters of the day from which it comes."""
_OF_NOUN = re.compile(r"(?:^| )(?:a|an|the|my|our|your|his|her|their|this|that|of) $")


@dataclass(frozen=True, slots=True)
class Recurrence:
    """How a line repeats: the rest of it, the words, their meaning and the part of the day."""

    rest: Line
    words: str
    rule: Rule
    part: DayPart | None = None


@dataclass(frozen=True, slots=True)
class Repeated:
    """How an action repeats: the rest of its line, the words and their meaning."""

    rest: Line
    words: str
    repeats: Repeats
    part: DayPart | None = None

    def first(self, typed: date | None, today: date) -> date:
        """The first day; without a `typed` one that of the rule, else today.

        Raises:
            GrammarError: if the rule gives no day.
        """
        if self.repeats.rule is None:
            return typed or today
        return first_of_rule(self.repeats.rule, typed, today, daily_today=True)


def take_rule(line: Line, today: date) -> Recurrence | None:
    """Take the recurrence phrase and its exceptions out of `line`.

    Nothing is taken if the exceptions are not understood.
    """
    found = find_repeats(line.shape, today)
    if found is None:
        return None
    part, end = leading_part(line.visible()[found.end :]) or (None, 0)
    spans, rule = [(found.start, found.end)], found.rule
    if left_out := find_exceptions(line.visible(), today):
        without = left_out.days.out_of(rule) if left_out.days else None
        if without is None:
            return None
        rule = without
        spans.append((left_out.start, left_out.end))
    words = " ".join(line.part(*span).said() for span in spans).replace(" ,", ",")
    spans[0] = found.start, found.end + end
    for span in sorted(spans, reverse=True):
        line = line.without(*span)
    return Recurrence(line, words, rule, part)


def take_repeats(line: Line, today: date) -> Repeated | None:
    """Take out of the line of an action how it repeats, on the calendar or after the last one.

    A day that it is due by repeats nothing; a longer interval than can be kept stays in the line.
    """
    if after := find_after(line.visible()):
        words = line.part(after.start, after.end).said()
        return Repeated(line.without(after.start, after.end), words, Repeats(after=after.after))
    if adverb := _ADVERB.search(line.shape):
        if _OF_NOUN.search(line.shape[: adverb.start()]):
            return None
        rule = parse_repeats(adverb[0], today)
        rest = line.without(adverb.start(), adverb.end())
        return Repeated(rest, adverb[0], Repeats(rule)) if rule else None
    found = take_rule(line, today)
    if found is None or found.rule.interval > MOST or _is_one_day(line, today):
        return None
    rest = _without_from(found.rest, today)
    return Repeated(rest, found.words, Repeats(found.rule), found.part)


def _without_from(line: Line, today: date) -> Line:
    """The line without "from" before a day: that day alone is left to be read as the first."""
    for sign in _FROM.finditer(line.shape):
        dates = find_dates(line.visible()[sign.end() : sign.end() + _LONGEST_DATE], today)
        if dates and dates[0].start == 0:
            return line.without(sign.start(), sign.end() - 1)
    return line


def first_of_rule(
    rule: Rule, typed: date | None, today: date, *, daily_today: bool = False
) -> date:
    """The first day of a rule from the typed day on; a weekday alone is one after today.

    With `daily_today`, one of every working day begins today.

    Raises:
        GrammarError: if the rule gives no day.
    """
    begins_today = not rule.weekdays or (daily_today and _is_daily(rule))
    after = timedelta(days=0 if begins_today else 1)
    day = first_day(rule, typed or today + after)
    if day is None:
        raise GrammarError(_("This rule gives no day in the next five years."))
    return day


def _is_daily(rule: Rule) -> bool:
    days = {each.day for each in rule.weekdays}
    return (
        rule.frequency is Frequency.WEEKLY and rule.interval == 1 and days.issuperset(_WHOLE_WEEK)
    )


def _is_one_day(line: Line, today: date) -> bool:
    """Whether a phrase without "every" is a single day: one that it is due by, or a date."""
    found = find_repeats(line.shape, today)
    if found is None or _EVERY.search(line.shape[found.start : found.end]):
        return False
    if _BY.search(line.shape[: found.start]):
        return True
    words = line.visible()[found.start : found.end]
    return any(len(words[each.start : each.end]) == len(words) for each in find_dates(words, today))
