"""A timer measures minutes, and says when it cannot be believed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.today.timer import Measured, Moment, Timer, is_over, measured, timer_kept

TUESDAY = date(2026, 3, 3)
BEGAN = Moment(1_772_500_000.0, 500.0, "one")
TIMER = Timer(4, 15, TUESDAY, BEGAN)


def after(wall: float, ticks: float | None = None, run: str = "one") -> Moment:
    """The moment some minutes after the beginning, by either clock."""
    return Moment(BEGAN.epoch + wall * 60, BEGAN.ticks + (ticks or wall) * 60, run)


def test_whole_minutes_are_measured_and_the_plan_ends_on_its_last() -> None:
    assert measured(TIMER, after(0.5), TUESDAY) == Measured(0, sure=True)
    assert measured(TIMER, after(12.9), TUESDAY) == Measured(12, sure=True)
    assert not is_over(TIMER, Measured(14, sure=True))
    assert is_over(TIMER, Measured(15, sure=True))


def test_the_timer_goes_on_after_a_restart() -> None:
    assert measured(TIMER, Moment(after(12).epoch, 3.0, "two"), TUESDAY) == Measured(12, sure=True)


def test_a_clock_set_back_takes_no_minutes_away() -> None:
    assert measured(TIMER, after(-90, 12), TUESDAY) == Measured(12, sure=True)


def test_a_clock_set_back_between_two_runs_is_asked_about() -> None:
    assert measured(TIMER, Moment(after(-90).epoch, 3.0, "two"), TUESDAY) == Measured(0, sure=False)


def test_a_clock_set_forward_is_asked_about_and_the_ticks_are_shown() -> None:
    assert measured(TIMER, after(600, 12), TUESDAY) == Measured(12, sure=False)


@pytest.mark.parametrize(("minutes", "sure"), [(60, True), (61, False), (540, False)])
def test_a_forgotten_timer_is_asked_about(minutes: int, sure: bool) -> None:
    assert measured(TIMER, after(minutes), TUESDAY) == Measured(minutes, sure)


def test_what_was_planned_long_may_last_three_times_as_long() -> None:
    long = Timer(4, 30, TUESDAY, BEGAN)
    assert measured(long, after(90), TUESDAY).sure
    assert not measured(long, after(91), TUESDAY).sure


@pytest.mark.parametrize(("planned", "kept"), [(0, True), (1440, True), (1441, False), (-1, False)])
def test_a_day_is_the_most_that_a_timer_can_be_planned_for(planned: int, kept: bool) -> None:
    text = f'[4, {planned}, "2026-03-03", 1.0, 1.0, "one"]'
    assert (timer_kept(text) is not None) == kept


def test_another_day_is_asked_about() -> None:
    assert not measured(TIMER, after(10), TUESDAY + timedelta(days=1)).sure


@given(
    wall=st.floats(-1e6, 1e6), ticks=st.floats(0.01, 1e6), run=st.sampled_from(["one", "two"]),
    days=st.integers(-2, 2), planned=st.integers(1, 1440),
)  # fmt: skip
def test_minutes_are_never_negative_and_never_long_unasked(
    wall: float, ticks: float, run: str, days: int, planned: int
) -> None:
    timer = Timer(4, planned, TUESDAY, BEGAN)
    found = measured(timer, after(wall, ticks, run), TUESDAY + timedelta(days=days))
    assert found.minutes >= 0
    assert not found.sure or (found.minutes <= max(3 * planned, 60) and days == 0)
