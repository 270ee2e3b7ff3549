"""What every titled line has: a title that can hold a date, addresses and literals."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeAlias

from planner.calendar.date_phrases import DatePhrase, find_dates
from planner.grammar.line import Line

FindDates: TypeAlias = Callable[[str, date], Sequence[DatePhrase]]
"""Finds the date phrases of a text on a day: those to come, or those that have been."""


def take_day(line: Line, today: date, find: FindDates = find_dates) -> tuple[Line, date | None]:
    """`line` without its last date phrase, and the day of that phrase; earlier ones stay."""
    dates = find(line.shape, today)
    if not dates:
        return line, None
    return line.without(dates[-1].start, dates[-1].end), dates[-1].day
