"""Minutes as a person types them in a field, and those that an event lasts."""

import re
from datetime import date, datetime, timedelta

from planner.grammar.clock import LONGEST
from planner.language import _
from planner.language.text import clean
from planner.model.events import Event

_TYPED = re.compile(r"~? ?(?:([0-9]+) ?h ?([0-5]?[0-9])?|([0-9]+))(?: ?(?:m|mn|min))?")
_DIGITS = 4
"""The most digits of a number worth reading: more are longer than a day anyway."""


def parse_minutes(text: str) -> int | None:
    """The minutes in "150", "150 min", "2h30" or "~2 h"; None if nothing is typed.

    Raises:
        ValueError: if it is something else, or longer than a day, with a sentence.
    """
    typed = clean(text).strip().lower()
    if not typed:
        return None
    match = _TYPED.fullmatch(typed)
    if match is None:
        raise ValueError(_("Not a number of minutes: try “15” or “1h30”."))
    hours, rest, alone = ((number or "0").lstrip("0") or "0" for number in match.groups())
    too_many = max(len(hours), len(alone)) > _DIGITS
    if too_many or (found := int(hours) * 60 + int(rest) + int(alone)) > LONGEST:
        raise ValueError(_("Longer than a day: at most {most} minutes.").format(most=LONGEST))
    return found


def minutes_there(event: Event) -> int | None:
    """How long an event lasts by its times, past midnight too; None if one of them is not known."""
    if event.time is None or event.ends is None:
        return None
    start = datetime.combine(date(2000, 1, 1), event.time)
    end = datetime.combine(start.date(), event.ends)
    if end < start:
        end += timedelta(days=1)
    return int((end - start).total_seconds()) // 60
