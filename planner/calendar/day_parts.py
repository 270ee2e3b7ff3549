"""Parts of a day: a moment without an hour."""

from datetime import time
from enum import StrEnum


class DayPart(StrEnum):
    """A part of a day; its values are those of the store and of JSON."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


ORDERS_LIKE = {
    DayPart.MORNING: time(9),
    DayPart.AFTERNOON: time(14),
    DayPart.EVENING: time(19),
}
"""The hour by which a part is sorted; it reserves none."""


_HOURS_OF = {DayPart.MORNING: (5, 12), DayPart.AFTERNOON: (12, 18), DayPart.EVENING: (17, 23)}
"""The first and the last hour that people call so."""


def hour_of(at: time | None, part: DayPart | None) -> time | None:
    """The hour to sort by: the time itself, else that of the part."""
    return at if at is not None or part is None else ORDERS_LIKE[part]


def hour_within(hour: int, part: DayPart) -> time | None:
    """A bare hour on the clock of the part: "tonight at 8"; None if it does not lie in it."""
    first, last = _HOURS_OF[part]
    hours = (hour, hour + 12)
    return next((time(each) for each in hours if first <= each <= last), None)


def within(at: time, part: DayPart | None) -> time:
    """`at` on the clock of the part: "tonight at 8:30" and "cet après-midi 3h" are after noon."""
    if part in (DayPart.AFTERNOON, DayPart.EVENING) and at.hour < 12:
        return at.replace(hour=at.hour + 12)
    return at
