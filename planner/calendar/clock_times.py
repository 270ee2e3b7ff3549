"""Times of day in a line, in both languages: "9:30", "14h", "noon", "de 18h à 20h"."""

# not wrapped in this file: words of both languages that are read

import re
from collections.abc import Iterator
from datetime import time
from functools import cache
from typing import NamedTuple

from planner.calendar.beside import is_function_word, masked, word_after, word_before
from planner.calendar.day_parts import DayPart, within
from planner.calendar.durations import HOURS_OF_DAY
from planner.language.number_words import NUMBERS

MIDNIGHT = time(23, 59)
"""The end of a day: midnight by itself belongs to the day it ends."""

_NUMBER = "|".join(sorted(NUMBERS, key=len, reverse=True))
_HALF = (
    rf"(?P<hh>[0-9]{{1,2}}|{_NUMBER})(?:[:.](?P<hm>[0-9]{{2}}))? ?(?P<half>[ap])\.?m\.?(?![a-z])"
)
_COLON = r"(?P<ch>[0-9]{1,2}):(?P<cm>[0-9]{2})h?"
_POINT = r"(?P<dh>[0-9]{1,2})\.(?P<dm>[0-5][0-9])"
_QUARTER = r"(?: (?P<q>et demie?|et quart|moins le quart))"
_HOUR = (
    r"(?P<h>[0-9]{1,2})(?:h(?: (?P<gm>[0-5][0-9])(?=[,;.!?:]|$| ?\x00)|(?P<m>[0-9]{2})?)"
    r"| h(?: (?P<sm>[0-9]{2}))?"
    rf"|(?P<word> ?heures?)(?: (?P<wm>[0-5][0-9]))?){_QUARTER}?"
)
_IN_WORDS = rf"(?P<w>une|{_NUMBER}) heures?(?: (?P<wq>et demie?|et quart|moins le quart))?"
_CLOCK = rf"(?P<o>[0-9]{{1,2}}|{_NUMBER}) o'clock"
_PAST = (
    r"(?:a )?(?P<past>half past|quarter past|quarter to)"
    rf" (?P<p>[0-9]{{1,2}}|{_NUMBER}|noon|midnight)"
)
_NOON = r"(?P<noon>noon|midday|midi)(?: (?P<nq>et demie?|et quart|trente))?"
_NIGHT = r"(?P<night>midnight|minuit)"
_SUFFIX = (
    r"(?: (?:precises?|pile|sharp))?(?: (?P<suffix>du matin|du soir|de l'apres-midi"
    r"|in the morning|in the afternoon|in the evening|at night))?"
)
_OF_PART = r"(?P<b>[0-9]{1,2})(?= (?:in the (?:morning|afternoon|evening)|at night)(?!\S))"
_SINGLE = (
    rf"(?:{_HALF}|{_COLON}|{_CLOCK}|{_PAST}|{_OF_PART}|{_IN_WORDS}|{_HOUR}|{_NOON}|{_NIGHT}"
    rf"|{_POINT}){_SUFFIX}"
)
_BEFORE = (
    r"(?P<pre>at|a partir de|a|vers|around|about|environ|by|before|avant|pour|for|from|d'ici"
    r"|des|ce|no later than|au plus tard a|~) "
)
_END = r"(?=[,;.!?:)\]]*(?!\S))"
_BARE = (
    rf"(?P<bare>at (?P<n>[0-9]{{1,2}}|{_NUMBER})|(?<![0-9] )(?:a|vers|around)"
    r" (?P<an>1?[0-9]|2[0-3])"
    r"|(?:from|de) (?:1?[0-9]|2[0-3])h?"
    r" (?:to|a) (?:1?[0-9]|2[0-3]))"
)

_SIDE = (
    r"(?:[0-9]{1,2}(?:[:.][0-9]{2})? ?[ap]\.?m\.?|[0-9]{1,2}:[0-9]{2}|[0-9]{1,2} heures?"
    r"(?: [0-5][0-9])?|[0-9]{1,2}h(?:[0-9]{2})?|[0-9]{1,2} h(?: [0-9]{2})?"
    r"|noon|midday|midi|midnight|minuit)"
)
_RANGE = (
    rf"(?P<since>(?:from|de|d'|between|entre|at|a) ?)?(?P<start>{_SIDE}|[0-9]{{1,2}})"
    rf"(?P<to> ?[-–—] ?| (?:to|a|until|till|jusqu'a|and|et) )(?P<end>{_SIDE})"
)

