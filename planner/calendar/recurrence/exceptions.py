"""Days left out of a rule, read from words: "except 24 March", "sauf le 24 et le 31 mars"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from planner.calendar.date_phrases import parse_phrase
from planner.calendar.date_phrases.days import exact
from planner.calendar.recurrence.rrule import Frequency, Rule, Weekday
from planner.language.calendar_names import month_numbers, weekday_numbers
from planner.language.text import shape
from planner.values import dataclass

EXCEPT = re.compile(
    r"(?:^|[ ,]+)(?:except|but not|sauf|excepte|hormis)(?: on| for| pendant)? (?=\S)"
)
_BETWEEN = re.compile(r" ?, ?(?:and |et )?| and | et | & ")
_NUMBER = re.compile(r"(?:le |the )?([0-9]{1,2})(?:er|st|nd|rd|th)?")
_DIGIT = re.compile(r"[0-9]")
_VAGUE = re.compile(
    rf"\b(?:{'|'.join(month_numbers('en', 'fr'))}|month|mois|year|annee|week|semaine)\b"
)
_WEEKDAYS = weekday_numbers("en", "fr")
_WEEKDAY = re.compile(rf"(?:le |les |the |on )?(?P<day>{'|'.join(_WEEKDAYS)})s?")
_MOST_WORDS = 40
_MOST_DAYS = 366


@dataclass(frozen=True, slots=True)
class Left:
    """Left-out days: some dates, and weekdays that are never meant."""

    dates: tuple[date, ...] = ()
    weekdays: tuple[int, ...] = ()

    def out_of(self, rule: Rule) -> Rule | None:
        """The rule without them; None if it cannot leave out a weekday, or nothing is left."""
        rule = replace(rule, without=self.dates)
        if not self.weekdays:
            return rule
        days = rule.weekdays
        if rule.frequency is Frequency.DAILY and rule.interval == 1:
            days = tuple(map(Weekday, range(7)))
        elif rule.frequency is not Frequency.WEEKLY or not days:
            return None
        kept = tuple(day for day in days if day.day not in self.weekdays)
        if not kept or len(days) - len(kept) < len(self.weekdays):
            return None
        return replace(rule, frequency=Frequency.WEEKLY, weekdays=kept)


@dataclass(frozen=True, slots=True)
class Exceptions:
    """The words "except …" in a line: their span, and the days; None if not understood."""

    start: int
    end: int
    days: Left | None


def find_exceptions(text: str, today: date) -> Exceptions | None:
    """The first "except …" of clean `text`, with as many words as make a list of days."""
    outline = shape(text)
    match = EXCEPT.search(outline)
    if match is None:
        return None
    begin = match.start() + (outline[match.start()] == " ")
    words = [word.end() for word in re.finditer(r"\S+", outline[match.end() :])][:_MOST_WORDS]
    for length in reversed(words):
        end = match.end() + length
        stop = end - len(outline[:end]) + len(outline[:end].rstrip(",;.!?"))
        days = parse_days(text[match.end() : stop], today)
        if days:
            return Exceptions(begin, stop, days)
    return Exceptions(begin, match.end(), None)


def parse_days(text: str, today: date) -> Left | None:
    """The days of a list: "24 March", "le 24 et le 31 mars", "du 3 au 17 août", "Sundays".

    None if unclear. A weekday alone is every such day.
    """
    found: set[date] = set()
    weekdays: set[int] = set()
    after: date | None = None
    for piece in reversed(_BETWEEN.split(shape(text.strip()))):
        if named := _WEEKDAY.fullmatch(piece):
            weekdays.add(_WEEKDAYS[named["day"]])
            continue
        days = _days(piece, today, after)
        if not days or len(found) > _MOST_DAYS:
            return None
        found.update(days)
        after = days[0] if _VAGUE.search(piece) or "/" in piece else after
    return Left(tuple(sorted(found)), tuple(sorted(weekdays)))


def _days(piece: str, today: date, after: date | None) -> list[date]:
    """The days of one piece; a lone number takes the month of the piece `after` it."""
    number = _NUMBER.fullmatch(piece)
    if number and after:
        day = exact(after.year, after.month, int(number[1]))
        return [day] if day else []
    if _VAGUE.search(piece) and not _DIGIT.search(piece):
        return []
    phrase = parse_phrase(piece, today)
    if phrase is None or phrase.part:
        return []
    return list(_until(phrase.day, phrase.last or phrase.day))


def _until(first: date, last: date) -> Iterator[date]:
    for distance in range(min((last - first).days, _MOST_DAYS) + 1):
        yield first + timedelta(days=distance)
