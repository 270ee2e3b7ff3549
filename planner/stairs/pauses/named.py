"""Pauses of a week, a fortnight or a month that words name."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta

from planner.calendar.date_phrases.days import end_of_month, months_later, numbered_from
from planner.calendar.weeks import week_of
from planner.calendar.working_days import Days
from planner.language.calendar_names import month_numbers
from planner.language.text import shape
from planner.stairs.pauses.lengths import Found, has_length, nearest

Reading = Callable[[re.Match[str], date], Days | None]
"""The days that words mean on a day; None if they mean none."""

_DAY = timedelta(days=1)
_MIDDLE = 15
"""The last day of the first half of a month."""
_IN = "in |en |courant |during |throughout |all (?:of )?|tout "
_MONTH_OF = r"(?:pendant |durant )?(?:tout )?(?:le )?mois d[e'] ?|the whole of "
_FIRST = "first|premiere|1re|1ere"
_SECOND = "second|deuxieme|seconde|2e|2eme|2de"


def by_words(text: str, today: date) -> Found | None:
    """The week, the fortnight or the month that words of a line name."""
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
        (
            rf"(?:{_IN}|{_MONTH_OF})({month})(?: (\d{{4}}))?",
            _month,
        ),
        (
            rf"(?:la )?({_FIRST}|{_SECOND}) quinzaine d[e'] ?({month})(?: (\d{{4}}))?",
            _half_of_month,
        ),
        (rf"(?:the )?({_FIRST}|{_SECOND}) half of ({month})(?: (\d{{4}}))?", _half_of_month),
        (r"(?:(?:la )?semaine|week)(?: n[o°]?)?\.? ?(\d{1,2})(?: (\d{4}))?", _numbered_week),
    )
    plain = [(rf"(?<!\w)(?:{pattern})(?!\w)", reading) for pattern, reading in said]
    return [*plain, (rf"^({month})(?: (\d{{4}}))?(?=$| ?[,;:(](?!.*\d))", _month)]


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


def _half_of_month(found: re.Match[str], today: date) -> Days | None:
    """The first fifteen days of a month, or those after them."""
    number = month_numbers("en", "fr")[found[2]]
    year = int(found[3]) if found[3] else today.year + (number < today.month)
    last = end_of_month(year, number)
    if last is None:
        return None
    middle = last.replace(day=_MIDDLE)
    is_first = re.fullmatch(_FIRST, found[1])
    return (last.replace(day=1), middle) if is_first else (middle + _DAY, last)


def _numbered_week(found: re.Match[str], today: date) -> Days | None:
    """The week of a number: that of its year, else the nearest."""
    years = [int(found[2])] if found[2] else [today.year - 1, today.year, today.year + 1]
    weeks = []
    for year in years:
        with suppress(ValueError):
            weeks.append(date.fromisocalendar(year, int(found[1]), 1))
    if not weeks:
        return None
    first = min(weeks, key=lambda day: abs((day - today).days))
    return first, week_of(first).last


def _numbers(found: re.Match[str], today: date) -> Days | None:
    """From one day of the month to another."""
    first = numbered_from(today, int(found[1]))
    last = first and numbered_from(first, int(found[2]))
    return (first, last) if first and last else None