_NOUNS = frozenset(
    """
    the les le la ces mes nos my our your his her their this these those cette last first next de
    of du d' un une an
    """.split()
)
OF = frozenset({"of", "de", "du", "d'"})
_TOLD_BEFORE = frozenset(
    """
    after apres until till jusqu'a since depuis than every each between entre not pas en in dans
    within sous
    """.split()
)
_LASTING = frozenset({"for", "pour", "about", "environ", "~"})
_HOURLY = frozenset({"at", "a", "vers", "around", "by", "before", "avant", "from", "d'ici"})
_LISTING = frozenset({"or", "ou", "and", "et", "/"})
_QUARTERS = {"half past": 30, "quarter past": 15}
_THINGS = frozenset(
    """
    challenge report course meeting call training workshop talk walk run flight session interview
    film movie video podcast read ride parking pass slot break lesson drive shift sprint lecture
    class exam test nap
    """.split()
)
"""Nouns that take a length before them: "a 2h workshop"."""
_MEASURED = frozenset(
    "€ $ £ % euro euros eur dollars usd chf k km kg m pts points train bus".split()
)
"""Words after a number with a point that is no time: "at 12.30 €"."""
_LONGEST_THING = 6
_SUFFIXES = {
    **dict.fromkeys(("du matin", "in the morning"), DayPart.MORNING),
    **dict.fromkeys(("de l'apres-midi", "in the afternoon"), DayPart.AFTERNOON),
    **dict.fromkeys(("du soir", "in the evening", "at night"), DayPart.EVENING),
}
_NOON_HOUR = 12
_HOURS = 24


class Clock(NamedTuple):
    """A time of day, or a range `until` another: its span in the line.

    `at` is None if the words only look like a time; a lone "at 8" then has its `hour`, which a part
    of the day beside it makes a time. A `bare` one, such as "1h30", may be a duration
    of `minutes`, and is one if it is `lasting`: "environ 2h". A `vague` one is some moment between
    two: "between 2pm and 4pm".
    """

    start: int
    end: int
    at: time | None
    until: time | None = None
    bare: bool = False
    lasting: bool = False
    minutes: int = 0
    vague: bool = False
    hour: int | None = None


@cache
def _single() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\s(])(?:(?:{_BEFORE})?(?:{_SINGLE})|{_BARE}){_END}")


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(_SINGLE)


@cache
def _range() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\s(]){_RANGE}{_END}")


def find_clocks(outline: str, *, of_title: bool = False) -> list[Clock]:
    """The times and ranges of a folded line in their order, and what only looks like one.

    `of_title`: "de 14h" is the time of what is named, as in an event's title.
    """
    ranges = list(_ranges(outline))
    found = [*ranges, *_singles(outline, ranges, of_title=of_title)]
    return list(_apart_from_lists(outline, sorted(found, key=lambda clock: clock.start)))


def _ranges(outline: str) -> Iterator[Clock]:
    for match in _range().finditer(outline):
        since, to = match["since"] or "", match["to"].strip()
        vague = since.strip() in ("between", "entre")
        lone = match["start"].isdigit() and to.isalpha() and not since  # "le 15 à 14h"
        if (to in ("and", "et")) != vague or lone:
            continue
        start, until = _side(match["start"]), _side(match["end"])
        if match["start"].isdigit() and start and until:
            start = _before_noon_or_after(start, until) if "p" in match["end"] else start
        if until == MIDNIGHT:
            until = time(0)
        if start is None or until is None or start == MIDNIGHT:
            if not match["start"].isdigit():
                yield Clock(*match.span(), None)
            continue
        yield Clock(*match.span(), start, until, vague=vague)


def _side(written: str) -> time | None:
    """One end of a range; a number alone is an hour."""
    if written.isdigit():
        return time(int(written)) if int(written) < _HOURS else None
    match = _whole().fullmatch(written)
    return _time(match) if match else None


def _before_noon_or_after(start: time, end: time) -> time:
    """The start of "6-8pm" or "11-1pm": in the afternoon if that is before the end."""
    afternoon = start.replace(hour=start.hour % _NOON_HOUR + _NOON_HOUR)
    return afternoon if afternoon < end else start


