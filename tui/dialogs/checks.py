"""Checks that fields of several forms share; each raises ValueError with what to type instead."""

from collections.abc import Callable
from datetime import date

from planner.calendar.date_phrases import parse_when
from planner.language import _


def needed(text: str) -> None:
    """Refuse an empty text."""
    if not text.strip():
        raise ValueError(_("This cannot stay empty."))


def not_a_day() -> str:
    """The sentence for words that are no day."""
    return _("Not a day: try “Friday”, “31 March” or “in 2 weeks”.")


def day_or_nothing(today: date) -> Callable[[str], None]:
    """Make a check that refuses words that are no day; an empty text passes."""

    def check(text: str) -> None:
        if text.strip() and parse_when(text, today) is None:
            raise ValueError(not_a_day())

    return check
