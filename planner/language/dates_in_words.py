"""Days, times and durations in words."""

from datetime import date, time, timedelta

from planner.language import _, language, pgettext
from planner.language.calendar_names import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS

_PASSED, _COMING = range(-6, -1), range(2, 14)
_FEW, _YEAR = timedelta(days=90), timedelta(days=365)
"""Days that last longer are said with their year, or with both of them."""


def say_day(day: date, today: date) -> str:
    """`day` relative to today: "today", "Tue 4", "12 Mar", "12 Mar 2025".

    The weekday replaces the month for the next thirteen days, and for the last six within this
    month: on the 3rd, "Wed 25" would be read as the next 25th.
    """
    distance = (day - today).days
    match distance:
        case 0:
            return _("today")
        case 1:
            return _("tomorrow")
        case -1:
            return _("yesterday")
    passed = distance in _PASSED and day.month == today.month
    if passed or distance in _COMING:
        return f"{SHORT_WEEKDAYS[language()][day.weekday()]} {_ordinal(day)}"
    short = _short(day)
    return short if day.year == today.year else f"{short} {day.year}"


def say_weekday(day: date, today: date) -> str:
    """A `day` to come without abbreviations: "today", "Friday 11", "Friday 15 January"."""
    distance = (day - today).days
    if distance in (0, 1):
        return say_day(day, today)
    named = f"{WEEKDAYS[language()][day.weekday()]}\u00a0{_ordinal(day)}"  # one line holds both
    return named if distance in _COMING else f"{named} {MONTHS[language()][day.month - 1]}"


def say_days(first: date, last: date | None, today: date) -> str:
    """The days from `first` to `last`: "3–5 Dec", "28 Nov – 2 Dec", "30 Dec – 2 Jan 2027".

    A day alone is relative to today.
    """
    if last is None:
        return say_day(first, today)
    plain = first.year == last.year == today.year and last - first < _FEW
    end = _short(last) if plain else f"{_short(last)} {last.year}"
    return _from_to(first, last, _short(first), end)


def say_on(day: date, today: date) -> str:
    """`day` within a sentence ("asked ..."): in French "le 3 mars", but "hier"."""
    said = say_day(day, today)
    if abs((day - today).days) <= 1:
        return said
    return _within_a_sentence(said)


def say_full_day(day: date) -> str:
    """`day` in full: "Tuesday 3 March 2026", "dimanche 1er mars 2026"."""
    weekday = WEEKDAYS[language()][day.weekday()]
    return f"{weekday} {_ordinal(day)} {MONTHS[language()][day.month - 1]} {day.year}"


def say_full_days(first: date, last: date | None) -> str:
    """The days in full: "Thursday 3 – Saturday 5 December 2026"; a day alone as it is."""
    end, day = say_full_day(last or first), say_full_day(first)
    if last is None or last == first:
        return end
    if first.year == last.year:
        day = day.removesuffix(f" {first.year}")
        if first.month == last.month:
            day = day.rpartition(" ")[0]
    return f"{day} – {end}"


def say_short_day(day: date) -> str:
    """`day` with its weekday, abbreviated: "Wed 15 Apr", "mer. 15 avr."."""
    return f"{SHORT_WEEKDAYS[language()][day.weekday()]} {_short(day)}"


def say_on_full_day(day: date) -> str:
    """`day` in full within a sentence: in French "le mardi 3 mars 2026"."""
    return _within_a_sentence(say_full_day(day))


def _within_a_sentence(said: str) -> str:
    return pgettext("a day by its number, within a sentence", "{day}").format(day=said)


def say_date(day: date) -> str:
    """`day` without its weekday: "5 March 2026", "1er mars 2026"."""
    return f"{_ordinal(day)} {MONTHS[language()][day.month - 1]} {day.year}"


def say_dates(first: date, last: date | None) -> str:
    """The days without their weekdays: "3–5 December 2026"; a day alone as it is."""
    if last is None:
        return say_date(first)
    return _from_to(first, last, say_date(first).removesuffix(f" {first.year}"), say_date(last))


def say_time(at: time) -> str:
    """`at` on the 24-hour clock, in both languages: "09:30"."""
    return f"{at:%H:%M}"


def say_minutes(minutes: int) -> str:
    """A number of minutes: "45 min", "1 h", "1 h 30"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"  # not wrapped: the symbol of the unit
    return f"{hours} h {rest:02}" if rest else f"{hours} h"


def _from_to(first: date, last: date, start: str, end: str) -> str:
    """Two days as one text: the month of both is said once, as is the year, unless far apart."""
    if (first.year, first.month) == (last.year, last.month):
        return f"{_ordinal(first)}–{end}"
    return f"{start} {first.year} – {end}" if last - first >= _YEAR else f"{start} – {end}"


def _short(day: date) -> str:
    return f"{_ordinal(day)} {SHORT_MONTHS[language()][day.month - 1]}"


def _ordinal(day: date) -> str:
    """The number of `day` in its month, "1er" for the first in French."""
    return "1er" if day.day == 1 and language() == "fr" else str(day.day)
