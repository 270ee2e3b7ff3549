"""Of each routine at most one occurrence is open, on days that equal dateutil's own."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from planner import language
from planner.calendar.recurrence.after import After, Unit
from planner.calendar.recurrence.rrule import Frequency, Rule, Weekday
from planner.calendar.working_days import WorkingDays
from planner.model.actions import Action
from planner.stairs.routines.occurrences import (
    coming,
    day_after,
    days,
    from_here,
    given_way,
    left_of,
    loads,
    next_days,
    open_occurrence,
)
from planner.stairs.routines.routine import Routine, Touched
from planner.stairs.routines.words import say_routine_and_next
from tests.planner.calendar.rules import TODAY
from tests.planner.calendar.rules import days as some_days
from tests.planner.calendar.rules import rules as some_rules

YEAR = timedelta(days=366)
WEEK = timedelta(days=7)
CALL = Action("Call three people", time=time(2, 30))
TUESDAY = Rule(Frequency.WEEKLY, weekdays=(Weekday(1),))
DAILY = Rule(Frequency.DAILY)
FORTNIGHT = replace(TUESDAY, interval=2)
LAST_WORKING = Rule(Frequency.MONTHLY, weekdays=tuple(map(Weekday, range(5))), positions=(-1,))
"""Daily to yearly, ordinals and the last working day, with an end or without."""
rules = st.one_of(
    some_rules,
    st.just(LAST_WORKING),
    st.builds(
        Rule,
        st.just(Frequency.YEARLY),
        st.integers(1, 4),
        months=st.just((2,)),
        month_days=st.just((29,)),
    ),
    st.builds(Rule, st.just(Frequency.DAILY), st.integers(1, 99), until=some_days),
)


def routine(rule: Rule | str, start: date = TODAY, **fields: Any) -> Routine:
    return replace(Routine(1, CALL, start, str(rule)), **fields)


def after(start: date = TODAY, last: date | None = None, **fields: Any) -> Routine:
    two_weeks = After(2, Unit.WEEKS)
    return replace(Routine(1, CALL, start, after=two_weeks, last=last), **fields)


def open_day(given: Routine, today: date) -> date | None:
    found = open_occurrence(given, today)
    return found.day if found else None


@given(rules, some_days, st.integers(-100, 900), st.integers(0, 500))
def test_occurrences_equal_those_of_dateutil(
    rule: Rule, start: date, begin: int, length: int
) -> None:
    first = TODAY + timedelta(begin)
    last = first + timedelta(length)
    theirs = rrulestr(str(rule), dtstart=datetime.combine(start, time.min))
    expected = theirs.between(
        datetime.combine(first, time.min), datetime.combine(last, time.min), inc=True
    )
    assert days(routine(rule, start), first, last) == [moment.date() for moment in expected]


@given(rules, some_days, st.integers(0, 800), st.sets(st.integers(0, 30), max_size=5))
def test_at_most_one_is_open_and_it_is_the_last_not_left_out(
    rule: Rule, start: date, later: int, left_out: set[int]
) -> None:
    today = TODAY + timedelta(later)
    due = days(routine(rule, start), date.min, today)
    skipped = frozenset(day for place, day in enumerate(reversed(due)) if place in left_out)
    found = open_occurrence(routine(rule, start, skipped=skipped), today)
    left = [day for day in due if day not in skipped]
    assert (found and found.day) == (left[-1] if left else None)
    done = routine(rule, start, closed=frozenset(due[-1:]))
    assert open_occurrence(done, today) is None


A_YEAR_ON = date(2027, 3, 3)
CASES: dict[str, tuple[Routine, date, date | None]] = {
    "due today": (routine(TUESDAY), TODAY, TODAY),
    "late, once": (routine(FORTNIGHT), TODAY + timedelta(9), TODAY),
    "the next is due": (routine(FORTNIGHT), TODAY + timedelta(14), TODAY + timedelta(14)),
    "a missed daily one gives way": (routine(DAILY), TODAY + timedelta(5), TODAY + timedelta(5)),
    "a year away": (routine(FORTNIGHT), A_YEAR_ON, date(2027, 3, 2)),
    "before it begins": (routine(TUESDAY, TODAY + timedelta(7)), TODAY, None),
    "ended": (routine(TUESDAY, ended_on=TODAY), TODAY, None),
    "ended before it began": (routine(TUESDAY, ended_on=TODAY - YEAR), TODAY + YEAR, None),
    "over": (routine(replace(DAILY, until=TODAY)), TODAY + YEAR, TODAY),
    "29 February": (
        routine("FREQ=YEARLY", date(2024, 2, 29)), date(2026, 3, 3), date(2024, 2, 29),
    ),
    "no such day": (routine("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"), TODAY + YEAR, None),
    "a rule of another program": (routine("FREQ=HOURLY;INTERVAL=3"), TODAY + YEAR, None),
    "moved, and a year away": (
        routine(FORTNIGHT, open=(Touched(7, TODAY, TODAY + timedelta(2)),)),
        A_YEAR_ON, date(2027, 3, 2),
    ),
    "moved to a day to come": (
        routine(FORTNIGHT, open=(Touched(7, TODAY, TODAY + timedelta(2)),)), TODAY, None,
    ),
    "after the last one: the first": (after(), TODAY + YEAR, TODAY),
    "after the last one: not yet": (after(last=TODAY), TODAY + timedelta(13), None),
    "after the last one: late": (after(last=TODAY), TODAY + YEAR, TODAY + timedelta(14)),
    "after the last one: touched": (
        after(open=(Touched(7, TODAY, TODAY),)), TODAY + YEAR, None,
    ),
    "the next is left out": (
        routine(TUESDAY, skipped=frozenset({TODAY + WEEK})), TODAY + timedelta(13), TODAY,
    ),
    "left out on its day": (
        routine(TUESDAY, skipped=frozenset({TODAY + WEEK}), closed=frozenset({TODAY + WEEK})),
        TODAY + WEEK, None,
    ),
    "the next is done early": (
        routine(TUESDAY, closed=frozenset({TODAY + WEEK})), TODAY + timedelta(6), TODAY,
    ),
    "the next was done early": (
        routine(TUESDAY, closed=frozenset({TODAY + WEEK})), TODAY + WEEK, None,
    ),
    "summer time": (routine(DAILY, date(2026, 3, 28)), date(2026, 3, 29), date(2026, 3, 29)),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_the_open_occurrence(case: str) -> None:
    given, today, expected = CASES[case]
    assert open_day(given, today) == expected


def test_a_row_gives_way_once_the_next_is_due() -> None:
    late, moved = Touched(7, TODAY, TODAY), Touched(8, TODAY, TODAY + timedelta(20))
    of = routine(FORTNIGHT, open=(late,))
    assert not given_way(of, TODAY + timedelta(13))
    assert given_way(of, TODAY + timedelta(14)) == {7}
    assert given_way(routine(FORTNIGHT, open=(moved,)), TODAY) == {8}  # onto another one
    assert not given_way(after(open=(late,)), TODAY + YEAR)
    next_left_out = routine(FORTNIGHT, open=(late,), skipped=frozenset({TODAY + 2 * WEEK}))
    assert not given_way(next_left_out, TODAY + timedelta(27))
    assert given_way(next_left_out, TODAY + 4 * WEEK) == {7}


def test_what_falls_into_a_pause_comes_on_the_working_day_after() -> None:
    holiday = WorkingDays(pauses=((TODAY - timedelta(1), TODAY + timedelta(5)),))
    found = [
        open_occurrence(routine(TUESDAY), TODAY + timedelta(number), holiday) for number in range(8)
    ]
    shown = [action and action.day for action in found]
    assert shown == [None] * 6 + [TODAY + timedelta(6), TODAY + timedelta(7)]


def test_nothing_that_a_pause_or_the_last_one_moves_falls_on_a_day_off() -> None:
    friday, monday = date(2026, 3, 6), date(2026, 3, 9)
    first_of_may = frozenset({date(2026, 5, 1)})
    table = [
        # the pause ends before a weekend, before a day off, before another pause
        (routine(TUESDAY), WorkingDays(pauses=((TODAY, friday),)), [monday, DAY_10, DAY_17]),
        (
            routine(TUESDAY),
            WorkingDays(days_off=frozenset({monday}), pauses=((TODAY, friday),)),
            [DAY_10, DAY_17],
        ),
        (
            routine(TUESDAY),
            WorkingDays(pauses=((TODAY, friday), (date(2026, 3, 7), DAY_16))),
            [DAY_17],
        ),
        # what the calendar names stands, day off or not
        (routine("FREQ=DAILY"), WorkingDays(days_off=first_of_may), None),
        (routine("FREQ=WEEKLY;BYDAY=SA"), WorkingDays(), None),
        # after the last one: never a Saturday nor a holiday
        (after(last=date(2026, 2, 21)), WorkingDays(), [monday]),
        (after(last=date(2026, 4, 17)), WorkingDays(days_off=first_of_may), [date(2026, 5, 4)]),
        (after(date(2026, 3, 7)), WorkingDays(), [date(2026, 3, 7)]),  # the first one was typed
    ]
    for of, working, expected in table:
        today = TODAY - timedelta(1) if working.pauses else TODAY
        named = [day for day in days(of, TODAY, TODAY + YEAR) if day > today]
        wanted = expected or named[:9]
        assert next_days(of, today, 9, working)[: len(wanted)] == wanted, (of, working)


@given(
    st.sampled_from([DAILY, TUESDAY, FORTNIGHT, "FREQ=MONTHLY;BYMONTHDAY=31"]),
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), max_size=4),
    st.frozensets(st.integers(0, 400).map(lambda number: TODAY + timedelta(number)), max_size=9),
    st.integers(0, 380),
)
def test_what_comes_is_never_in_a_pause_and_moved_only_onto_working_days(
    rule: str, spans: list[tuple[int, int]], off: frozenset[date], ahead: int
) -> None:
    pauses = [(TODAY + timedelta(min(each)), TODAY + timedelta(max(each))) for each in spans]
    working = WorkingDays(days_off=off, pauses=tuple(pauses))
    now = TODAY + timedelta(ahead)
    found = list(coming(routine(rule), TODAY, now + WEEK * 6, now, working))
    assert len({action.day for action in found}) == len(found)
    for action in found:
        assert action.day is not None
        assert working.pause_on(action.day) is None
        assert action.day == action.routine_day or working.is_working(action.day)
    late = open_occurrence(routine(rule), now, working)
    assert late is None or (late.day is not None and late.day <= now)


DAY_10, DAY_16, DAY_17 = (date(2026, 3, number) for number in (10, 16, 17))
HOLIDAY = [(date(2026, 3, 9), date(2026, 3, 15))]
LONGER = [(date(2026, 3, 9), DAY_16)]
MOVED = (Touched(7, DAY_17, date(2026, 3, 18)),)
AHEAD: dict[str, tuple[Routine, list[tuple[date, date]], int, list[int]]] = {
    "a daily one": (routine(DAILY), HOLIDAY, 3, [4, 5, 6, 7, 8, 16, 17]),
    "a daily one, within": (routine(DAILY), HOLIDAY, 12, [16, 17]),
    "a daily one, two pauses": (routine(DAILY), [*HOLIDAY, (DAY_16, DAY_16)], 8, [17]),
    "a weekly one": (routine(TUESDAY), HOLIDAY, 3, [16, 17]),
    "a weekly one, within": (routine(TUESDAY), HOLIDAY, 11, [16, 17]),
    "a weekly one that was done early": (
        routine(TUESDAY, closed=frozenset({DAY_10})), HOLIDAY, 11, [17],
    ),
    "two weeks on one day": (routine(TUESDAY), LONGER, 3, [17]),
    "two weeks on one day, the later moved on": (routine(TUESDAY, open=MOVED), LONGER, 3, []),
    "two weeks on one day, the later left out": (
        routine(TUESDAY, skipped=frozenset({DAY_17})), LONGER, 3, [17],
    ),
    "after the last one": (after(DAY_10), HOLIDAY, 3, [16]),
    "after the last one, within": (after(DAY_10), HOLIDAY, 11, [16]),
}  # fmt: skip


def test_after_a_pause_one_occurrence_comes_and_takes_room_once() -> None:
    for case, (of, pauses, today, expected) in AHEAD.items():
        working = WorkingDays(pauses=tuple(pauses))
        now = date(2026, 3, today)
        came = [one.day and one.day.day for one in coming(of, TODAY, DAY_17, now, working)]
        assert came == expected, case
        taken = Counter(
            day.day
            for day, load in loads(of, TODAY, DAY_17, now, working)
            for _ in range(load.number)
        )
        late = open_occurrence(of, now, working)
        own = [late.day.day] if late and late.day else []
        assert taken == Counter([*own, *expected]), case
        told = [day.day for day in next_days(of, now, 9, working) if day <= DAY_17]
        assert told == expected, case


def test_the_days_that_are_told_are_those_on_which_it_comes() -> None:
    said = say_routine_and_next(routine(TUESDAY), TODAY, WorkingDays(pauses=tuple(HOLIDAY)))
    assert said == "every Tuesday at 2:30; next: Mon 16, 17 Mar, …"


def test_a_single_day_to_come_is_told_as_one_in_french() -> None:
    language.use("fr")
    several, single = routine(TUESDAY), routine(replace(TUESDAY, until=TODAY + WEEK))
    assert "prochaines fois\u00a0: " in say_routine_and_next(several, TODAY)
    assert "prochaine fois\u00a0: " in say_routine_and_next(single, TODAY)


def test_what_is_to_come_leaves_out_what_is_touched_or_left_out() -> None:
    weeks = [TODAY + timedelta(7 * number) for number in range(6)]
    given = routine(TUESDAY, skipped=frozenset({weeks[2]}), open=(Touched(7, weeks[3], weeks[3]),))
    found = [action.day for action in coming(given, TODAY, weeks[5], TODAY)]
    assert found == [weeks[4], weeks[5]]  # that of weeks[1] gives way to the one opened already
    assert next_days(given, TODAY, 2) == [weeks[3], weeks[4]]
    thursday = weeks[1] + timedelta(2)
    moved = routine(TUESDAY, open=(Touched(7, weeks[1], thursday),))
    assert next_days(moved, TODAY, 2) == [thursday, weeks[2]]
    assert next_days(moved, weeks[1], 2) == [thursday, weeks[2]]  # its own Tuesday is today
    assert next_days(moved, thursday, 2) == [weeks[2], weeks[3]]
    too_far = replace(moved, open=(Touched(7, weeks[1], weeks[2]),))
    assert next_days(too_far, weeks[1], 2) == [weeks[2], weeks[3]]
    assert from_here(replace(moved, closed=frozenset({TODAY})), TODAY) == weeks[1]
    assert day_after(given, TODAY) == weeks[1]
    assert [action.day for action in coming(after(last=TODAY), TODAY, weeks[5], TODAY)] == [
        weeks[2]
    ]


def test_from_here_on_begins_at_the_open_occurrence_and_keeps_the_times_left() -> None:
    thrice = replace(FORTNIGHT, count=3)
    assert from_here(routine(thrice), TODAY + timedelta(3)) == TODAY
    done = routine(thrice, closed=frozenset({TODAY}))
    assert from_here(done, TODAY + timedelta(3)) == TODAY + timedelta(14)
    assert left_of(thrice, TODAY, TODAY + timedelta(14)) == replace(thrice, count=2)
    assert left_of(thrice, TODAY, TODAY + YEAR) is None
