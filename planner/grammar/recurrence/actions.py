"""The recurrence of an action, on the calendar or after the last one, taken out of its line."""

import re
from datetime import date, time

from planner.calendar.date_phrases import find_dates
from planner.calendar.day_parts import DayPart
from planner.calendar.recurrence.after import MOST
from planner.calendar.recurrence.after_words import find_after
from planner.calendar.recurrence.find import find_repeats
from planner.calendar.recurrence.odd import is_part_of_more
from planner.calendar.recurrence.read import parse_repeats
from planner.calendar.recurrence.repeats import Repeats
from planner.grammar.line import TAKEN, Line
from planner.grammar.recurrence.rules import (
    Recurrence,
    first_of_rule,
    take_rule,
    with_bounds,
)
from planner.values import dataclass

_BY = re.compile(r"(?:^| )(?:by|before|avant|d'ici(?: a)?|pour|for)(?: the| le)? $")
"""Words before a day that it is due by, not one on which something comes again."""
_ADVERB = re.compile(
    r"(?<= )(?:daily|weekly|fortnightly|monthly|quarterly|yearly|annually"
    r"|quotidiennement|hebdomadairement|mensuellement|trimestriellement|annuellement)"
    r"(?=[ ,;.!?]*(?:$| [~#@]"
    r"| (?:at|a|vers|around|from|starting|beginning|until|till|through|des)(?!\S)"
    r"| jusqu'|,? [0-9]+ ?(?:times?|fois|m|min|mn|minutes?|h|am|pm|:[0-9]+)))"
)
"""Adverbs that end a line, or stand before its time or its end; others may belong to a noun."""
_EVERY = re.compile(r"(?<!\S)(?:every|each|tous|toutes|chaque|sur|[a-z]+days|[a-z]+dis)(?!\S)")
_HOUR = re.compile(
    rf"{TAKEN},? (?P<said>(?:at|a|vers|around) (?P<hour>1?[0-9]|2[0-3]))"
    rf"(?=[ ,;.!?]*(?:$|{TAKEN}| [~#]| [0-9]+ ?(?:m|mins?|minutes?)(?![a-z0-9])))"
)
"""A bare hour behind a recurrence, at the end, or before minutes or a tag: no "9 people"."""
_OF_NOUN = re.compile(r"(?:^| )(?:a|an|the|my|our|your|his|her|their|this|that|of) $")


@dataclass(frozen=True, slots=True)
class Repeated:
    """The recurrence of an action: the rest of its line, the words and their meaning.

    `at` is a bare hour right behind the words: "every weekday at 9". `begins` is the day from which
    it comes, `unread` the words that look like its end and are not understood.
    """

    rest: Line
    words: str
    repeats: Repeats
    part: DayPart | None = None
    at: time | None = None
    begins: date | None = None
    unread: tuple[str, ...] = ()

    def first(self, typed: date | None, today: date) -> date:
        """The first day; without a `typed` one that of the rule, else today.

        Raises:
            GrammarError: if the rule gives no day.
        """
        if self.repeats.rule is None:
            return typed or today
        return first_of_rule(self.repeats.rule, typed or self.begins, today, daily_today=True)


def take_repeats(line: Line, today: date) -> Repeated | None:
    """Take out of the line of an action how it repeats, on the calendar or after the last one.

    A day that it is due by repeats nothing; a longer interval than can be kept stays in the line.
    """
    if after := find_after(line.visible()):
        words = line.part(after.start, after.end).said()
        return Repeated(line.without(after.start, after.end), words, Repeats(after=after.after))
    found = _adverb(line, today) if _ADVERB.search(line.shape) else take_rule(line, today)
    if found is None or found.rule.interval > MOST or _is_one_day(line, today):
        return None
    rest, at = _without_hour(found.rest)
    return Repeated(
        rest, found.words, Repeats(found.rule), found.part, at, found.first, found.unread
    )


def _adverb(line: Line, today: date) -> Recurrence | None:
    """The recurrence that an adverb says: "weekly", not "the weekly" nor "twice weekly"."""
    adverb = _ADVERB.search(line.shape)
    if adverb is None or _OF_NOUN.search(line.shape[: adverb.start()]):
        return None
    rule = parse_repeats(adverb[0], today)
    if rule is None or is_part_of_more(line.shape, *adverb.span()):
        return None
    return with_bounds(line.without(*adverb.span()), adverb[0], rule, today)


def _without_hour(line: Line) -> tuple[Line, time | None]:
    """The line without a bare hour right behind what was taken out, and that hour."""
    sign = _HOUR.search(line.shape)
    if sign is None:
        return line, None
    return line.without(sign.start("said"), sign.end()), time(int(sign["hour"]))


def _is_one_day(line: Line, today: date) -> bool:
    """Whether a phrase without "every" is a single day: one that it is due by, or a date."""
    found = find_repeats(line.shape, today)
    if found is None or _EVERY.search(line.shape[found.start : found.end]):
        return False
    if _BY.search(line.shape[: found.start]):
        return True
    words = line.visible()[found.start : found.end]
    return any(len(words[each.start : each.end]) == len(words) for each in find_dates(words, today))
