"""Durations in a line, in both languages: "20 min", "half an hour", "une heure et demie"."""

# not wrapped in this file: words of both languages that are read

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import NamedTuple

from planner.calendar.beside import word_after, word_before
from planner.language.number_words import COUNTS

LONGEST = 24 * 60
"""Minutes: nothing longer than a day is a duration."""

HOURS_OF_DAY = 7
"""From seven on, "7 heures" is an hour of the day; below it is a duration."""

_FIXED = {
    **dict.fromkeys(("half an hour", "a half hour", "a half-hour", "half hour", "half-hour"), 30),
    **dict.fromkeys(("1/2 heure", "1/2 h", "1/2h", "½ heure", "½ h", "½h", "1/2 hour"), 30),
    **dict.fromkeys(("a quarter of an hour", "quarter of an hour", "a quarter hour"), 15),
    **dict.fromkeys(("un quart d'heure", "quart d'heure", "1/4 h", "1/4h", "1/4 heure"), 15),
    **dict.fromkeys(("1/4 d'heure", "¼ h", "¼ d'heure", "1/4 hour", "1/4 of an hour"), 15),
    **dict.fromkeys(("three quarters of an hour", "three-quarters of an hour"), 45),
    **dict.fromkeys(("trois quarts d'heure", "3/4 d'heure", "3/4 h", "3/4h", "3/4 heure"), 45),
    **dict.fromkeys(("¾ d'heure", "¾ h", "3/4 hour", "3/4 of an hour"), 45),
}
_HALF_HOUR = r"(?:une )?(?:petite |bonne |grosse )?demi(?:-| )heure"
_COUNT = "[a-z]+(?:-[a-z]+)?|[0-9]{1,4}"
_LITTLE = "(?:petite |bonne |grosse )?"
_LEAD = r"(?P<lead>~|(?:~|for|pendant|durant) (?:about |around |environ |~ ?)?)"
_ABOUT = "(?:about|environ|roughly|around|pour) "
_LENGTH = (
    rf"(?P<half>{_HALF_HOUR})|(?P<fixed>{'|'.join(map(re.escape, _FIXED))})"
    rf"|(?P<mixed>{_COUNT}) and a half hours?"
    r"|(?P<decimal>[0-9]{1,2}[.,][0-9]{1,2}) ?(?:hours?|hrs?|heures?|h)"
    rf"|(?P<hours>{_COUNT})(?: {_LITTLE}|(?<=[0-9]))(?P<unit>hours?|hrs?|heures?)"
    r"(?: (?P<more>(?:and |et )?(?:a half|demie?|a quarter|un quart|quart))"
    r"|(?: (?:and |et )?(?P<rest>[0-5]?[0-9])(?: ?(?:minutes?|min|mn))?))?"
    r"|(?P<h>[0-9]{1,2})h(?P<hm>[0-5][0-9])(?:min|mn|m)"
    r"|(?P<sh>[0-9]{1,2}) h (?P<shm>[0-5]?[0-9]) ?(?:minutes|min|mn)"
    rf"|(?P<minutes>(?:{_COUNT}) (?=m)|[0-9]{{1,6}} ?)(?:minutes?|min|mn)"
    r"|(?P<m>[0-9]{1,4})(?:m|')"
)
_ONLY_LED = (
    r"(?P<lh>[0-9]{1,4}) ?h(?: ?(?P<lhm>[0-5][0-9]))?(?P<lhq> et demie?| et quart)?"
    r"|(?<=~)(?P<number>[0-9]{1,6})"
)
"""Forms that are an hour of the day unless "for", "pendant" or "~" leads them."""
_MOST = r"(?: (?:max|maxi|maximum|at most))?"
_END = r"(?=[,;.!?:)\]]*(?!\S))"

_NOUNS = frozenset(
    """
    the les le la ces mes nos vos ses my our your his her their this these those ce cette des last
    first next premiere premieres derniere dernieres de of du
    """.split()
)
_TOLD_BEFORE = frozenset(
    """
    in dans en within sous every each toutes tous chaque than moins plus least under over after
    apres since depuis until d'ici
    """.split()
)
_RETOLD = re.compile(r"(?<!\S)(?:il y a|tou(?:s|tes) les) $")
_NEAR = 20
"""Characters that rules look at before and after a duration."""
_LEADING = frozenset("at au less more no plus moins".split())
_TOLD_AFTER = frozenset("ago later early late earlier before after avant apres plus from".split())
_HOURLY = frozenset({"a", "at", "vers", "avant", "before", "by"})
_OF = ("de", "of", "d'")
_A_TIME = re.compile(r"(?:[0-9]|midi|noon|midnight|minuit|half|now|l'apres)")


