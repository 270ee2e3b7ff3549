"""Expanding a recurrence rule into days."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from planner.calendar.recurrence.rrule import Frequency, Rule
from planner.language import _

if TYPE_CHECKING:
    from dateutil.rrule import rrule

FAR = timedelta(days=5 * 366)
"""Horizon of the search: a rule without a day in five years counts as having none."""


_LOOKED_BACK = (timedelta(days=8), timedelta(days=400), timedelta.max)
"""Spans in which the last day is looked for; most rules gave one in the last week."""


def one_day_each() -> str:
    """The sentence about a routine event of several days, which there is not."""
    return _("A routine event lasts one day each time; “until 15 March” says where it ends.")


def days_of(rule: Rule, start: date, first: date, last: date) -> list[date]:
    """The days of a rule counted from `start`, between `first` and `last`, both included."""
    if last < max(first, start):
        return []
    if _is_even(rule):
        return list(_even_days(rule, start, first, last))
    near = _nearer(rule, start, first)
    found = _recurrence(rule, near).between(_midnight(first), _midnight(last), inc=True)
    return [moment.date() for moment in found if moment.date() not in rule.without]


def _is_even(rule: Rule) -> bool:
    """Whether a rule is of days or weeks alone, as most are: they need no library."""
    return rule.frequency in {Frequency.DAILY, Frequency.WEEKLY} and not (
        rule.count
        or rule.month_days
        or rule.months
        or rule.positions
        or any(weekday.nth for weekday in rule.weekdays)
    )


def _even_days(rule: Rule, start: date, first: date, last: date) -> Iterator[date]:
    """The days of an even rule between two days."""
    weekdays = {weekday.day for weekday in rule.weekdays}
    unit, origin = 1, start.toordinal()
    if rule.frequency is Frequency.WEEKLY:
        weekdays = weekdays or {start.weekday()}
        unit, origin = 7, origin - start.weekday()
    first, last = max(first, start), min(last, rule.until or last)
    return (
        day
        for day in map(date.fromordinal, range(first.toordinal(), last.toordinal() + 1))
        if (day.toordinal() - origin) // unit % rule.interval == 0
        and (not weekdays or day.weekday() in weekdays)
        and day not in rule.without
    )


def next_days(rule: Rule, start: date, first: date, number: int = 3) -> list[date]:
    """The first `number` days of a rule on or after `first`, within five years."""
    return list(islice(days_from(rule, start, first), number))


def first_day(rule: Rule, start: date) -> date | None:
    """The first day of a rule on or after `start`; None if there is none within five years.

    "Every second Tuesday" from a Wednesday on begins on the next Tuesday: no week is skipped yet.
    """
    return next(iter(next_days(replace(rule, interval=1), start, start, 1)), None)


def last_day(rule: Rule, start: date, until: date) -> date | None:
    """The last day of a rule on or before `until`, left-out ones aside; None before the first."""
    for span in _LOOKED_BACK:
        first = until - span if until - date.min > span else date.min
        if found := days_of(rule, start, max(first, start), until):
            return found[-1]
        if first <= start:
            return None
    return None


def days_from(rule: Rule, start: date, first: date) -> Iterator[date]:
    """The days of a rule on or after `first`, within five years."""
    horizon = first + FAR if first <= date.max - FAR else date.max
    if _is_even(rule):
        yield from _even_days(rule, start, first, horizon)
        return
    for moment in _recurrence(rule, _nearer(rule, start, first)).xafter(_midnight(first), inc=True):
        if moment.date() > horizon:
            return
        if moment.date() not in rule.without:
            yield moment.date()


def _nearer(rule: Rule, start: date, first: date) -> date:
    """A later day from which a rule gives the same days from `first` on; `start` if none is known.

    Without it, the days of years would be counted one by one.
    """
    step = {Frequency.DAILY: rule.interval, Frequency.WEEKLY: 7 * rule.interval}
    days = step.get(rule.frequency)
    if days is None or rule.count or first <= start:
        return start
    return start + timedelta(days=max((first - start).days // days - 1, 0) * days)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min)


def _recurrence(rule: Rule, start: date) -> "rrule":
    from dateutil import rrule as recurring  # not needed to start

    weekdays = [recurring.weekday(weekday.day, weekday.nth) for weekday in rule.weekdays]
    return recurring.rrule(
        getattr(recurring, rule.frequency.value),
        dtstart=_midnight(start),
        interval=rule.interval,
        byweekday=weekdays or None,
        bymonthday=rule.month_days or None,
        bymonth=rule.months or None,
        bysetpos=rule.positions or None,
        count=rule.count,
        until=_midnight(rule.until) if rule.until else None,
        wkst=recurring.MO,
    )
