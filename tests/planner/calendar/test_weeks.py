"""Weeks as ISO 8601 counts them, and which of them is looked back on."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.weeks import Week, other_week, week_named, week_of, week_to_review

DAYS = st.dates(date(1950, 1, 1), date(2900, 1, 1))


@given(DAYS)
def test_a_week_is_seven_days_from_a_monday_that_hold_its_day(day: date) -> None:
    week = week_of(day)
    assert (week.first.weekday(), week.last.weekday()) == (0, 6)
    assert week.first <= day <= week.last
    assert week.last - week.first == timedelta(days=6)


@given(DAYS)
def test_a_week_is_found_again_by_its_name(day: date) -> None:
    week = week_of(day)
    assert week_named(week.name) == week_named(week.name.replace("W", "S")) == week
    assert week_named(week.name.replace("-", "").lower()) == week


@given(DAYS)
def test_weeks_follow_each_other(day: date) -> None:
    week = week_of(day)
    assert week.after.before == week
    assert week.after.first - week.last == timedelta(days=1)


@pytest.mark.parametrize("text", ["", "2026", "W09", "2026-W54", "2026-W00", "2026-W9", "2026-09"])
def test_what_names_no_week_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        week_named(text or " ")


def test_the_last_days_of_a_year_may_be_of_the_next_ones_first_week() -> None:
    assert week_of(date(2025, 12, 30)).name == "2026-W01"
    assert week_named("2026-W53").first == date(2026, 12, 28)


@pytest.mark.parametrize(
    ("day", "name"),
    [(2, "2026-W09"), (3, "2026-W09"), (4, "2026-W10"), (6, "2026-W10"), (8, "2026-W10")],
)
def test_monday_and_tuesday_look_back_on_the_week_before(day: int, name: str) -> None:
    today = date(2026, 3, day)
    week = week_to_review(today)
    assert week.name == name
    assert {week, other_week(week, today)} == {Week(date(2026, 2, 23)), Week(date(2026, 3, 2))}
    assert other_week(other_week(week, today), today) == week


def test_of_a_week_that_is_not_over_only_its_days_so_far_count() -> None:
    week = week_of(date(2026, 3, 3))
    assert week.until(date(2026, 3, 3)) == date(2026, 3, 3)
    assert week.until(date(2026, 4, 1)) == date(2026, 3, 8)
