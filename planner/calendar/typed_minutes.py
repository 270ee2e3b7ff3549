"""A number of minutes typed alone, in a field: "150", "2h30", "half an hour"."""

from planner.calendar.durations import LONGEST, minutes_in
from planner.language import _
from planner.language.text import clean, shape

_DIGITS = 4
"""Digits: a longer number is more than a day anyway."""


def parse_minutes(text: str) -> int | None:
    """Parse minutes such as "150", "150 min", "2h30" or "half an hour"; None if nothing is typed.

    Raises:
        ValueError: for any other text or more than a day, with a sentence.
    """
    typed = shape(clean(text).strip())
    if not typed:
        return None
    digits = typed.lstrip("~").rstrip("minutesh'").strip()
    if digits.isascii() and digits.isdigit() and len(digits.lstrip("0")) > _DIGITS:
        raise _too_long()
    minutes = int(typed) if typed.isascii() and typed.isdigit() else minutes_in(typed)
    if minutes is None:
        raise ValueError(_("Not a number of minutes: try “15” or “1h30”."))
    if minutes > LONGEST:
        raise _too_long()
    return minutes


def parse_planned_minutes(text: str) -> int | None:
    """Parse the minutes planned for an action, as a line takes them; None if nothing is typed.

    Raises:
        ValueError: for what `parse_minutes` refuses, and for 0.
    """
    minutes = parse_minutes(text)
    if minutes == 0:
        raise ValueError(_("One minute at least, or nothing."))
    return minutes


def _too_long() -> ValueError:
    return ValueError(_("Longer than a day: at most {most} minutes.").format(most=LONGEST))
