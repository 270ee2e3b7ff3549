"""Routine events: a series and its occurrences."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from datetime import date, timedelta

from planner.calendar.recurrence.days import days_from, days_of
from planner.calendar.recurrence.rrule import Rule, parse_rule
from planner.model.events import RECENT, Event
from planner.values import dataclass

SHOWN = 4
"""Coming occurrences shown of each series."""


@dataclass(frozen=True, slots=True)
class Series:
    """A routine event: its rule, its first day, and the template of its occurrences.

    `taken` are the days that were skipped or have an event of their own.
    """

    id: int
    rule: str
    start: date
    like: Event
    taken: frozenset[date] = frozenset()


def occurrences(series: Series, first: date, last: date) -> Iterator[Event]:
    """The occurrences of a series from `first` to `last`, without skipped or stored ones."""
    rule = parse_rule(series.rule)
    if rule is None:
        return
    for day in days_of(rule, series.start, first, last):
        if day not in series.taken:
            yield occurrence(series, day)


def upcoming(series: Series, first: date, today: date) -> Iterator[Event]:
    """The next four occurrences from `today` on, without stored ones; at least one.

    The last few days since `first` are included; an older occurrence was simply missed.
    """
    rule = parse_rule(series.rule)
    if rule is None:
        return
    since = max(first, today - RECENT)
    yield from occurrences(series, since, today - timedelta(days=1))
    found = False
    for place, day in enumerate(days_from(rule, series.start, today)):
        if place >= SHOWN and found:
            return
        if day not in series.taken:
            found = True
            yield occurrence(series, day)


def occurrence(series: Series, day: date) -> Event:
    """The occurrence of a series on one of its days."""
    return replace(series.like, day=day, series_id=series.id, occurrence=day, rule=series.rule)


def fitting(rule: Rule, start: date, stored: Collection[date], today: date) -> dict[date, date]:
    """Map stored occurrences from `today` on to the days of a new rule.

    Each keeps its day if the new rule has it, else takes the nearest free one; an occurrence
    without a free day is left out.
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