def _singles(outline: str, ranges: list[Clock], *, of_title: bool) -> Iterator[Clock]:
    hidden = masked(outline, [(clock.start, clock.end) for clock in ranges], "\x01")
    for match in _single().finditer(hidden):
        before, after = word_before(hidden, match.start()), word_after(hidden, match.end())
        if match["bare"]:
            if is_function_word(after):
                hour = match["n"] or match["an"]
                yield Clock(*match.span(), None, hour=_number(hour) if hour else None)
            continue
        start, at = match.start(), _time(match)
        if match["pre"] == "a" and match["half"]:
            start += 2  # in front of "9am" it is the English article
        elif match["pre"] == "a" and before == "y":
            start, at = start - len("il y "), None
        elif _is_noun(match, before, after, of_title=of_title):
            continue
        elif before in _TOLD_BEFORE:
            start, at = start - len(before) - 1, None
        elif of_title and before in OF and not match["pre"]:
            start -= len(before) + 1
        yield _clock(match, start, at)


def _clock(match: re.Match[str], start: int, at: time | None) -> Clock:
    """The time of a match, which "1h30" and "pour 2h" may not be."""
    hours = int(match["h"]) if match["h"] and not match["word"] else _HOURS
    minutes = 60 * hours + int(match["m"] or match["sm"] or match["gm"] or 0)
    plain = hours < _HOURS and not match["suffix"] and not match["q"] and at is not None
    lasting = plain and match["pre"] in _LASTING and hours < HOURS_OF_DAY
    return Clock(
        start,
        match.end(),
        at,
        bare=plain and (not match["pre"] or lasting),
        lasting=lasting,
        minutes=minutes,
    )


def _is_noun(match: re.Match[str], before: str, after: str, *, of_title: bool) -> bool:
    """Whether a time is part of something else, or no time at all: "les 4h de formation"."""
    pre, hour = match["pre"], match["h"]
    if match["dh"] and (pre not in _HOURLY or after in _MEASURED or after in _THINGS):
        return True
    if hour and not match["m"] and int(hour) >= _HOURS and pre not in ("a", "at", "d'ici"):
        return before not in _TOLD_BEFORE
    if match["w"] and NUMBERS.get(match["w"], 1) < HOURS_OF_DAY and pre not in _HOURLY:
        return True
    if pre == "ce" and not (match["noon"] or match["night"]):
        return True
    if hour and pre in (None, "a") and after in _THINGS and int(hour) <= _LONGEST_THING:
        return True
    of = hour and (after in ("de", "of") or after.startswith("d'"))
    return not pre and bool(of or (before in _NOUNS and not (of_title and before in OF)))


def _time(match: re.Match[str]) -> time | None:
    """The time of a match; None for one that no clock shows."""
    hour, minute = _hour_and_minute(match)
    if (hour, minute) == (_HOURS, 0):
        return MIDNIGHT
    if not (0 <= hour < _HOURS and 0 <= minute < 60):
        return None
    return within(time(hour, minute), _SUFFIXES.get(match["suffix"] or ""))


def _hour_and_minute(match: re.Match[str]) -> tuple[int, int]:
    """The hour and the minute as written; an hour of -1 is none."""
    if match["night"]:
        return _HOURS, 0
    if match["half"]:
        hour = _number(match["hh"])
        noon = _NOON_HOUR if match["half"] == "p" else 0
        return (hour % _NOON_HOUR + noon if 0 < hour <= _NOON_HOUR else -1), int(match["hm"] or 0)
    if match["ch"] or match["dh"]:
        return int(match["ch"] or match["dh"]), int(match["cm"] or match["dm"])
    if match["past"]:
        hour = _number(match["p"])
        return (hour - 1, 45) if "to" in match["past"] else (hour, _QUARTERS[match["past"]])
    named = match["o"] or match["b"] or match["w"] or match["h"] or "noon"
    minute = int(match["m"] or match["sm"] or match["gm"] or match["wm"] or 0)
    quarter = match["q"] or match["wq"] or match["nq"]
    if quarter and quarter.startswith("moins"):
        return _number(named) - 1, 45
    return _number(named), minute + (15 if quarter == "et quart" else 30 if quarter else 0)


def _number(said: str) -> int:
    """An hour in figures or in words."""
    if said.isdigit():
        return int(said)
    return {"noon": _NOON_HOUR, "midnight": 0, "une": 1, **NUMBERS}[said]


def _apart_from_lists(outline: str, clocks: list[Clock]) -> Iterator[Clock]:
    """The times; several of which one is to be chosen, "9h or 10h", are not read."""
    waiting: Clock | None = None
    for clock in clocks:
        if waiting and outline[waiting.end : clock.start].strip() in _LISTING:
            waiting = Clock(waiting.start, clock.end, None)
            continue
        if waiting:
            yield waiting
        waiting = clock
    if waiting:
        yield waiting
