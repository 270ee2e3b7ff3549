"""A day filled in before it is asked is read back as that day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import language
from planner.calendar.past_days import parse_any_day
from planner.calendar.typed_days import typed_day


@pytest.mark.parametrize("code", language.LANGUAGES)
@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 15) | st.integers(1, 400))
def test_it_is_read_back_as_that_day(code: str, today: date, distance: int) -> None:
    language.use(code)
    day = today + timedelta(days=distance)
    assert parse_any_day(typed_day(day, today), today) == day


def test_near_days_have_a_word() -> None:
    friday = date(2026, 3, 6)
    assert typed_day(friday + timedelta(days=1), friday) == "tomorrow"
    assert typed_day(friday + timedelta(days=3), friday) == "monday"
    assert typed_day(friday + timedelta(days=10), friday) == "2026-03-16"
