"""What every titled line has: a title that can hold a date, addresses and literals."""

from datetime import date

from planner.dates import find_dates
from planner.grammar.line import Line


def take_day(line: Line, today: date) -> tuple[Line, date | None]:
    """`line` without its last date phrase, and the day of that phrase; earlier ones stay."""
    dates = find_dates(line.shape, today)
    if not dates:
        return line, None
    return line.without(dates[-1].start, dates[-1].end), dates[-1].day
