"""The days and whole numbers in the forms of goals, steps and stairs."""

from collections.abc import Callable, Iterator
from datetime import date

from planner.calendar.date_phrases import parse_when
from planner.language import _
from planner.language.dates_in_words import say_full_day
from planner.model.signs import SEPARATOR
from tui.dialogs.checks import day_or_nothing
from tui.dialogs.field import Field, Filled

Doubts = Callable[[date, Filled], Iterator[str]]
"""Tells the doubts about a due day."""


def due_field(due: date | None, hint: str, doubts: Doubts) -> Field:
    """The day by which, with the first doubt about it; it may be saved nevertheless."""
    day = day_or_nothing("due")

    def read(values: Filled) -> str:
        said = day(values)
        typed = read_day("due", values)
        doubt = next(doubts(typed, values), "") if typed else ""
        return f" {SEPARATOR} ".join(filter(None, (said, doubt)))

    return Field("due", _("Due"), day_text(due), hint, reading=read)


def number_text(number: int | None) -> str:
    """The text of a number in its field; empty if there is none."""
    return "" if number is None else str(number)


def read_day(name: str, values: Filled) -> date | None:
    """The day in a field that was checked."""
    return parse_when(values[name], values.day_of(name))


def day_text(day: date | None) -> str:
    """The text of a day in its field; empty if there is none."""
    return "" if day is None else say_full_day(day)


def read_number(text: str) -> int | None:
    """The number in a field that was checked; None if it is empty."""
    return int(text) if text.strip() else None


def number_or_nothing(text: str) -> None:
    """Refuse what is no whole number from 1 on; nothing is none."""
    if text.strip() and not is_number(text, least=1):
        raise ValueError(_("A whole number from 1 on, or nothing."))


def from_zero(text: str) -> None:
    """Refuse what is no whole number; nothing is 0."""
    if text.strip() and not is_number(text, least=0):
        raise ValueError(_("A whole number, or nothing."))


def is_number(text: str, least: int) -> bool:
    """Whether a text is a whole number of at most nine digits, from `least` on."""
    digits = text.strip()
    return digits.isascii() and digits.isdigit() and len(digits) < 10 and int(digits) >= least
