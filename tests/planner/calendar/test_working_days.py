"""Weekends, days off and pauses are not worked."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.working_days import WorkingDays

TUESDAY = date(2026, 3, 3)
SATURDAY = date(2026, 3, 7)
DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))
WORKING = st.builds(
    WorkingDays,
    days_off=st.frozensets(DAYS, max_size=20),
    weekend=st.frozensets(st.integers(0, 6), max_size=6),
    pauses=st.lists(
        st.builds(lambda first, n: (first, first + timedelta(days=n)), DAYS, st.integers(0, 60)),
        max_size=3,
    ).map(tuple),
)


def test_a_weekday_is_worked_and_a_saturday_is_not() -> None:
    assert WorkingDays().is_working(TUESDAY)
    assert not WorkingDays().is_working(SATURDAY)


def test_a_day_off_is_not_worked() -> None:
    assert not WorkingDays(days_off=frozenset({TUESDAY})).is_working(TUESDAY)


def test_a_pause_takes_its_first_and_last_day() -> None:
    paused = WorkingDays(pauses=((date(2026, 3, 3), date(2026, 3, 5)),))
    worked = [paused.is_working(date(2026, 3, day)) for day in (2, 3, 4, 5, 6)]
    assert worked == [True, False, False, False, True]


def test_a_weekend_of_a_whole_week_is_refused() -> None:
    with pytest.raises(ValueError, match="6"):
        WorkingDays(weekend=frozenset(range(7)))


def test_a_saturday_moves_forward_to_monday_and_a_tuesday_stays() -> None:
    assert WorkingDays().forward(SATURDAY) == date(2026, 3, 9)
    assert WorkingDays().forward(TUESDAY) == TUESDAY


def test_the_next_working_day_is_never_the_day_itself() -> None:
    assert WorkingDays().next_after(TUESDAY) == date(2026, 3, 4)
    assert WorkingDays().next_after(date(2026, 3, 6)) == date(2026, 3, 9)


def test_the_last_working_days_count_back_from_today() -> None:
    assert WorkingDays().last(3, TUESDAY) == (TUESDAY, date(2026, 3, 2), date(2026, 2, 27))
    assert WorkingDays().last(1, SATURDAY) == (date(2026, 3, 6),)
    assert WorkingDays().last(0, TUESDAY) == ()


def test_both_ends_stand_between() -> None:
    days = WorkingDays().between(date(2026, 3, 6), date(2026, 3, 10))
    assert tuple(days) == (date(2026, 3, 6), date(2026, 3, 9), date(2026, 3, 10))
    assert tuple(WorkingDays().between(date(2026, 3, 10), date(2026, 3, 6))) == ()


@given(WORKING, DAYS)
def test_forward_skips_no_working_day(working: WorkingDays, day: date) -> None:
    found = working.forward(day)
    assert tuple(working.between(day, found)) == (found,)


@given(WORKING, DAYS, st.integers(0, 30))
def test_the_last_working_days_differ_and_go_back_in_time(
    working: WorkingDays, day: date, number: int
) -> None:
    days = working.last(number, day)
    assert len(days) == number
    assert list(days) == sorted(set(days), reverse=True)
    assert not days or tuple(working.between(days[-1], day)) == days[::-1]
