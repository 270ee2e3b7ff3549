"""Periods that words name: a month, a quarter, a year; and ranges of days or of months."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from planner.calendar.date_phrases import find_dates
from planner.calendar.date_phrases.days import end_of_month, exact, later, months_later
from planner.calendar.weeks import week_of
from planner.language.calendar_names import month_numbers
from planner.language.number_words import COUNTS, PLACES
from planner.language.text import shape

_MONTHS = month_numbers("en", "fr")
_MONTH = "|".join(_MONTHS)
_START = r"(?<![^\s\x00])"
_END = r"(?=[,;.!?]*(?![^\s\x00]))"
_PLACE = "|".join(sorted(PLACES, key=len, reverse=True))
_YEAR = r"(?: (?:of |de )?(?P<year>20[0-9]{2}))?"
_QUARTER = rf"(?:[qt](?P<quarter>[1-4])|(?P<nth>{_PLACE}) (?:quarter|trimestre)){_YEAR}"
_UNIT = "(?P<unit>week|semaine|month|mois|quarter|trimestre|year|annee)"
_UNITS = "(?P<unit>day|jour|week|semaine|month|mois|quarter|trimestre|year|an|annee)s?"
_COUNT = rf"(?P<count>[0-9]{{1,3}}|{'|'.join(sorted(COUNTS, key=len, reverse=True))})"
_RANGE = re.compile(rf"{_START}(?:from|between|du|de|d'|entre) ?")
_MONTH_RANGE = re.compile(
    rf"{_START}(?:(?:from|between|in|(?:starting|beginning)(?: in| from)?|de|entre|des|en"
    rf"|a partir de) |a partir d'|d')?(?P<month>{_MONTH})(?: (?P<year>[0-9]{{4}}))?"
    rf"(?: (?:to|until|till|through|and|a|et|jusqu'en|jusqu'a) | ?[-–] ?)(?P<last>{_MONTH})"
    rf"(?: (?P<year_of_last>[0-9]{{4}}))?{_END}"
)
_OF_MONTH = re.compile(
    rf"(?:le mois de |the month of )?(?P<month>{_MONTH})(?: (?P<year>[0-9]{{4}}))?{_END}"
)
_OF_QUARTER = re.compile(rf"(?:the |le |du )?{_QUARTER}{_END}")
_FROM = re.compile(
    rf"{_START}(?:from|(?:starting|beginning)(?: on| from| in)?|as (?:of|from)"
    r"|a (?:partir|compter) d[eu']|des(?: le)?) ?(?:le )?"
)
_LONGEST_DATE = 40
"""Characters of a date."""
_QUARTER_MONTHS = 3


class Period(NamedTuple):
    """A period: its words in a text, preposition included, its first day and its last."""

    start: int
    end: int
    first: date
    last: date


Days = tuple[date, date]
Read = Callable[[re.Match[str], date], Days | None]


def find_range(text: str, today: date) -> Period | None:
    """The first range of days or months of clean `text`: "from February to June".

    Without a year the one that is under way or comes next.
    """
    outline = shape(text)
    for sign in _RANGE.finditer(outline):
        words = text[sign.start() : sign.end() + 2 * _LONGEST_DATE]
        for each in find_dates(words, today)[:1]:
            if each.last and each.start <= sign.end() - sign.start():
                has_year = re.search(r"[0-9]{4}", words[: each.end])
                first, last = (
                    (each.day, each.last) if has_year else _nearer(each.day, each.last, today)
                )
                return Period(sign.start(), sign.start() + each.end, first, last)
    if months := _MONTH_RANGE.search(outline):
        first_of, last_of, year, last_year = months.group("month", "last", "year", "year_of_last")
        found = _months(first_of, year, last_of, last_year, today)
        return found and Period(*months.span(), *found)
    return None


def find_first(text: str, today: date) -> tuple[int, int, date] | None:
    """The words and the meaning of a first day in clean `text`: "from Monday", "dès février"."""
    outline = shape(text)
    for sign in _FROM.finditer(outline):
        if month := _OF_MONTH.match(outline, sign.end()):
            days = month_of(month[1], month[2], today)
            if days:
                return sign.start(), month.end(), days[0]
        for each in find_dates(text[sign.end() : sign.end() + _LONGEST_DATE], today)[:1]:
            if each.start == 0 and not each.last:
                return sign.start(), sign.end() + each.end, each.day
    return None


def find_period(text: str, today: date) -> Period | None:
    """The last period of clean `text`: "in March", "this quarter", "en 2027", "over 3 months"."""
    return _last_of(_NAMED, text, today)


def find_period_end(text: str, today: date) -> Period | None:
    """The last end of a quarter or a year in clean `text`: "by Q2", "d'ici la fin du trimestre"."""
    return _last_of(_ENDS, text, today)


def day_at(text: str, start: int, today: date) -> tuple[int, date] | None:
    """The end and the meaning of the day at a place of clean `text`; a month is its last day."""
    outline = shape(text)
    if (month := _OF_MONTH.match(outline, start)) and (days := month_of(month[1], month[2], today)):
        return month.end(), days[1]
    if (quarter := _OF_QUARTER.match(outline, start)) and (days := _quarter(quarter, today)):
        return quarter.end(), days[1]
    for each in find_dates(text[start : start + _LONGEST_DATE], today)[:1]:
        if each.start == 0 and not each.last:
            return start + each.end, each.day
    return None


def month_of(name: str, year: str | None, today: date) -> Days | None:
    """The days of a month; without a year the one that is running or comes next."""
    number = _MONTHS[name]
    last = end_of_month(int(year) if year else today.year + (number < today.month), number)
    return (last.replace(day=1), last) if last else None


def _months(
    month: str, year: str | None, last: str, last_year: str | None, today: date
) -> Days | None:
    """The days of a range of months."""
    if year is None and last_year is None:
        ends = month_of(last, None, today)
        starts = ends and exact(ends[1].year, _MONTHS[month], 1)
        if ends is None or starts is None:
            return None
        first = starts if starts <= ends[1] else exact(ends[1].year - 1, _MONTHS[month], 1)
        return (first, ends[1]) if first else None
    begins = month_of(month, year or last_year, today)
    ends = begins and month_of(last, last_year, begins[0])
    if begins is None or ends is None:
        return None
    return (begins[0], ends[1]) if begins[0] <= ends[1] else None


def _nearer(first: date, last: date, today: date) -> Days:
    """A range of days of no year, a year earlier if it is under way."""
    earlier = [months_later(day, -12) for day in (first, last)]
    if earlier[0] and earlier[1] and earlier[1] >= today:
        return earlier[0], earlier[1]
    return first, last


def _month(match: re.Match[str], today: date) -> Days | None:
    return month_of(match["month"], match["year"], today)


def _year(match: re.Match[str], _today: date) -> Days | None:
    return date(int(match["only"]), 1, 1), date(int(match["only"]), 12, 31)


def _quarter(match: re.Match[str], today: date) -> Days | None:
    """A quarter of the calendar year; without a year the one that is running or comes next."""
    number = int(match["quarter"]) if match["quarter"] else PLACES[match["nth"]] % 5
    is_over = number * _QUARTER_MONTHS < today.month
    year = int(match["year"]) if match["year"] else today.year + is_over
    first = date(year, (number - 1) * _QUARTER_MONTHS + 1, 1)
    return first, _before(months_later(first, _QUARTER_MONTHS))


def _this(match: re.Match[str], today: date) -> Days | None:
    return _around(match["unit"], today, 0)


def _next(match: re.Match[str], today: date) -> Days | None:
    return _around(match["unit"], today, 1)


def _around(unit: str, today: date, later_by: int) -> Days | None:
    """The week, month, quarter or year of a day, or one so many later."""
    match unit[0], unit[:2]:
        case (("w" | "s"), _unit):
            week = week_of(today + timedelta(weeks=later_by))
            return week.first, week.last
        case "m", _unit:
            first, months = today.replace(day=1), 1
        case (("q" | "t"), _unit):
            month = today.month - (today.month - 1) % _QUARTER_MONTHS
            first, months = today.replace(month=month, day=1), _QUARTER_MONTHS
        case _year:
            first, months = today.replace(month=1, day=1), 12
    begins = months_later(first, months * later_by)
    return (begins, _before(months_later(begins, months))) if begins else None


def _ahead(match: re.Match[str], today: date) -> Days | None:
    """So many units from today on; the day on which they are over is the last one."""
    count = COUNTS.get(match["count"]) or int(match["count"])
    match match["unit"][0], match["unit"][:2]:
        case (("d" | "j"), _unit):
            last = later(today, count)
        case (("w" | "s"), _unit):
            last = later(today, 7 * count)
        case "m", _unit:
            last = months_later(today, count)
        case (("q" | "t"), _unit):
            last = months_later(today, _QUARTER_MONTHS * count)
        case _years:
            last = months_later(today, 12 * count)
    return (today, last) if last and count else None


def _before(day: date | None) -> date:
    """The day before; the last one of all where there is none."""
    return day - timedelta(days=1) if day else date.max


def _ways(*ways: tuple[str, Read]) -> tuple[tuple[re.Pattern[str], Read], ...]:
    return tuple((re.compile(f"{_START}(?:{pattern}){_END}"), read) for pattern, read in ways)


_IN_MONTH = (
    "in|during|throughout|in the month of|en|courant|pendant|durant|(?:au|le|pendant le) mois d[e']"
    "|au cours d(?:e|u mois d[e'])"
)
_NAMED = _ways(
    (
        rf"(?:{_IN_MONTH}) ?(?P<month>{_MONTH})(?: (?P<year>20[0-9]{{2}}))?",
        _month,
    ),
    (r"(?:in|during|en|courant|pendant) (?P<only>20[0-9]{2})", _year),
    (
        rf"(?:in|during|within|over|au|en|pendant|durant|courant|sur) (?:the |le )?{_QUARTER}",
        _quarter,
    ),
    (rf"{_QUARTER}(?=[.!?]*(?:$|\x00)|[,;])", _quarter),
    (
        rf"(?:(?:in|during|within|over|pendant|sur) )?(?:this|current|ce(?:tte)?) {_UNIT}(?:-ci)?",
        _this,
    ),
    (rf"(?:within|during|over) the {_UNIT}", _this),
    (rf"(?:dans|courant|au cours|pendant)(?: l[ea]| d[eu]| de l[a'])? ?(?:l')?{_UNIT}", _this),
    (rf"(?:le |l')?{_UNIT} en cours", _this),
    (rf"(?:(?:in|during|within|over) )?(?:the )?(?:next|coming) {_UNIT}", _next),
    (rf"(?:(?:dans|pendant|courant) )?(?:le |la |l')?{_UNIT} prochaine?", _next),
    (rf"(?:in|over|within|during|for) (?:the )?(?:next|coming) {_COUNT} {_UNITS}", _ahead),
    (
        rf"(?:dans|sur|pendant|durant|d'ici|au cours des?) (?:les )?{_COUNT} prochaine?s {_UNITS}",
        _ahead,
    ),
    (
        rf"(?:dans|sur|pendant|durant|au cours des?) (?:les )?prochaine?s {_COUNT} {_UNITS}",
        _ahead,
    ),
    (rf"dans les {_COUNT} {_UNITS}(?: (?:a venir|qui viennent))?", _ahead),
)
"""Patterns of folded text that name a period, with their days."""
_BY = r"(?:(?:by|before|until|till|for|d'ici(?: a)?|avant|pour|jusqu'a) )?(?:the |la )?"
_ENDS = _ways(
    (rf"{_BY}(?:end of|fin)(?: d[eu])?(?: the| le)? ?{_QUARTER}", _quarter),
    (rf"{_BY}(?:end of (?:the |this )|fin (?:du |de ce ))(?P<unit>quarter|trimestre)", _this),
    (
        rf"{_BY}(?:end of (?:the )?(?:next|coming)|fin du prochain) (?P<unit>quarter|trimestre)",
        _next,
    ),
    (rf"{_BY}fin (?:du |de )(?P<unit>trimestre) prochain", _next),
    (r"(?:by |before )?(?:the )?(?P<unit>quarter|year)(?:'s)?[ -]end", _this),
    (rf"(?:by|until|till|d'ici(?: le| au)?|jusqu'au) (?:the |le )?{_QUARTER}", _quarter),
    (rf"(?:by|until|till) (?:the )?next {_UNIT}", _next),
    (rf"(?:d'ici(?: a)?|jusqu'(?:a|au)) ?(?:l[ea] |l')?{_UNIT} prochaine?", _next),
)
"""Patterns of folded text that name the end of a period, with its days."""
_A_POINT_OF = re.compile(
    r"(?<!\w)(?:(?:end|close|start|beginning|middle) of|(?:fin|debut|milieu) d[eu]) ?"
    r"(?:the |l[ea] |l')?$"
)
"""Words before a period that make it a day of it, which is not read here."""


def _last_of(
    ways: tuple[tuple[re.Pattern[str], Read], ...], text: str, today: date
) -> Period | None:
    """The last and longest phrase of clean text that one of the ways reads."""
    outline = shape(text)
    found = (
        Period(*match.span(), *days)
        for pattern, read in ways
        for match in pattern.finditer(outline)
        if not _A_POINT_OF.search(outline[: match.start()])
        if (days := read(match, today))
    )
    return max(found, key=lambda each: (each.end, -each.start), default=None)
