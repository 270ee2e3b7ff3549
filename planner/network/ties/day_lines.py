"""Days that matter to a person as editable text: one a line, in either language."""

import re
from collections.abc import Sequence
from datetime import date

from planner.language import _, language, ngettext, pgettext
from planner.language.calendar_names import MONTHS, month_numbers, short_month_numbers
from planner.language.text import collapse, shape
from planner.model.people import PersonDate
from planner.model.vocabulary import DateKind
from planner.network.ties.days_that_matter import NEAR, next_on

LEAP_YEAR = 2000
"""A year that has every day of the year."""

_ORDINAL = r"(\d{1,2})(?:er|st|nd|rd|th)?"
_YEAR = r"(?:,? ([12]\d{3}))?"
_DAY_MONTH = re.compile(rf"{_ORDINAL} (?:of )?([^\W\d]+)\.?{_YEAR}$")
_MONTH_DAY = re.compile(rf"([^\W\d]+)\.? {_ORDINAL}{_YEAR}$")
_ISO = re.compile(r"(?:([12]\d{3})|-)-(\d{1,2})-?(\d{1,2})$")
_NUMBERS = re.compile(r"(\d{1,2}) ?[/.] ?(\d{1,2})(?: ?[/.] ?([12]\d{3}))?$")
_ARTICLE = re.compile(r"(?:^|\s)(?:le|on|the|on the)$")
_WORDS = {  # not wrapped: words of both languages that are read
    DateKind.BIRTHDAY: "birthday|born|birth|bday|anniversaire|naissance|ne|nee|ne(e)",
    DateKind.START: "start|started|start in the post|in post since|since|debut|prise de poste"
    "|prise de fonction|arrivee|en poste depuis|depuis",
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words.split("|")}


class UnknownDay(ValueError):
    """A line has no day of the year; the text is a sentence that quotes it."""


def day_lines(days: Sequence[PersonDate]) -> str:
    """The days, one a line, as they are read back."""
    return "\n".join(map(say_day_that_matters, days))


def say_day_that_matters(each: PersonDate) -> str:
    """A day with its kind or its label: "birthday 12 April 1980", "saint’s day: 24 June"."""
    day = say_day_of_year(each)
    match each.kind:
        case DateKind.BIRTHDAY:
            return pgettext("a day that matters", "birthday {day}").format(day=day)
        case DateKind.START:
            return pgettext("a day that matters", "start {day}").format(day=day)
    if not each.label:
        return day
    return pgettext("a day that matters", "{label}: {day}").format(label=each.label, day=day)


def say_day_of_year(each: PersonDate) -> str:
    """Day and month, with the year if it is known: "12 April", "1er avril 1980"."""
    first = "1er" if each.day == 1 and language() == "fr" else str(each.day)
    year = "" if each.year is None else f" {each.year:04}"
    return f"{first} {MONTHS[language()][each.month - 1]}{year}"


def say_coming(each: PersonDate, today: date) -> str:
    """A day that matters, and how far it is if it is near: "birthday 12 April, in 9 days"."""
    said, days = say_day_that_matters(each), (next_on(each, today) - today).days
    if days > NEAR:
        return said
    match days:
        case 0:
            return _("{day}, today").format(day=said)
        case 1:
            return _("{day}, tomorrow").format(day=said)
    near = ngettext("{day}, in {n} day", "{day}, in {n} days", days)
    return near.format(day=said, n=days)


def read_day_lines(text: str, known: Sequence[PersonDate] = ()) -> tuple[PersonDate, ...]:
    """Parse lines into days; the line of a `known` day gives that day unchanged.

    Raises:
        UnknownDay: if a line has no day of the year.
    """
    as_known = {collapse(say_day_that_matters(each)): each for each in known}
    lines = filter(None, map(collapse, text.splitlines()))
    return tuple(as_known.get(line) or _read(line) for line in lines)


def _read(line: str) -> PersonDate:
    """A line of what the day is about, and the day at its end."""
    typed = shape(line)
    month, day, year, start = _day_at_the_end(typed)
    if not _is_day(year or LEAP_YEAR, month, day):
        said = _("Not a day of the year: “{line}”. Write birthday 12 April 1980.")
        raise UnknownDay(said.format(line=line))
    before = _ARTICLE.sub("", typed[:start].rstrip()).rstrip()
    about = line[: len(before)].rstrip(" :,")
    kind = _KINDS.get(shape(about), DateKind.OTHER)
    return PersonDate(None, kind, month, day, year, about if kind is DateKind.OTHER else "")


def _day_at_the_end(typed: str) -> tuple[int, int, int | None, int]:
    """Month, day and year at the end of a folded line, and their place; zeros if there is none."""
    for pattern, places in (
        (_ISO, (2, 3, 1)), (_NUMBERS, (2, 1, 3)), (_DAY_MONTH, (2, 1, 3)), (_MONTH_DAY, (1, 2, 3))
    ):  # fmt: skip
        if found := pattern.search(typed):
            month, day, year = (found[place] for place in places)
            if (number := _month(month)) and not typed[: found.start()][-1:].isalnum():
                return number, int(day), int(year) if year else None, found.start()
    return 0, 0, None, 0


def _month(word: str) -> int:
    """The number of a month in digits, or of its name in either language; 0 for none."""
    if word.isdecimal():
        return int(word)
    names = month_numbers("en", "fr") | short_month_numbers("en") | short_month_numbers("fr")
    return names.get(word, 0)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        return bool(date(year, month, day))
    except ValueError:
        return False
