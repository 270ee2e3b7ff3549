"""Days, times and durations in words: in short for a column, in full within a sentence.

A column has `say_day`, `say_days`, `say_short_day` and `say_time`. A sentence has `say_the_day`,
`say_on`, `say_of`, `say_the_days` and `say_hour`, which bring the article or the preposition that
their language wants.
"""

from collections.abc import Callable, Iterable
from datetime import date, time, timedelta

from planner.language import _, language, pgettext
from planner.language.calendar_names import MONTHS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from planner.language.width import cell_width

_PASSED, _COMING = range(-6, -1), range(2, 14)
_NO_BREAK = "\N{NO-BREAK SPACE}"
_FEW, _YEAR = timedelta(days=90), timedelta(days=365)
"""Days that last longer are said with their year, or with both of them."""


DAY_COLUMN = 15
"""Cells of a column of `say_day`: the longest, "1er juil. 2027", and a gap."""


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
    return say_column_day(day) if _by_its_weekday(day, today) else say_numbered_day(day, today)


def say_numbered_day(day: date, today: date) -> str:
    """`day` by its month: "today", "12 Mar", "12 Mar 2025"; only the nearest ones by a word."""
    if _by_itself(day, today):
        return say_day(day, today)
    short = _short(day)
    return short if day.year == today.year else f"{short} {day.year}"


def alike_in_words(days: Iterable[date], today: date) -> Callable[[date, date], str]:
    """The way to say days that stand below each other: by the month as soon as one of them is.

    In French "mar. 10" under "31 mars" would be read as another month.
    """
    is_mixed = any(not (_by_itself(day, today) or _by_its_weekday(day, today)) for day in days)
    return say_numbered_day if is_mixed else say_day


def in_a_column(days: Iterable[date | None], today: date) -> Callable[[date | None], str]:
    """The way to say the days of a column, all alike; empty for none."""
    days = list(days)
    say = alike_in_words(filter(None, days), today)
    return lambda day: say(day, today) if day else ""


def say_past_day(day: date, today: date) -> str:
    """A day that has been, in a narrow column: "today", "Mon 2", "12 Feb", "Oct 2025".

    A day of another year is said by its month.
    """
    is_recent = (today - day).days <= 1 or _by_its_weekday(day, today)
    if is_recent or day.year >= today.year:
        return say_day(day, today)
    return say_month(day, today)


def say_month(day: date, today: date) -> str:
    """The month of `day` in a column, with its year if it is another one: "Mar", "Oct 2025"."""
    month = SHORT_MONTHS[language()][day.month - 1]
    return month if day.year == today.year else f"{month} {day.year}"


def widest_past_day() -> int:
    """Cells of the widest `say_past_day` in the present language."""
    months, weekdays = SHORT_MONTHS[language()], SHORT_WEEKDAYS[language()]
    first = _ordinal(date(2000, 1, 1))
    said = [_("today"), _("yesterday")]
    said += [f"{month} 2000" for month in months]
    said += [f"{day} {month}" for month in months for day in (first, "28")]
    said += [f"{weekday} {day}" for weekday in weekdays for day in (first, "28")]
    return max(map(cell_width, said))


def say_days(first: date, last: date | None, today: date) -> str:
    """The days from `first` to `last`: "3–5 Dec", "28 Nov – 2 Dec", "30 Dec – 2 Jan 2027".

    A day alone is relative to today.
    """
    if last is None:
        return say_day(first, today)
    plain = first.year == last.year == today.year and last - first < _FEW
    end = _short(last) if plain else f"{_short(last)} {last.year}"
    return _from_to(first, last, _short(first), end)


def say_the_day(day: date, today: date) -> str:
    """`day` after a word such as "since": "Wednesday 2", "3 March"; in French "le 3 mars"."""
    said, is_date = _in_a_sentence(day, today)
    return _within_a_sentence(said) if is_date else said


def say_on(day: date, today: date) -> str:
    """`day` after a verb: "yesterday", "on Wednesday 2", "on 3 March"; in French "le 3 mars"."""
    if _by_itself(day, today):
        return say_day(day, today)
    return pgettext("a day after a verb", "on {day}").format(day=say_the_day(day, today))


def say_of(day: date, today: date) -> str:
    """`day` after a noun: "on Wednesday 2"; in French "du mercredi 2", "d’hier"."""
    match (day - today).days:
        case 0:
            return pgettext("a day after a noun", "today")
        case 1:
            return pgettext("a day after a noun", "tomorrow")
        case -1:
            return pgettext("a day after a noun", "yesterday")
    said, _is_date = _in_a_sentence(day, today)
    return pgettext("a day after a noun", "on {day}").format(day=said)


