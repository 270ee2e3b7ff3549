"""A day in the words in which one types it, for a line filled in before it is asked."""

from datetime import date

from planner.language import _, language
from planner.language.calendar_names import WEEKDAYS

_NAMED = range(2, 7)
"""Days ahead for which a weekday alone names no other day."""


def typed_day(day: date, today: date) -> str:
    """`day` as the date phrases read it back: "tomorrow", "monday", "2026-12-29"."""
    distance = (day - today).days
    if distance == 1:
        return _("tomorrow")
    if distance in _NAMED:
        return WEEKDAYS[language()][day.weekday()].lower()
    return day.isoformat()
