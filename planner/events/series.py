"""Routine events: the days on which a series falls."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from planner.calendar.recurrence.rrule import Rule, parse_rule
from planner.model.events import RECENT, Event

if TYPE_CHECKING:
    from dateutil.rrule import rrule

SHOWN = 4
"""So many occurrences to come are shown of each routine."""
FAR = timedelta(days=5 * 366)
"""A rule that gives no day within so long gives none that matters."""


@dataclass(frozen=True, slots=True)
class Series:
    """A routine event: its rule, the day from which it counts, and what each occurrence is like.

    `taken` are the days that were left out or that have an event of their own.
    """

    id: int
    rule: str
    start: date
    like: Event
    taken: frozenset[date] = frozenset()


def days_of(rule: Rule, start: date, first: date, last: date) -> list[date]:
    """The days that a rule counted from `start` gives from `first` to `last`, both included."""
    if last < max(first, start):
        return []
    found = _recurrence(rule, start).between(_midnight(first), _midnight(last), inc=True)
    return [moment.date() for moment in found]


def next_days(rule: Rule, start: date, first: date, number: int = 3) -> list[date]:
    """The first `number` days that a rule gives from `first` on, within five years."""
    return list(islice(_coming(rule, start, first), number))


def first_day(rule: Rule, start: date) -> date | None:
    """The first day that a rule gives from `start` on; None if there is none in sight.

    "Every second Tuesday" from a Wednesday on begins on the next Tuesday: no week is left out yet.
    """
    return next(iter(next_days(replace(rule, interval=1), start, start, 1)), None)


def occurrences(series: Series, first: date, last: date) -> Iterator[Event]:
    """The occurrences of a series from `first` to `last`, without those left out or stored."""
    rule = parse_rule(series.rule)
    if rule is None:
        return
    for day in days_of(rule, series.start, first, last):
        if day not in series.taken:
            yield occurrence(series, day)


def upcoming(series: Series, first: date, today: date) -> Iterator[Event]:
    """Those of the next four occurrences from `today` on that nobody has stored; at least one.

    Those from `first` on are among them, of the past the last few days alone: what is older was
    simply not gone to.
    """
    rule = parse_rule(series.rule)
    if rule is None:
        return
    since = max(first, today - RECENT)
    yield from occurrences(series, since, today - timedelta(days=1))
    found = False
    for place, day in enumerate(_coming(rule, series.start, today)):
        if place >= SHOWN and found:
            return
        if day not in series.taken:
            found = True
            yield occurrence(series, day)


def occurrence(series: Series, day: date) -> Event:
    """What a series is like on one of its days."""
    return replace(series.like, day=day, series_id=series.id, occurrence=day, rule=series.rule)


def fitting(rule: Rule, start: date, stored: Collection[date], today: date) -> dict[date, date]:
    """Where the occurrences stored from `today` on go when their rule becomes another one.

    Each keeps its day if the new rule gives it too, else it gets the nearest day that is free; one
    for which the rule has none left is not in the answer.
    """
    kept: dict[date, date] = {}
    if not stored:
        return kept
    span = timedelta(days=366)
    free = days_of(rule, start, today, max(stored) + span)
    for day in sorted(stored):
        if day in free:
            kept[day] = day
            free.remove(day)
    for day in sorted(set(stored) - kept.keys()):
        if free:
            nearest = min(free, key=lambda other: (abs(other - day), other))
            kept[day] = nearest
            free.remove(nearest)
    return kept


def _coming(rule: Rule, start: date, first: date) -> Iterator[date]:
    """The days that a rule gives from `first` on, within five years."""
    horizon = first + FAR if first <= date.max - FAR else date.max
    for moment in _recurrence(rule, start).xafter(_midnight(first), inc=True):
        if moment.date() > horizon:
            return
        yield moment.date()


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time.min)


def _recurrence(rule: Rule, start: date) -> "rrule":
    from dateutil import rrule as recurring

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
