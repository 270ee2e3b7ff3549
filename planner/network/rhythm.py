"""The rhythm of contacts with a person, and its overdue share."""

from datetime import date


def overdue(last: date, period: int, today: date) -> float:
    """The share of `period` (days) by which contact is overdue, to two decimals."""
    return round(max((today - last).days - period, 0) / period, 2)


def is_red(last: date, period: int, today: date) -> bool:
    """Whether one and a half periods have passed since the last contact."""
    return 2 * (today - last).days >= 3 * period


def passed(since: date, period: int, today: date) -> float:
    """The share of `period` (days) that has passed, 1 from the day contact is due."""
    return min(max((today - since).days / period, 0), 1) if period else 1
