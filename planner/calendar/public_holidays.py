"""Public holidays: the days of a whole country on which its offices are shut."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

_DAY = timedelta(days=1)
_MONDAY, _THURSDAY = 0, 3
_FIRST, _SECOND, _THIRD, _FOURTH, _LAST = 1, 2, 3, 4, -1

_FIXED = {
    "BE": ((1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)),
    "FR": ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)),
    "GB": ((1, 1), (12, 25), (12, 26)),
    "LU": ((1, 1), (5, 1), (5, 9), (6, 23), (8, 15), (11, 1), (12, 25), (12, 26)),
    "US": ((1, 1), (6, 19), (7, 4), (11, 11), (12, 25)),
}
"""Months and days, by the ISO 3166 code of the country; those of England and Wales for GB."""
_BY_EASTER = {"BE": (1, 39, 50), "FR": (1, 39, 50), "GB": (-2, 1), "LU": (1, 39, 50), "US": ()}
"""Days after Easter Sunday."""
_BY_WEEKDAY = {
    "GB": ((5, _MONDAY, _FIRST), (5, _MONDAY, _LAST), (8, _MONDAY, _LAST)),
    "US": (
        (1, _MONDAY, _THIRD),
        (2, _MONDAY, _THIRD),
        (5, _MONDAY, _LAST),
        (9, _MONDAY, _FIRST),
        (10, _MONDAY, _SECOND),
        (11, _THURSDAY, _FOURTH),
    ),
}
"""Months, weekdays and which of them in the month."""


@lru_cache(maxsize=64)
def public_holidays(country: str, year: int) -> frozenset[date]:
    """The public holidays of a country in a year, as the present law has them.

    A day that another takes the place of, being on a weekend, counts beside it. None of a country
    that is not known.
    """
    if country not in _FIXED:
        return frozenset()
    fixed = [date(year, month, day) for month, day in _FIXED[country]]
    moving = [_in_month(year, *each) for each in _BY_WEEKDAY.get(country, ())]
    return frozenset([*fixed, *moving, *_by_easter(country, year), *_instead(country, year, fixed)])


def _by_easter(country: str, year: int) -> Iterator[date]:
    from dateutil.easter import easter  # only a start with a country needs it

    sunday = easter(year)
    return (sunday + days * _DAY for days in _BY_EASTER[country])


def _in_month(year: int, month: int, weekday: int, which: int) -> date:
    """The first, second … or last of a weekday in a month."""
    if which == _LAST:
        end = date(year, month + 1, 1) - _DAY  # none of them is in December
        return end - (end.weekday() - weekday) % 7 * _DAY
    first = date(year, month, 1)
    return first + ((weekday - first.weekday()) % 7 + 7 * (which - 1)) * _DAY


def _instead(country: str, year: int, fixed: list[date]) -> Iterator[date]:
    """The days taken for holidays on a weekend: the next free in Britain, the nearest in the US."""
    if country == "US" and year < date.max.year and date(year + 1, 1, 1).weekday() == 5:
        yield date(year, 12, 31)
    taken = set(fixed)
    for day in fixed:
        if day.weekday() < 5:
            continue
        if country == "US":
            yield day + (_DAY if day.weekday() == 6 else -_DAY)
        elif country == "GB":
            other = day
            while other.weekday() >= 5 or other in taken:
                other += _DAY
            taken.add(other)
            yield other