def say_until(day: date, today: date) -> str:
    """The end of something: "until tomorrow", "until 17 August"; in French "jusqu’au 17 août"."""
    said, is_date = _in_a_sentence(day, today)
    if is_date:
        return pgettext("a day by its number", "until {day}").format(day=said)
    return pgettext("a day by its name", "until {day}").format(day=said)


def say_the_days(first: date, last: date | None, today: date) -> str:
    """The days within a sentence: "3–5 December", in French "du 3 au 5 décembre"."""
    if last is None:
        return say_the_day(first, today)
    start, end = say_date(first), say_date(last)
    if first.year == last.year:
        start = start.removesuffix(f" {first.year}")
        if first.month == last.month:
            start = _ordinal(first)
        if last.year == today.year and last - first < _FEW:
            end = end.removesuffix(f" {last.year}")
    if language() == "fr":
        return f"du {start} au {end}"  # not wrapped: each language by itself
    return f"{start}–{end}" if start.isdecimal() else f"{start} – {end}"


def _in_a_sentence(day: date, today: date) -> tuple[str, bool]:
    """`day` in full, and whether by its date, which takes an article in French."""
    if _by_itself(day, today):
        return say_day(day, today), False
    if _by_its_weekday(day, today):
        return f"{WEEKDAYS[language()][day.weekday()]} {_ordinal(day)}", False
    said = say_date(day)
    return said.removesuffix(f" {day.year}") if day.year == today.year else said, True


def _by_itself(day: date, today: date) -> bool:
    """Whether it is yesterday, today or tomorrow."""
    return abs((day - today).days) <= 1


def _by_its_weekday(day: date, today: date) -> bool:
    """Whether the weekday replaces the month."""
    distance = (day - today).days
    return distance in _COMING or (distance in _PASSED and day.month == today.month)


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


def say_day_and_month(day: date) -> str:
    """`day` in full without its year: "Tuesday 3 March", "dimanche 1er mars"."""
    return say_full_day(day).removesuffix(f" {day.year}")


def say_no_action(day: date) -> str:
    """The words for a day of the week on which nothing is to be planned: "no action on Mondays"."""
    return _("no action on {weekday}s").format(weekday=WEEKDAYS[language()][day.weekday()])


def say_column_day(day: date) -> str:
    """`day` by its weekday and number alone, for a strip: "Tue 3", "dim. 1er"."""
    return f"{SHORT_WEEKDAYS[language()][day.weekday()]} {_ordinal(day)}"


def say_short_day(day: date, today: date) -> str:
    """`day` with its weekday, abbreviated: "Wed 15 Apr", "mer. 15 avr.", "Thu 15 Apr 2027"."""
    said = f"{SHORT_WEEKDAYS[language()][day.weekday()]} {_short(day)}"
    return said if day.year == today.year else f"{said} {day.year}"


def say_on_full_day(day: date) -> str:
    """`day` in full within a sentence: in French "le mardi 3 mars 2026"."""
    return _within_a_sentence(say_full_day(day))


def _within_a_sentence(said: str) -> str:
    return pgettext("a day by its number, within a sentence", "{day}").format(day=said)


def say_date(day: date) -> str:
    """`day` without its weekday: "5 March 2026", "1er mars 2026"."""
    return f"{_ordinal(day)} {MONTHS[language()][day.month - 1]} {day.year}"


def say_from_date(day: date) -> str:
    """`day` with its year after "since": "5 March 2026", in French "le 5 mars 2026"."""
    return _within_a_sentence(say_date(day))


def say_dates(first: date, last: date | None) -> str:
    """The days without their weekdays: "3–5 December 2026"; a day alone as it is."""
    if last is None:
        return say_date(first)
    return _from_to(first, last, say_date(first).removesuffix(f" {first.year}"), say_date(last))


def say_time(at: time) -> str:
    """`at` in a column, on the 24-hour clock, in both languages: "09:30"."""
    return f"{at:%H:%M}"


def say_hour(at: time) -> str:
    """`at` within a sentence: "9:30"; in French "9 h 30", "9 h", without a break."""
    if language() != "fr":
        return f"{at.hour}:{at:%M}"
    minutes = f"{_NO_BREAK}{at:%M}" if at.minute else ""
    return f"{at.hour}{_NO_BREAK}h{minutes}"


def say_minutes(minutes: int) -> str:
    """A number of minutes: "45 min", "1 h", "1 h 30"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"  # not wrapped: the symbol of the unit
    return f"{hours} h {rest:02}" if rest else f"{hours} h"


def number_said(minutes: int) -> int:
    """The number with which a word agrees that follows minutes in words: of hours if any."""
    return minutes // 60 or minutes


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
