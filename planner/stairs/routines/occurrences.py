"""Routines: actions that come again, of each of which at most one occurrence is open.

The occurrences are computed; one has a row of its own once it was chosen, prepared, moved or done.
An occurrence stays open until it is done, left out, or the next one is due: so a missed daily one
gives way to that of today, and a rarer one stays late, once. One that was left out beforehand is
never due: the one before it stays open until the one after it. One that has an open row, moved or
chosen before its day, is the open one: those before it give way to it.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain, groupby, islice, pairwise

from planner.calendar.load import Load
from planner.calendar.recurrence.days import days_from, days_of, last_day
from planner.calendar.recurrence.rrule import Rule
from planner.calendar.working_days import WEEKDAYS_ONLY, WorkingDays
from planner.model.actions import Action, minutes_counted
from planner.stairs.routines.routine import Routine, Touched

_DAY = timedelta(days=1)


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


def open_occurrence(
    routine: Routine, today: date, working: WorkingDays = WEEKDAYS_ONLY
) -> Action | None:
    """The occurrence without a row that is open on `today`, due or late; None if there is none."""
    day = _due_day(routine, today)
    if day is None or _is_taken(routine, day, today):
        return None
    own = own_day(routine, day, working)
    return None if own > today else occurrence(routine, day, own)


def given_way(
    routine: Routine, today: date, working: WorkingDays = WEEKDAYS_ONLY
) -> frozenset[int]:
    """The ids of open rows that no longer count: the next occurrence is due by their own day.

    One in a pause counts as on the working day after it.
    """
    return frozenset(
        each.id
        for each in routine.open
        if _gives_way(routine, each, max(today, own_day(routine, each.day, working)), working)
    )


def standing_day(
    routine: Routine, today: date, working: WorkingDays = WEEKDAYS_ONLY
) -> date | None:
    """The own day of the one open occurrence, with a row or without; None if there is none."""
    gone = given_way(routine, today, working)
    found = open_occurrence(routine, today, working)
    rows = (each.day for each in routine.open if each.id not in gone)
    return found.day if found else next(rows, None)


def giving_way(
    routine: Routine, routine_day: date, today: date, working: WorkingDays = WEEKDAYS_ONLY
) -> date | None:
    """The own day of the open occurrence that gives way to one of a later `routine_day`, if any."""
    if routine_day <= routine.newest:
        return None
    found = open_occurrence(routine, today, working)
    if found is not None and found.routine_day is not None and found.routine_day >= routine_day:
        return None
    return standing_day(routine, today, working)


def coming(
    routine: Routine, first: date, last: date, today: date, working: WorkingDays = WEEKDAYS_ONLY
) -> Iterator[Action]:
    """The occurrences without a row that come between two days, after `today`, at most one a day.

    None is left out, and none gives way to a later one by its own day.
    """
    first = max(first, today + _DAY)
    if routine.after is not None:
        day = _due_day(routine, date.max)
        own = first if day is None else own_day(routine, day, working)
        if day is not None and not routine.open and first <= own <= last:
            yield occurrence(routine, day, own)
        return
    found = _days_from(routine, _before_pauses(first, working))
    for day, following in pairwise(chain(found, [None])):
        if day is None or (own := own_day(routine, day, working)) > last:
            return
        gives_way = following is not None and own_day(routine, following, working) <= own
        touched = day <= routine.newest or day in routine.closed
        if own >= first and not (gives_way or touched or _was_closed(routine, day, today)):
            yield occurrence(routine, day, own)


def loads(
    routine: Routine, first: date, last: date, today: date, working: WorkingDays = WEEKDAYS_ONLY
) -> Iterator[tuple[date, Load]]:
    """The loads to add for a routine between two days: less than nothing for rows that gave way."""
    minutes = minutes_counted(routine.like)
    found = open_occurrence(routine, today, working)
    for each in chain([found] if found else (), coming(routine, first, last, today, working)):
        if each.day is not None and first <= each.day <= last:
            yield each.day, Load(1, minutes)
    gone = given_way(routine, today, working)
    for row in routine.open:
        if row.id in gone and first <= row.day <= last:
            yield row.day, Load(-1, -row.minutes)


def next_days(
    routine: Routine, today: date, number: int, working: WorkingDays = WEEKDAYS_ONLY
) -> list[date]:
    """The next days after `today` on which a routine comes, within five years.

    None is left out; an occurrence that was moved comes on its own day.
    """
    own = {each.routine_day: each.day for each in routine.open}
    gone = given_way(routine, today, working)
    moved_on = [
        own_day(routine, each.day, working)
        for each in routine.open
        if each.routine_day <= today and each.id not in gone
    ]
    found = _not_closed(routine, today, working)
    days = (own.get(day) or own_day(routine, day, working) for day in found)
    told = groupby(chain(moved_on, days))
    return list(islice((day for day, _same in told if day > today), number))


def _not_closed(
    routine: Routine, today: date, working: WorkingDays = WEEKDAYS_ONLY
) -> Iterator[date]:
    """The days that its rule gives from the pause before `today` on, none closed or given way."""
    if routine.is_over(today):
        return iter(())
    if routine.after is not None:
        due = _due_day(routine, date.max)
        found = iter([due] if due is not None else [])
    else:
        found = _days_from(routine, _before_pauses(today + _DAY, working))
    return (day for day in found if day >= routine.newest and day not in routine.closed)


def day_after(routine: Routine, routine_day: date) -> date | None:
    """The day of the next occurrence, on which an earlier one gives way; None if there is none."""
    if routine_day == date.max:
        return None
    own = {each.routine_day: each.day for each in routine.open}
    day = next(_days_from(routine, routine_day + _DAY), None)
    return None if day is None else own.get(day, day)


def day_before(routine: Routine, routine_day: date, today: date) -> date | None:
    """The day, from `today` on, of the occurrence before one; None if there is none."""
    own = {each.routine_day: each.day for each in routine.open}
    passed = days(routine, today, routine_day - _DAY)
    earlier = [day for day in passed if day not in routine.left_out]
    return own.get(earlier[-1], earlier[-1]) if earlier else None


def from_here(routine: Routine, today: date) -> date:
    """The day from which a change "from here on" counts: that of the open occurrence or the next.

    A routine with no day left counts from `today`.
    """
    day = _due_day(routine, today)
    if day is not None and not _is_taken(routine, day, today, closed_only=True):
        return day
    return next((day for day in _not_closed(routine, today) if day > today), today)


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


def own_day(routine: Routine, day: date, working: WorkingDays) -> date:
    """The day on which an occurrence falls that its routine gives for `day`.

    A day that the calendar names, or the first one, stands, day off or not; in a pause it gives way
    to the first working day after it. After the last one, a day off does so too.
    """
    is_counted = routine.after is not None and routine.last is not None
    if not is_counted and not working.pause_on(day):
        return day
    return _forward(day, working) or day


def _forward(day: date, working: WorkingDays) -> date | None:
    """The first working day from `day` on; None beyond the end of the calendar."""
    try:
        return working.forward(day)
    except OverflowError:
        return None


def _before_pauses(day: date, working: WorkingDays) -> date:
    """The first of the days before `day` from which the pauses lead to it, or beyond it."""
    for first, last in sorted(working.pauses, reverse=True):
        after = _forward(last, working)
        if after is not None and first < day <= after:
            day = first
    return day


def _days_from(routine: Routine, first: date) -> Iterator[date]:
    """The days of a routine on the calendar from `first` on, within five years, none left out."""
    rule = routine.repeats.rule
    if rule is None:
        return
    for day in days_from(rule, routine.start, first):
        if routine.ended_on is not None and day >= routine.ended_on:
            return
        if day not in routine.left_out:
            yield day


def _due_day(routine: Routine, today: date) -> date | None:
    """The last day on which a routine was due by `today`; after the last one, the next day."""
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
    found = last_day(rule, routine.start, until)
    while found is not None and found in routine.left_out:
        found = last_day(rule, routine.start, found - _DAY) if found > routine.start else None
    return found


def _was_closed(routine: Routine, day: date, today: date) -> bool:
    """Whether the occurrence of a day was closed, or a later one that was due by `today`."""
    passed = routine.passed is not None and day <= routine.passed
    return passed or any(day <= closed <= today for closed in routine.closed)


def _is_taken(routine: Routine, day: date, today: date, *, closed_only: bool = False) -> bool:
    """Whether an occurrence due by `today` was touched, or gives way to a later one."""
    if routine.after is not None:
        return bool(routine.open) and not closed_only
    if _was_closed(routine, day, today) or day < routine.newest:
        return True
    return not closed_only and day == routine.newest


def _gives_way(routine: Routine, touched: Touched, by: date, working: WorkingDays) -> bool:
    passed = routine.passed is not None and routine.passed > touched.routine_day
    if passed or touched.routine_day < routine.newest:
        return True
    following = day_after(routine, touched.routine_day)
    return following is not None and own_day(routine, following, working) <= by
