"""Routines: actions that come again, of each of which at most one occurrence is open.

The occurrences are computed; one has a row of its own once it was chosen, prepared, moved or done.
An occurrence stays open until it is done, left out, or the next one is due: so a missed daily one
gives way to that of today, and a rarer one stays late, once.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain, islice

from planner.calendar.load import Load
from planner.calendar.recurrence.after import After
from planner.calendar.recurrence.days import days_from, days_of, last_day
from planner.calendar.recurrence.repeats import Repeats, stored_repeats
from planner.calendar.recurrence.rrule import Rule
from planner.model.actions import UNWRITTEN, Action, minutes_counted
from planner.values import dataclass

Pauses = Sequence[tuple[date, date]]
"""First and last days on which nothing is due: what falls there comes on the day after."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Touched:
    """An open occurrence with a row: the id, the routine's day, its own day, its minutes."""

    id: int
    routine_day: date
    day: date
    minutes: int = UNWRITTEN


@dataclass(frozen=True, slots=True)
class Routine:
    """A routine: its rule or time after the last one, and the action that each occurrence is.

    Nothing comes from the day `ended_on` on. `skipped` are the days left out; `open` the
    occurrences with an open row, `closed` the routine's days of those closed, of the past the
    newest alone. After the last one, the time runs from `last`, the day on which one was closed or
    left out. `done_on` is the day on which one was done last, where it is known.
    """

    id: int
    like: Action
    start: date
    rule: str = ""
    after: After | None = None
    ended_on: date | None = None
    skipped: frozenset[date] = frozenset()
    open: tuple[Touched, ...] = ()
    closed: frozenset[date] = frozenset()
    last: date | None = None
    done_on: date | None = None

    @property
    def repeats(self) -> Repeats:
        """The recurrence."""
        return stored_repeats(self.rule, self.after)

    def is_over(self, today: date) -> bool:
        """Whether it was ended by `today`."""
        return self.ended_on is not None and self.ended_on <= today


def days(routine: Routine, first: date, last: date) -> list[date]:
    """The days of a routine on the calendar, both ends included, those left out among them."""
    rule = routine.repeats.rule
    if routine.ended_on is not None:
        last = min(last, routine.ended_on - _DAY)
    return [] if rule is None else days_of(rule, routine.start, first, last)


def occurrence(routine: Routine, routine_day: date, day: date | None = None) -> Action:
    """The action of one of a routine's days, for its own `day` if that is another."""
    return replace(
        routine.like, routine_id=routine.id, routine_day=routine_day, day=day or routine_day
    )


def open_occurrence(routine: Routine, today: date, pauses: Pauses = ()) -> Action | None:
    """The occurrence without a row that is open on `today`, due or late; None if there is none."""
    day = _due_day(routine, today)
    if day is None or _is_taken(routine, day, today):
        return None
    own = after_pauses(day, pauses)
    return None if own > today else occurrence(routine, day, own)


def given_way(routine: Routine, today: date, pauses: Pauses = ()) -> frozenset[int]:
    """The ids of open rows that no longer count: the next occurrence is due by their own day."""
    return frozenset(
        each.id for each in routine.open if _gives_way(routine, each, max(today, each.day), pauses)
    )


def coming(routine: Routine, first: date, last: date, today: date) -> Iterator[Action]:
    """The occurrences without a row after `today`, between two days; none that is left out."""
    return (occurrence(routine, day) for day in _coming_days(routine, first, last, today))


def loads(
    routine: Routine, first: date, last: date, today: date, pauses: Pauses = ()
) -> Iterator[tuple[date, Load]]:
    """The loads to add for a routine between two days: less than nothing for rows that gave way."""
    minutes = minutes_counted(routine.like)
    found = open_occurrence(routine, today, pauses)
    coming_days = (after_pauses(day, pauses) for day in _coming_days(routine, first, last, today))
    for day in chain([found.day] if found and found.day else (), coming_days):
        if first <= day <= last:
            yield day, Load(1, minutes)
    gone = given_way(routine, today, pauses)
    for each in routine.open:
        if each.id in gone and first <= each.day <= last:
            yield each.day, Load(-1, -each.minutes)


