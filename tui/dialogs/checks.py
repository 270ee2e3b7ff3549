"""Checks that fields of several forms share; each raises ValueError with what to type instead."""

from datetime import date

from planner.calendar.date_phrases import parse_when
from planner.calendar.typed_minutes import parse_minutes
from planner.language import _
from planner.language.dates_in_words import say_full_day, say_minutes
from tui.dialogs.field import Reading, reading


def needed(text: str) -> None:
    """Refuse an empty text."""
    if not text.strip():
        raise ValueError(_("This cannot stay empty."))


def not_a_day() -> str:
    """The sentence for words that are no day."""
    return _("Not a day: try “Friday”, “31 March” or “in 2 weeks”.")


def day_or_nothing(name: str) -> Reading:
    """Tell the day of a field; words that are no day are refused, an empty text is none."""

    def read(text: str, today: date) -> date | None:
        day = parse_when(text, today)
        if text.strip() and day is None:
            raise ValueError(not_a_day())
        return day

    return reading(name, read, say_full_day)


def minutes_or_nothing(name: str) -> Reading:
    """Tell the length in a field; words that are none are refused, an empty text is none."""
    return reading(name, lambda text, _today: parse_minutes(text), say_minutes)
