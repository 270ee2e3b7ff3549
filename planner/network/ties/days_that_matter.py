"""Days that matter to people, as they come back every year."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from planner.language import _, ngettext
from planner.model.people import PersonDate
from planner.network.ties.day_lines import say_day_that_matters

NEAR = 14
"""Days from which on a day that matters is near."""

_LEAP_DAY = (2, 29)
_DAY = timedelta(days=1)


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
    for distance in range(min((last - first).days, 366) + 1):
        day = first + distance * _DAY
        yield f"{day:%m-%d}"
        if (day.month, day.day) == (2, 28) and (day + _DAY).month == 3:
            yield "{:02}-{:02}".format(*_LEAP_DAY)


def say_coming(each: PersonDate, today: date) -> str:
    """A day that matters, and how far it is if it is near: "birthday 12 April, in 9 days"."""
    said, days = say_day_that_matters(each), (next_on(each, today) - today).days
    if days > NEAR:
        return said
    match days:
        case 0:
            return _("{day}, today").format(day=said)
        case 1:
            return _("{day}, tomorrow").format(day=said)
    near = ngettext("{day}, in {n} day", "{day}, in {n} days", days)
    return near.format(day=said, n=days)
