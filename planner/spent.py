"""What a person types of time and money spent, and how that is said again."""

import re
from datetime import date, datetime, timedelta

from planner.events import Event
from planner.language import _, language
from planner.text import clean

_MINUTES = re.compile(r"(?:([0-9]{1,3}) ?h ?)?(?:([0-9]{1,4}) ?(?:m|mn|min)?)?")
_MONEY = re.compile(r"([0-9]{1,7})(?:[.,]([0-9]{1,2}))? ?(?:€|eur|euros?)?")


def parse_minutes(text: str) -> int | None:
    """The minutes in "150", "150 min", "2h30" or "2 h"; None if nothing is typed.

    Raises:
        ValueError: if it is something else.
    """
    typed = clean(text).strip().lower()
    if not typed:
        return None
    match = _MINUTES.fullmatch(typed)
    if match is None:
        raise ValueError(_("Minutes are a number, or hours and minutes: 150, 2h30."))
    hours, minutes = (int(group or 0) for group in match.groups())
    return hours * 60 + minutes


def parse_cost(text: str) -> int | None:
    """The hundredths in "12", "12.50" or "12,50 €"; None if nothing is typed.

    Raises:
        ValueError: if it is something else.
    """
    typed = clean(text).strip().lower()
    if not typed:
        return None
    match = _MONEY.fullmatch(typed)
    if match is None:
        raise ValueError(_("The cost is a number: 12 or 12.50."))
    return int(match[1]) * 100 + int((match[2] or "").ljust(2, "0"))


def say_cost(cost: int) -> str:
    """A cost in hundredths: "12", "12.50", "12,50"."""
    whole, rest = divmod(cost, 100)
    if not rest:
        return str(whole)
    return f"{whole}{',' if language() == 'fr' else '.'}{rest:02}"


def minutes_there(event: Event) -> int | None:
    """How long an event lasts by its times, past midnight too; None if one of them is not known."""
    if event.time is None or event.ends is None:
        return None
    start = datetime.combine(date(2000, 1, 1), event.time)
    end = datetime.combine(start.date(), event.ends)
    if end < start:
        end += timedelta(days=1)
    return int((end - start).total_seconds()) // 60
