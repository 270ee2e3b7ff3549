"""Days and times of day as they are typed in a field."""

from datetime import date, time
from typing import NamedTuple

from planner.calendar.date_phrases import Look, parse_phrase
from planner.calendar.day_parts import DayPart
from planner.calendar.past_days import parse_any_day
from planner.grammar.literals import read
from planner.grammar.times import take_time
from planner.language import _
from tui.dialogs.checks import not_a_day


class Moment(NamedTuple):
    """A day, and the part of it that was said; of several days the first and the last.

    `beside` says what else this day means: it is sooner than the day typed, or another one gives
    way.
    """

    day: date
    part: DayPart | None = None
    last: date | None = None
    beside: str = ""


def read_time(text: str) -> time | None:
    """A time of day as typed: "9:30", "14h", "9am"; None if nothing is.

    Raises:
        ValueError: if it is no time, with a sentence.
    """
    rest, at = take_time(read(text.strip()))
    if rest.said() or (at is None and text.strip()):
        raise ValueError(_("Not a time: try “9:30” or “14h”."))
    return at


def read_day(text: str, today: date, *, past: bool = False) -> date | None:
    """A day to come, or a `past` one too, as typed: "friday", "in 2 weeks"; None if nothing is.

    Raises:
        ValueError: if it is no such day, with a sentence.
    """
    if not text.strip():
        return None
    day = parse_any_day(text, today)
    if day is None:
        raise ValueError(not_a_day())
    if day < today and not past:
        raise ValueError(_("That day is past."))
    return day


def read_days(text: str, today: date) -> tuple[date, date | None] | None:
    """A day as typed, or the first and the last of several; None if nothing is.

    Raises:
        ValueError: if it is no day, with a sentence.
    """
    phrase = parse_phrase(text, today, Look.EITHER)
    if phrase and phrase.last:
        return phrase.day, phrase.last
    day = read_day(text, today, past=True)
    return (day, None) if day else None


def read_moment(text: str, today: date, *, past: bool = False) -> Moment | None:
    """A day as typed, perhaps with a part of it: "tomorrow evening"; None if nothing is.

    Raises:
        ValueError: if it is no such day, with a sentence.
    """
    phrase = parse_phrase(text, today, Look.EITHER)
    if phrase is None or phrase.part is None or phrase.last:
        day = read_day(text, today, past=past)
        return None if day is None else Moment(day)
    if phrase.day < today and not past:
        raise ValueError(_("That day is past."))
    return Moment(phrase.day, phrase.part)