class Duration(NamedTuple):
    """A duration: its span in the line and its minutes; None if the words only look like one.

    `led` by "for", "pendant" or "~", it can be nothing else.
    """

    start: int
    end: int
    minutes: int | None
    led: bool = False


@cache
def _pattern() -> re.Pattern[str]:
    form = rf"(?:{_LEAD}|{_ABOUT})?(?:{_LENGTH}|(?(lead)(?:{_ONLY_LED})|(?!)))"
    return re.compile(rf"(?<![^\s(]){form}{_MOST}{_END}")


def find_durations(outline: str) -> Iterator[Duration]:
    """The durations of a folded line, in their order, and the words that only look like one."""
    for match in _pattern().finditer(outline):
        said = {name: words for name, words in match.groupdict().items() if words}
        minutes = _minutes(said)
        if minutes is None:
            continue
        if not 0 < minutes <= LONGEST:
            if not word_after(outline, match.end()):
                yield Duration(*match.span(), None)
            continue
        if "lead" in said:
            yield Duration(*match.span(), minutes, led=True)
        elif found := _beside(outline, match, minutes):
            yield found


def minutes_in(text: str) -> int | None:
    """The minutes that the whole of a folded text means, "2h30" and "1 h" included."""
    for typed in (text, f"~{text}"):
        match = _pattern().fullmatch(typed)
        if match:
            return _minutes({name: said for name, said in match.groupdict().items() if said})
    return None


def _beside(outline: str, match: re.Match[str], minutes: int) -> Duration | None:
    """The duration unless it belongs to words beside it, which may have to be told."""
    start, end = match.span()
    before, after = word_before(outline, start), word_after(outline, end)
    said_in_hours = match["hours"] is not None and match["unit"].startswith("heure")
    if said_in_hours and (minutes >= HOURS_OF_DAY * 60 or before in _HOURLY):
        return None
    if turned := _RETOLD.search(outline, max(start - _NEAR, 0), start):
        return Duration(turned.start(), end, None)
    if before in _TOLD_BEFORE:
        start -= len(before) + 1
        leading = word_before(outline, start)
        return Duration(start - (len(leading) + 1 if leading in _LEADING else 0), end, None)
    begin = end + len(after) + 2
    follows = outline[begin : begin + _NEAR] if after else ""
    if after in _TOLD_AFTER and not _A_TIME.match(follows):
        return Duration(start, end + 1 + len(after), None)
    of = after in _OF or after.startswith("d'")
    if before in _NOUNS or (of and not _A_TIME.match(follows)):
        return None
    return Duration(start, end, minutes)


def _minutes(said: dict[str, str]) -> int | None:
    """The minutes of a match, by its groups; None for words that are no number."""
    if "half" in said or "fixed" in said:
        return _FIXED.get(said.get("fixed", ""), 30)
    if "decimal" in said:
        return round(60 * float(said["decimal"].replace(",", ".")))
    if "number" in said:
        return int(said["number"])
    if "mixed" in said:
        return _in_all(_count(said["mixed"]), 30)
    for name in ("minutes", "m"):
        if name in said:
            return _count(said[name].strip())
    hours = next(said[name] for name in ("hours", "h", "sh", "lh") if name in said)
    written = next((said[name] for name in ("rest", "hm", "shm", "lhm") if name in said), "0")
    return _in_all(_count(hours), _quarters(said) + int(written))


def _quarters(said: dict[str, str]) -> int:
    """The minutes of "and a half" or "et quart"."""
    more = said.get("more", "") + said.get("lhq", "")
    return 15 if "quar" in more else 30 if more else 0


def _in_all(hours: int | None, minutes: int) -> int | None:
    return None if hours is None else 60 * hours + minutes


def _count(said: str) -> int | None:
    return int(said) if said.isdigit() else COUNTS.get(said)


def time_after(start: time | None, minutes: int | None) -> time | None:
    """The end of what begins at `start` and lasts so many minutes."""
    if start is None or minutes is None:
        return None
    return (datetime.combine(date(2000, 1, 1), start) + timedelta(minutes=minutes)).time()


def minutes_between(start: time, end: time) -> int:
    """The minutes of a range, also past midnight."""
    day = date(2000, 1, 1)
    span = datetime.combine(day, end) - datetime.combine(day, start)
    return int(span.total_seconds() // 60) % LONGEST
