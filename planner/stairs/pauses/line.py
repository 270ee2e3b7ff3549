"""A pause in one line: its days in words of either language, and a note around them."""

import re
from datetime import date

from planner.calendar.date_phrases import Look, read_dates
from planner.calendar.date_phrases.days import numbered_from
from planner.grammar.errors import GrammarError
from planner.language import _
from planner.language.dates_in_words import say_the_days
from planner.language.text import collapse, shape
from planner.stairs.pauses.lengths import (
    NUMBER,
    Found,
    begins,
    lasting,
    lasting_from,
    lately,
    nearest,
)
from planner.stairs.pauses.named import by_words
from planner.values import dataclass

LONGEST = 366
"""Days of a pause, at most [D]."""
_FAR = 10
"""Years from today in which a pause lies, at most."""
_APART = " ,;:.–—-()"
_ALONE = frozenset(  # not wrapped: words that are read
    {
        *("pause", "break", "en pause", "on break", "off"),
        *("now", "from now", "from now on", "starting now"),
        *("maintenant", "des maintenant", "a partir de maintenant", "a compter de maintenant"),
    }
)
"""Notes that say nothing."""


@dataclass(frozen=True, slots=True)
class PauseLine:
    """A pause that is not stored yet."""

    first: date
    last: date
    note: str = ""


def parse_pause(line: str, today: date) -> PauseLine:
    """Parse a pause: "du 3 au 17 août, Bretagne", "until Friday", "last week".

    Without a year the nearer days are meant, so that a pause can be written down afterwards.

    Raises:
        GrammarError: if there are no days, or they cannot be a pause.
    """
    text = collapse(line)
    found = _found(text, today)
    if found is None:
        raise GrammarError(_("Say its days: “3 to 17 August”, “until Friday”, “last week”."))
    first, last = found.first, found.last
    if last < first:
        raise GrammarError(_("A pause ends on its first day at the earliest."))
    if (last - first).days >= LONGEST:
        raise GrammarError(_("A pause lasts a year at most; a goal can also be let go."))
    if max(abs(first.year - today.year), abs(last.year - today.year)) > _FAR:
        raise GrammarError(_("That is more than ten years away."))
    note = collapse(f"{text[: found.start].rstrip(_APART)} {text[found.end :].lstrip(_APART)}")
    return PauseLine(first, last, "" if shape(note) in _ALONE else note)


def typed_pause(pause: PauseLine, today: date) -> str:
    """The line in which a pause is typed: in words if it is read as the same, else in figures."""
    last = pause.last if pause.last > pause.first else None
    said = say_the_days(pause.first, last, date.min)
    words = ", ".join(filter(None, (said, pause.note)))
    try:
        again = parse_pause(words, today)
    except GrammarError:
        again = None
    if again == pause:
        return words
    days = " – ".join(day.isoformat() for day in (pause.first, last) if day)
    return f"{days} {pause.note}".strip()


def _found(text: str, today: date) -> Found | None:
    """The days of a line: several, an end or a beginning, a week or a month, or one day alone."""
    return (
        _several(text, today)
        or lasting_from(text, today)
        or _from_or_to(text, today)
        or by_words(text, today)
        or lately(text, today)
        or lasting(text, today)
        or _one(text, today)
    )


def _several(text: str, today: date) -> Found | None:
    phrase = nearest(text, today, several=True)
    if phrase is None or phrase.last is None:
        return None
    return Found(phrase.start, phrase.end, phrase.day, phrase.last)


def _one(text: str, today: date) -> Found | None:
    """One day alone in a line.

    Raises:
        GrammarError: if a pause begins on it whose end is missing, or a part of it is said.
    """
    if begins(text, today):
        raise GrammarError(_("Say until when too: “9 to 20 March”, “two weeks from 9 March”."))
    phrase = nearest(text, today, several=False)
    if phrase is None:
        return None
    if phrase.part is not None:
        raise GrammarError(_("A pause is of whole days."))
    others = read_dates(text[phrase.end :], today, Look.EITHER)
    is_alone = not (others.dates or others.unread)
    return Found(phrase.start, phrase.end, phrase.day, phrase.day) if is_alone else None


_END = re.compile(
    r"(?<!\w)(?:(?:from|des|d') (?:now|today|aujourd'hui) )?"
    r"(?:jusqu'(?:a|au|en|aux)?|until|till|up to|through) (?=\w)"
)
_BEGINNING = re.compile(r"(?<!\w)(?:depuis|since) (?=\w)")


def _from_or_to(text: str, today: date) -> Found | None:
    """From today to a day, or from a day to today."""
    outline = shape(text)
    for pattern, look in ((_END, Look.AHEAD), (_BEGINNING, Look.BACK)):
        if found := pattern.search(outline):
            rest = text[found.end() :]
            if (only := NUMBER.match(rest)) and (day := numbered_from(today, int(only[1]))):
                return Found(found.start(), found.end() + only.end(), *sorted((today, day)))
            phrase = next(iter(read_dates(rest, today, look).dates), None)
            if phrase is None or phrase.start > len("le "):
                continue
            days = sorted((today, phrase.day)) if look is Look.BACK else (today, phrase.day)
            return Found(found.start(), found.end() + phrase.end, *days)
    return None
