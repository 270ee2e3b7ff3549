"""Days that matter to people, as they come back every year."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from planner.language.text import shape
from planner.model.people import PersonDate

NEAR = 14
"""Days from which on a day that matters is near."""

_LEAP_DAY = (2, 29)
_DAY = timedelta(days=1)
_SPAN = re.compile(r"(\d{1,3}) ?(?P<unit>[djws]?)")
_TODAY = ("today", "aujourd'hui")
_MOST = 366
"""Days looked ahead, at most: every day comes within a year."""


def day_in(each: PersonDate, year: int) -> date:
    """The day in a year; the 29th of February is the 28th in a year without it."""
    try:
        return date(year, each.month, each.day)
    except ValueError:
        return date(year, each.month, each.day - 1)


def next_on(each: PersonDate, today: date) -> date:
    """The next time a day comes, from `today` on; never before the year in which it began."""
    year = max(today.year, each.year or 0)
    day = day_in(each, year)
    return day if day >= today else day_in(each, year + 1)


def is_near(each: PersonDate, today: date) -> bool:
    """Whether a day comes within two weeks."""
    return (next_on(each, today) - today).days <= NEAR


def next_first(days: Iterable[PersonDate], today: date) -> Sequence[PersonDate]:
    """Days in the order in which they come."""
    return sorted(days, key=lambda each: next_on(each, today))


def months_and_days(first: date, last: date) -> Iterator[str]:
    """Month and day, as stored, of all that comes from `first` to `last`: "04-12"."""
    for distance in range(min((last - first).days, _MOST) + 1):
        day = first + distance * _DAY
        yield f"{day:%m-%d}"
        if (day.month, day.day) == (2, 28) and (day + _DAY).month == 3:
            yield "{:02}-{:02}".format(*_LEAP_DAY)


def read_span(value: str, today: date) -> tuple[date, date] | None:
    """The first and the last day of "today", "14", "14d", "14j", "2w" or "2s"; None for others."""
    typed = shape(value)
    if typed and any(word.startswith(typed) for word in _TODAY):
        return today, today
    found = _SPAN.fullmatch(typed)
    if found is None:
        return None
    days = int(found[1]) * (7 if found["unit"] in ("w", "s") else 1)
    return today, today + min(days, _MOST) * _DAY
