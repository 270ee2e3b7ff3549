"""A promise, as a field of a person's line or as a line of its own."""

from collections.abc import Sequence
from datetime import date

from planner.calendar.date_phrases import read_dates
from planner.calendar.day_parts import DayPart
from planner.calendar.working_days import WEEKDAYS_ONLY, WorkingDays
from planner.grammar.line import Line
from planner.grammar.literals import read
from planner.model.settings import PROMISE
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise and its due day; `day_typed` if the day was in the text.

    `unread` are words that looked like a date but are not its day.
    """

    text: str
    day: date
    day_typed: bool
    part: DayPart | None = None
    unread: tuple[str, ...] = ()


def parse_promise(line: str, today: date, working: WorkingDays = WEEKDAYS_ONLY) -> Promise | None:
    """Parse a promise; None if nothing is typed."""
    value = read(line)
    return read_promise(value, today, working) if value.said() else None


def read_promise(value: Line, today: date, working: WorkingDays) -> Promise:
    """The promise in `value`, due on the date at its end or beginning, else after the delay."""
    value = value.stripped()
    reading = read_dates(value.visible(), today)
    dates = [phrase for phrase in reading.dates if not phrase.last]
    last_word = len(value.shape.rstrip(" ,;.!?"))
    for phrase in (*dates[-1:], *dates[:1]):
        if phrase.end >= last_word or phrase.start == 0:
            end = len(value.shape) if phrase.end >= last_word else phrase.end
            words = value.without(phrase.start, end).said()
            unread = _said(value, reading.unread)
            return Promise(words or value.said(), phrase.day, True, phrase.part, unread)
    due = working.forward(today + PROMISE)
    looked = ((phrase.start, phrase.end) for phrase in reading.dates)
    unread = _said(value, sorted((*looked, *reading.unread)))
    return Promise(value.said(), due, day_typed=False, unread=unread)


def _said(value: Line, spans: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    return tuple(value.part(*span).said() for span in spans)