def next_days(routine: Routine, today: date, number: int) -> list[date]:
    """The next days of a routine after `today` on which it is not left out, within five years."""
    if routine.is_over(today):
        return []
    rule = routine.repeats.rule
    if rule is None:
        day = _due_day(routine, date.max)
        return [day] if day is not None and day > today else []
    found = (day for day in days_from(rule, routine.start, today + _DAY) if _is_on(routine, day))
    return list(islice(found, number))


def day_after(routine: Routine, routine_day: date) -> date | None:
    """The day of the next occurrence, on which an earlier one gives way; None if there is none."""
    rule = routine.repeats.rule
    if rule is None or routine_day == date.max:
        return None
    own = {each.routine_day: each.day for each in routine.open}
    for day in days_from(rule, routine.start, routine_day + _DAY):
        if routine.ended_on is not None and day >= routine.ended_on:
            return None
        return own.get(day, day)
    return None


def day_before(routine: Routine, routine_day: date, today: date) -> date | None:
    """The day, from `today` on, of the occurrence before one; None if there is none."""
    own = {each.routine_day: each.day for each in routine.open}
    earlier = days(routine, today, routine_day - _DAY)
    return own.get(earlier[-1], earlier[-1]) if earlier else None


def from_here(routine: Routine, today: date) -> date:
    """The day from which a change "from here on" counts: that of the open occurrence or the next.

    A routine with no day left counts from `today`.
    """
    day = _due_day(routine, today)
    if day is not None and not _is_taken(routine, day, today, closed_only=True):
        return day
    return next(iter(next_days(routine, today, 1)), today)


def left_of(rule: Rule, start: date, first: date) -> Rule | None:
    """The rule as it goes on from `first`: the times before are off its count.

    None if none are left.
    """
    if not rule.count:
        return rule
    gone = len(days_of(replace(rule, without=()), start, start, first - _DAY))
    return replace(rule, count=rule.count - gone) if rule.count > gone else None


def is_untouched(routine: Routine, routine_day: date | None) -> bool:
    """Whether the occurrence of a routine's day has no row and is not left out."""
    touched = (each.routine_day for each in routine.open)
    return routine_day not in {*touched, *routine.closed, *routine.skipped}


def after_pauses(day: date, pauses: Pauses) -> date:
    """`day`, or the first day after the pauses that it falls into."""
    for first, last in sorted(pauses):
        if first <= day <= last < date.max:
            day = last + _DAY
    return day


def _coming_days(routine: Routine, first: date, last: date, today: date) -> Iterator[date]:
    """The routine's days after `today`, between two days, that have no row and are not left out."""
    first = max(first, today + _DAY)
    if routine.after is not None:
        day = _due_day(routine, date.max)
        if day is not None and not routine.open and first <= day <= last:
            yield day
        return
    taken = routine.skipped | routine.closed | {each.routine_day for each in routine.open}
    yield from (day for day in days(routine, first, last) if day not in taken)


def _due_day(routine: Routine, today: date) -> date | None:
    """The last day on which a routine came by `today`; after the last one, the next day."""
    if routine.is_over(today) and today != date.max:
        return None
    if routine.after is not None:
        day = routine.start if routine.last is None else routine.after.day(routine.last)
        over = routine.ended_on is not None and day >= routine.ended_on
        return None if over or day > today else day
    rule = routine.repeats.rule
    if rule is None:
        return None
    until = today if routine.ended_on is None else min(today, routine.ended_on - _DAY)
    return last_day(rule, routine.start, until)


def _is_taken(routine: Routine, day: date, today: date, *, closed_only: bool = False) -> bool:
    """Whether an occurrence was touched or left out, or gives way to a later one."""
    if routine.after is not None:
        return bool(routine.open) and not closed_only
    if day in routine.skipped or any(closed >= day for closed in routine.closed):
        return True
    return not closed_only and any(
        each.routine_day == day or (each.routine_day > day and each.day <= today)
        for each in routine.open
    )


def _gives_way(routine: Routine, touched: Touched, by: date, pauses: Pauses) -> bool:
    others = (each for each in routine.open if each.routine_day > touched.routine_day)
    if any(each.day <= by for each in others):
        return True
    following = day_after(routine, touched.routine_day)
    return following is not None and after_pauses(following, pauses) <= by


def _is_on(routine: Routine, day: date) -> bool:
    over = routine.ended_on is not None and day >= routine.ended_on
    return not over and day not in routine.skipped and day not in routine.closed
