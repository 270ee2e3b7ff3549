"""On how many of the last working days something came of an action."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.working_days import WEEKDAYS_ONLY, WorkingDays
from planner.model.settings import Practice
from planner.today.regularity import Regularity, regularity, window_start

TUESDAY = date(2026, 3, 3)
LONG_AGO = date(2020, 1, 1)
days = st.integers(-60, 0).map(lambda distance: TUESDAY + timedelta(days=distance))


def of(*results: date, first: date = LONG_AGO, working: WorkingDays = WEEKDAYS_ONLY) -> Regularity:
    return regularity(frozenset(results), first, TUESDAY, working)


def counted(found: Regularity) -> tuple[int, int]:
    """The days with a result, and those of the window."""
    return found.done, found.of


def test_each_day_of_the_window_is_told_the_oldest_first() -> None:
    found = of(date(2026, 2, 27), TUESDAY, first=date(2026, 2, 26))
    assert found.days == (False, True, False, True)
    assert sum(found.days) == found.done


def test_the_window_is_fourteen_working_days_long() -> None:
    assert counted(of()) == (0, 14)
    assert window_start(TUESDAY, WEEKDAYS_ONLY) == date(2026, 2, 11)


def test_today_enters_only_once_it_counts() -> None:
    oldest = date(2026, 2, 11)
    assert counted(of(oldest)) == (1, 14)
    assert counted(of(oldest, TUESDAY)) == (1, 14)
    assert counted(of(first=TUESDAY)) == (0, 0)
    assert counted(of(TUESDAY, first=TUESDAY)) == (1, 1)


def test_a_younger_store_has_fewer_days() -> None:
    assert counted(of(date(2026, 3, 2), first=date(2026, 2, 26))) == (1, 3)


def test_weekends_days_off_and_pauses_are_no_working_days() -> None:
    monday, saturday = date(2026, 3, 2), date(2026, 2, 28)
    working = WorkingDays(days_off=frozenset({monday}), pauses=((date(2026, 2, 2), saturday),))
    assert counted(of(monday, saturday, working=working)) == (0, 14)
    assert window_start(TUESDAY, working) == date(2026, 1, 13)


@pytest.mark.parametrize(
    ("limits", "counted_days"),
    [
        ({}, {0, 1, 2, 3, 4}),
        ({0: (0, None)}, {1, 2, 3, 4}),
        ({0: (None, 0), 4: (1, 60)}, {1, 2, 3, 4}),
        (dict.fromkeys(range(5), (0, None)), {0, 1, 2, 3, 4}),
        ({5: (3, 30)}, {0, 1, 2, 3, 4}),
    ],
    ids=["none", "number", "minutes", "every day at zero", "a Saturday with limits"],
)
def test_a_weekday_with_a_limit_of_zero_is_left_out(
    limits: dict[int, tuple[int | None, int | None]], counted_days: set[int]
) -> None:
    practice = Practice(weekdays=limits)
    assert {day.weekday() for day in practice.regular.last(14, TUESDAY)} == counted_days
    assert practice.working.is_working(date(2026, 3, 2))


@given(results=st.frozensets(days), first=days)
def test_no_more_days_are_counted_than_there_are(results: frozenset[date], first: date) -> None:
    found = regularity(results, first, TUESDAY, WEEKDAYS_ONLY)
    assert 0 <= found.done <= found.of <= 14


@given(results=st.frozensets(days), first=days)
def test_nothing_before_the_window_matters(results: frozenset[date], first: date) -> None:
    start = window_start(TUESDAY, WEEKDAYS_ONLY)
    recent = frozenset(day for day in results if day >= start)
    assert regularity(recent, first, TUESDAY, WEEKDAYS_ONLY) == regularity(
        results, first, TUESDAY, WEEKDAYS_ONLY
    )
