"""Read a recurrence rule from words in either language: "every second Tuesday"."""

import re
from dataclasses import replace
from datetime import date

from planner.calendar.date_phrases import parse_when
from planner.calendar.recurrence.after import MOST
from planner.calendar.recurrence.after_words import parse_after
from planner.calendar.recurrence.exceptions import EXCEPT, Left, parse_days
from planner.calendar.recurrence.repeats import Repeats
from planner.calendar.recurrence.rrule import Rule, parse_rule
from planner.calendar.recurrence.ways import WAYS
from planner.language import _
from planner.language.text import collapse, shape

_ONCE = re.compile(r"^(?:once|une fois) (?=every|each|chaque|tous |toutes )")
_UNTIL = re.compile(r"(?:^|[ ,]+)(?:until|till|jusqu'(?:au|a|en)?) ?(?P<until>.+)$")
_TIMES = re.compile(r"[ ,]+(?P<times>[0-9]{1,4}) (?:times?|fois)$")


def parse_repeats(text: str, today: date) -> Rule | None:
    """The rule of words or of RFC 5545 text; None if nothing is typed.

    Raises:
        ValueError: if it is not understood, with a sentence.
    """
    words = collapse(text)
    if not words:
        return None
    rule = parse_rule(words) or _with_end(words, today)
    if rule is None:
        raise ValueError(
            _(
                "Not a rule: try “every Tuesday”, “every second Tuesday”,"
                " “first Monday of the month” or “every 2 weeks”."
            )
        )
    return rule


def read_repeats(text: str, today: date) -> Repeats | None:
    """The meaning of words: "every Tuesday", "two weeks after it is done"; None for no text.

    Raises:
        ValueError: if it is not understood, with a sentence.
    """
    if after := parse_after(text):
        return Repeats(after=after)
    rule = parse_repeats(text, today)
    if rule is None:
        return None
    if rule.interval > MOST:
        raise ValueError(
            _("At most every {most}: a longer time is rather a date.").format(most=MOST)
        )
    return Repeats(rule)


def _with_end(words: str, today: date) -> Rule | None:
    """The rule of words that may include an end."""
    outline = shape(words)
    until, count = None, None
    without = Left()
    if match := EXCEPT.search(outline):
        days = parse_days(words[match.end() :], today)
        if days is None:
            return None
        outline, words, without = outline[: match.start()], words[: match.start()], days
    if match := _UNTIL.search(outline):
        until = parse_when(words[match.start("until") :], today)
        outline = outline[: match.start()] if until else outline
    elif match := _TIMES.search(outline):
        count = int(match["times"])
        outline = outline[: match.start()]
    rule = _plain(outline)
    ended = rule and _ended(rule, until, count)
    return ended and without.out_of(ended)


def _ended(rule: Rule, until: date | None, count: int | None) -> Rule | None:
    if count == 0:
        return None
    return replace(rule, until=until, count=count)


def _plain(outline: str) -> Rule | None:
    outline = _ONCE.sub("", outline)
    for pattern, read in WAYS:
        if match := pattern.fullmatch(outline):
            rule = read({key: value for key, value in match.groupdict().items() if value})
            return parse_rule(str(rule)) if rule.interval else None
    return None
