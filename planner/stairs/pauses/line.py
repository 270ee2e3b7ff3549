"""A pause in one line: its days in words of either language, and a note around them."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from planner.calendar.date_phrases import Look, read_dates
from planner.calendar.date_phrases.days import end_of_month, months_later, numbered_from
from planner.calendar.weeks import week_of
from planner.calendar.working_days import Days
from planner.grammar.errors import GrammarError
from planner.language import _
from planner.language.calendar_names import month_numbers
from planner.language.dates_in_words import say_the_days
from planner.language.text import collapse, shape
from planner.stairs.pauses.lengths import NUMBER, Found, has_length, lasting, lasting_from, nearest
from planner.values import dataclass

LONGEST = 366
"""Days of a pause, at most [D]."""
_FAR = 10
"""Years from today in which a pause lies, at most."""
_APART = " ,;:.–—-()"
_ALONE = frozenset({"pause", "break", "en pause", "on break"})  # not wrapped: words that are read
"""Notes that say nothing."""

Reading = Callable[[re.Match[str], date], Days | None]
"""The days that words mean on a day; None if they mean none."""


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
        or _by_words(text, today)
        or lasting(text, today)
        or _one(text, today)
    )


def _several(text: str, today: date) -> Found | None:
    phrase = nearest(text, today, several=True)
    if phrase is None or phrase.last is None:
        return None
    return Found(phrase.start, phrase.end, phrase.day, phrase.last)


def _one(text: str, today: date) -> Found | None:
    phrase = nearest(text, today, several=False)
    return phrase and Found(phrase.start, phrase.end, phrase.day, phrase.day)


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


def _by_words(text: str, today: date) -> Found | None:
    outline = shape(text)
    for pattern, reading in _ways():
        for found in re.finditer(pattern, outline):
            around = f"{text[: found.start()]} {text[found.end() :]}"
            if reading is not _numbers and has_length(around):
                continue
            if days := reading(found, today):
                return Found(*found.span(), *days)
    return None


def _ways() -> list[tuple[str, Reading]]:
    """Patterns of folded text, each with its days."""
    month = "|".join(month_numbers("en", "fr"))
    ordinal = r"(\d{1,2})(?:er|st|nd|rd|th)?"
    said = (
        (r"(?:la |the )?(?:semaine du|week of(?: the)?) (.+)", _week_with),
        (r"last week|(?:la )?semaine (?:derniere|passee)", _weeks_later(-1)),
        (r"(?:all )?this week|(?:toute )?cette semaine", _weeks_later(0)),
        (r"(?:all )?next week|(?:toute )?(?:la )?semaine prochaine", _weeks_later(1)),
        (r"last month|le mois (?:dernier|passe)", _months_later(-1)),
        (r"this month|ce mois(?:-ci)?", _months_later(0)),
        (r"next month|le mois prochain", _months_later(1)),  # not wrapped: words that are read
        (
            rf"(?:du|de|from(?: the)?) {ordinal} ?(?:au|a|to|-|–) ?(?:the )?{ordinal}(?! ?[\w/.])",
            _numbers,
        ),
        (rf"(?:in|en|all of|tout) ({month})(?: (\d{{4}}))?", _month),
    )
    return [(rf"(?<!\w)(?:{pattern})(?!\w)", reading) for pattern, reading in said]


def _weeks_later(number: int) -> Reading:
    def reading(_found: re.Match[str], today: date) -> Days:
        week = week_of(today + timedelta(weeks=number))
        return week.first, week.last

    return reading


def _week_with(found: re.Match[str], today: date) -> Days | None:
    phrase = nearest(found[1], today, several=False)
    if phrase is None or phrase.start:
        return None
    week = week_of(phrase.day)
    return week.first, week.last


def _months_later(number: int) -> Reading:
    def reading(_found: re.Match[str], today: date) -> Days | None:
        first = months_later(today.replace(day=1), number)
        last = first and end_of_month(first.year, first.month)
        return (first, last) if first and last else None

    return reading


def _month(found: re.Match[str], today: date) -> Days | None:
    """A whole month: that of its year, else the one under way or the next."""
    number = month_numbers("en", "fr")[found[1]]
    year = int(found[2]) if found[2] else today.year + (number < today.month)
    last = end_of_month(year, number)
    return (last.replace(day=1), last) if last else None


def _numbers(found: re.Match[str], today: date) -> Days | None:
    """From one day of the month to another."""
    first = numbered_from(today, int(found[1]))
    last = first and numbered_from(first, int(found[2]))
    return (first, last) if first and last else None
