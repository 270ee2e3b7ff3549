"""The dormant tie of the week: when a tie is asleep, and who is drawn."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.network.dormant import DormantTie, dormant_on, drawn

TIES = [DormantTie(number, f"Person {number}", date(2020, 1, 1)) for number in range(15)]
days = st.dates(date(2020, 1, 1), date(2035, 1, 1))


@pytest.mark.parametrize(
    ("today", "last"),
    [
        (date(2026, 3, 3), date(2023, 3, 3)),
        (date(2028, 2, 29), date(2025, 2, 28)),
        (date(2024, 3, 1), date(2021, 3, 1)),
    ],
)
def test_a_tie_is_dormant_after_three_years(today: date, last: date) -> None:
    assert dormant_on(today) == last


@given(day=days, store=st.text(max_size=8))
def test_a_draw_is_the_same_each_time_and_one_of_the_ten_best(day: date, store: str) -> None:
    found = {drawn(TIES, store, day.isoformat()) for _ in range(3)}
    assert len(found) == 1
    assert found <= set(TIES[:10])


def test_other_weeks_and_other_stores_draw_others() -> None:
    start = date(2026, 1, 5)
    weeks = {drawn(TIES, "a", str(start + timedelta(weeks=number))) for number in range(30)}
    stores = {drawn(TIES, str(number), str(start)) for number in range(30)}
    assert len(weeks) > 5
    assert len(stores) > 5


def test_no_tie_is_drawn_without_dormant_ties() -> None:
    assert drawn([], "a", "2026-W10") is None
