"""Contacts become overdue, then red."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.network.rhythm import is_red, overdue

LAST = date(2026, 1, 1)


@pytest.mark.parametrize(
    ("days", "share"), [(0, 0.0), (89, 0.0), (90, 0.0), (91, 0.01), (120, 0.33), (270, 2.0)]
)
def test_overdue_is_a_share_of_the_period_to_two_decimals(days: int, share: float) -> None:
    assert overdue(LAST, 90, LAST + timedelta(days=days)) == share


@pytest.mark.parametrize(("days", "red"), [(29, False), (30, False), (44, False), (45, True)])
def test_red_begins_half_a_period_after_it_is_due(days: int, red: bool) -> None:
    assert is_red(LAST, 30, LAST + timedelta(days=days)) == red


@given(days=st.integers(-400, 4000), period=st.integers(1, 1000))
def test_what_is_red_is_half_overdue(days: int, period: int) -> None:
    today = LAST + timedelta(days=days)
    share = overdue(LAST, period, today)
    assert share >= 0
    assert days > period or share == 0
    assert is_red(LAST, period, today) == (days - period >= period / 2)
