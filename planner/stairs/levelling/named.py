"""The open actions that a line names as the one that its action waits for."""

import re
from collections.abc import Iterable
from datetime import date

from planner.calendar.past_days import parse_any_day
from planner.language.text import fold
from planner.model.actions import NamedAction

_DAY = re.compile(r"(.*\S) ?\(([^()]+)\)")
"""A title with its day in brackets, as several of the same title are told apart."""


def actions_named(
    words: str, actions: Iterable[NamedAction], today: date
) -> tuple[NamedAction, ...]:
    """The actions whose whole title is `words`; else those of that title and the day in brackets.

    Accents and case do not matter. Just one is meant.
    """
    found = tuple(actions)
    sought = fold(words).strip()
    if whole := tuple(each for each in found if fold(each.title) == sought):
        return whole
    told = _DAY.fullmatch(sought)
    day = told and parse_any_day(told[2], today)
    if not told or day is None:
        return ()
    return tuple(each for each in found if fold(each.title) == told[1] and each.day == day)
