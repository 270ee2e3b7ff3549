"""Late actions re-dated at once: nothing lost, no day over its limits, the order kept."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.load import Limits, Load
from planner.calendar.working_days import WorkingDays
from planner.model.actions import UNWRITTEN, Action, minutes_counted
from planner.model.settings import Practice
from planner.today.redating import (
    HORIZON,
    Redated,
    Way,
    in_time,
    redated,
)

TODAY = date(2026, 3, 3)
WEDNESDAY, THURSDAY, FRIDAY = (TODAY + timedelta(days=number) for number in (1, 2, 3))
NEXT_MONDAY = date(2026, 3, 9)
PRACTICE = Practice()


def late(*minutes: int | None) -> list[Action]:
    return [
        Action(f"Call {number}", id=number, day=date(2026, 2, 2), minutes=each)
        for number, each in enumerate(minutes)
    ]


def days(moves: Sequence[Redated]) -> list[date]:
    return [move.day for move in moves]


dates = st.integers(0, 40).map(lambda number: TODAY + timedelta(days=number))
pauses = st.tuples(dates, dates).map(lambda pair: (min(pair), max(pair)))
practices = st.builds(
    Practice,
    daily_number=st.integers(1, 5),
    daily_minutes=st.integers(1, 90),
    working=st.builds(
        WorkingDays,
        days_off=st.frozensets(dates, max_size=6),
        pauses=st.lists(pauses, max_size=2).map(tuple),
    ),
)
actions = st.lists(st.none() | st.integers(1, 120), max_size=30).map(lambda each: late(*each))
loads = st.dictionaries(dates, st.builds(Load, st.integers(0, 4), st.integers(0, 60)))


@given(actions, st.sampled_from(Way), loads, practices)
def test_nothing_is_lost_and_the_order_is_kept(
    late: list[Action], way: Way, loads: dict[date, Load], practice: Practice
) -> None:
    moves = redated(late, way, TODAY, loads, practice)
    assert [move.action for move in moves] == late
    assert days(moves) == sorted(days(moves))


@given(actions, loads, practices)
def test_no_day_is_over_its_limits_but_by_one_long_action_alone(
    late: list[Action], loads: dict[date, Load], practice: Practice
) -> None:
    moves = redated(late, Way.SPREAD, TODAY, loads, practice)
    for day in set(days(moves)):
        here = [minutes_counted(move.action) for move in moves if move.day == day]
        before = loads.get(day, Load())
        assert before.number + len(here) <= practice.daily_number
        alone = not before.number and len(here) == 1
        assert alone or before.minutes + sum(here) <= practice.daily_minutes


@given(actions, loads, practices)
def test_they_are_spread_over_working_days_from_today_on(
    late: list[Action], loads: dict[date, Load], practice: Practice
) -> None:
    moves = redated(late, Way.SPREAD, TODAY, loads, practice)
    assert all(day >= TODAY and practice.working.is_working(day) for day in days(moves))


@given(actions, loads, practices)
def test_no_day_with_room_is_passed_over(
    late: list[Action], loads: dict[date, Load], practice: Practice
) -> None:
    moves = redated(late, Way.SPREAD, TODAY, loads, practice)
    if moves:
        first = minutes_counted(moves[0].action)
        for day in practice.working.between(TODAY, moves[0].day - timedelta(days=1)):
            load = loads[day]
            assert (
                load.number >= practice.daily_number
                or load.minutes + first > practice.daily_minutes
            )


def test_three_a_day_and_thirty_minutes_none_on_a_weekend() -> None:
    moves = redated(late(5, 5, 5, 20, None, 10, 10, 10, 10), Way.SPREAD, FRIDAY, {}, PRACTICE)
    assert Counter(days(moves)) == {
        FRIDAY: 3,
        NEXT_MONDAY: 1,
        date(2026, 3, 10): 2,
        date(2026, 3, 11): 3,
    }


def test_an_action_without_minutes_counts_fifteen() -> None:
    assert UNWRITTEN == 15
    assert days(redated(late(None, None, None), Way.SPREAD, TODAY, {}, PRACTICE)) == [
        TODAY, TODAY, WEDNESDAY,
    ]  # fmt: skip


def test_what_stands_on_a_day_takes_its_room() -> None:
    full = {TODAY: Load(3, 5), WEDNESDAY: Load(1, 25)}
    assert days(redated(late(10, 10), Way.SPREAD, TODAY, full, PRACTICE)) == [THURSDAY] * 2


def test_an_action_longer_than_a_day_gets_an_empty_one() -> None:
    moves = redated(late(5, 45, 5, 5), Way.SPREAD, TODAY, {WEDNESDAY: Load(1, 5)}, PRACTICE)
    assert days(moves) == [TODAY, THURSDAY, FRIDAY, FRIDAY]


def test_all_to_the_next_working_day_passes_over_weekend_day_off_and_pause() -> None:
    working = WorkingDays(frozenset({NEXT_MONDAY}), pauses=((date(2026, 3, 10), NEXT_MONDAY),))
    practice = Practice(working=working)
    assert days(redated(late(5, 5), Way.TOMORROW, FRIDAY, {}, practice)) == [date(2026, 3, 10)] * 2


def test_all_to_today_is_today_also_on_a_sunday() -> None:
    sunday = date(2026, 3, 8)
    assert days(redated(late(5, 5), Way.TODAY, sunday, {}, PRACTICE)) == [sunday] * 2


def test_beyond_the_horizon_the_rest_goes_to_the_emptiest_days() -> None:
    practice = Practice(daily_number=1)
    moves = redated(late(*[5] * (2 * HORIZON)), Way.SPREAD, TODAY, {}, practice)
    assert set(Counter(days(moves)).values()) == {2}
    assert len(set(days(moves))) == HORIZON


def test_days_whose_limits_are_zero_take_nothing_even_when_all_others_are_full() -> None:
    zeros: dict[int, tuple[int | None, int | None]] = {1: (None, 0), 2: (0, None)}
    moves = redated(late(*[20] * 90), Way.SPREAD, TODAY, {}, Practice(weekdays=zeros))
    assert {day.weekday() for day in days(moves)} == {0, 3, 4}
    none = Practice(daily_minutes=0)
    assert days(redated(late(5, 5), Way.SPREAD, TODAY, {}, none)) == [TODAY, WEDNESDAY]


@pytest.mark.parametrize(
    ("limits", "load", "minutes", "has_room"),
    [
        (Limits(3, 30), Load(2, 20), 10, True),
        (Limits(3, 30), Load(2, 20), 11, False),
        (Limits(3, 30), Load(3, 5), 5, False),
        (Limits(3, 30), Load(), 90, True),
        (Limits(3, 0), Load(), 5, False),
        (Limits(0, 30), Load(), 5, False),
    ],
)
def test_the_room_of_a_day(limits: Limits, load: Load, minutes: int, has_room: bool) -> None:
    assert limits.has_room(load, minutes) is has_room


def test_without_any_working_day_left_they_come_back_today() -> None:
    practice = Practice(working=WorkingDays(pauses=((TODAY, date.max),)))
    assert days(redated(late(5), Way.SPREAD, TODAY, {}, practice)) == [TODAY]


limits = st.dictionaries(st.integers(0, 29), dates.map(lambda day: day - timedelta(days=5)))


@given(actions, st.sampled_from(Way), loads, practices, limits)
def test_preparing_never_moves_beyond_the_day_of_what_it_prepares(
    late: list[Action],
    way: Way,
    loads: dict[date, Load],
    practice: Practice,
    latest: dict[int | None, date],
) -> None:
    moves = redated(late, way, TODAY, loads, practice, latest)
    assert [move.action for move in moves] == late
    for move in moves:
        limit = latest.get(move.action.id)
        if limit is not None and limit >= TODAY:
            assert move.day <= limit
        if move.in_time:
            assert limit is not None
            between = practice.working.between(TODAY, limit)
            assert move.day == max(between, default=limit)


@given(dates, dates, practices)
def test_a_day_soon_enough_stays(day: date, latest: date, practice: Practice) -> None:
    found = in_time(day, latest, TODAY, practice.working)
    assert (found == day) is (day <= latest) or found == latest
    assert TODAY <= found <= max(day, latest)
    assert in_time(day, None, TODAY, practice.working) == day
    assert in_time(day, TODAY - timedelta(days=1), TODAY, practice.working) == day


def test_an_event_on_sunday_is_prepared_by_friday() -> None:
    sunday = FRIDAY + timedelta(days=2)
    assert in_time(NEXT_MONDAY, sunday, TODAY, PRACTICE.working) == FRIDAY
    assert in_time(NEXT_MONDAY, sunday, sunday, PRACTICE.working) == sunday
    assert in_time(sunday, sunday, TODAY, PRACTICE.working) == sunday
