"""Late actions re-dated at once: nothing lost, no day over its limits, the order kept."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from types import MappingProxyType
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.load import Load
from planner.calendar.working_days import WorkingDays
from planner.model.actions import UNWRITTEN, Action, minutes_counted
from planner.model.settings import Practice
from planner.stairs.levelling.values import Room
from planner.today.redating import Redated, Redating, Staying, Stays, Way, in_time
from planner.today.redating import redated as redated_in

TODAY = date(2026, 3, 3)
WEDNESDAY, THURSDAY, FRIDAY = (TODAY + timedelta(days=number) for number in (1, 2, 3))
NEXT_MONDAY = date(2026, 3, 9)
PRACTICE = Practice()


def late(*minutes: int | None) -> list[Action]:
    return [
        Action(f"Call {number}", id=number, day=date(2026, 2, 2), minutes=each)
        for number, each in enumerate(minutes)
    ]


def days(found: Redating) -> list[date]:
    return [move.day for move in found.moves]


def redated(
    late: Sequence[Action],
    way: Way,
    today: date,
    loads: Mapping[date, Load] = MappingProxyType({}),
    practice: Practice = PRACTICE,
    latest: Mapping[int | None, date] = MappingProxyType({}),
) -> Redating:
    limits = tuple(practice.limits(weekday) for weekday in range(7))
    room = Room(limits, practice.working, loads, today + timedelta(days=400))
    return redated_in(late, way, today, room, latest)


def spread(*late: Action, **given: Any) -> Redating:
    return redated(late, Way.SPREAD, given.pop("today", TODAY), **given)


dates = st.integers(0, 40).map(lambda number: TODAY + timedelta(days=number))
pauses = st.tuples(dates, dates).map(lambda pair: (min(pair), max(pair)))
weekly = st.dictionaries(
    st.integers(0, 4), st.tuples(st.none() | st.integers(0, 4), st.sampled_from((None, 0, 15, 60)))
)
practices = st.builds(
    Practice,
    daily_number=st.integers(1, 5),
    daily_minutes=st.integers(1, 90),
    weekdays=weekly,
    working=st.builds(
        WorkingDays,
        days_off=st.frozensets(dates, max_size=6),
        pauses=st.lists(pauses, max_size=2).map(tuple),
    ),
)
lengths = st.none() | st.integers(1, 120)
actions = st.lists(st.tuples(lengths, st.sampled_from((None, None, None, time(9))))).map(
    lambda each: [
        replace(action, time=at)
        for action, (_minutes, at) in zip(late(*(pair[0] for pair in each)), each, strict=True)
    ]
)
loads = st.dictionaries(dates, st.builds(Load, st.integers(0, 4), st.integers(0, 60)))


@given(actions, st.sampled_from(Way), loads, practices)
def test_nothing_is_lost_and_the_order_is_kept(
    late: list[Action], way: Way, loads: dict[date, Load], practice: Practice
) -> None:
    found = redated(late, way, TODAY, loads, practice)
    staying = [each.action for each in found.staying]
    moving = [action for action in late if action not in staying]
    assert [move.action for move in found.moves] == moving
    assert len(moving) + len(staying) == len(late)
    assert days(found) == sorted(days(found))
    assert not staying or way is Way.SPREAD


@given(actions, loads, practices)
def test_they_are_spread_by_the_rule_of_room_and_those_with_a_time_are_not(
    late: list[Action], loads: dict[date, Load], practice: Practice
) -> None:
    found = redated(late, Way.SPREAD, TODAY, loads, practice)
    for action, why in found.staying:
        assert (why is Stays.TIME) is (action.time is not None)
    for day in set(days(found)):
        here = [minutes_counted(move.action) for move in found.moves if move.day == day]
        before, limits = loads.get(day, Load()), practice.limits(day.weekday())
        assert day >= TODAY
        assert practice.working.is_working(day)
        assert before.number + len(here) <= limits.number
        alone = not before.minutes and len(here) == 1
        assert alone or before.minutes + sum(here) <= limits.minutes


@given(actions, loads, practices)
def test_no_day_with_room_is_passed_over(
    late: list[Action], loads: dict[date, Load], practice: Practice
) -> None:
    found = redated(late, Way.SPREAD, TODAY, loads, practice)
    if found.moves:
        first = minutes_counted(found.moves[0].action)
        for day in practice.working.between(TODAY, found.moves[0].day - timedelta(days=1)):
            load, limits = loads.get(day, Load()), practice.limits(day.weekday())
            assert load.number >= limits.number or load.minutes + first > limits.minutes


def test_three_a_day_and_thirty_minutes_none_on_a_weekend() -> None:
    moves = redated(late(5, 5, 5, 20, None, 10, 10, 10, 10), Way.SPREAD, FRIDAY)
    assert Counter(days(moves)) == {
        FRIDAY: 3,
        NEXT_MONDAY: 1,
        date(2026, 3, 10): 2,
        date(2026, 3, 11): 3,
    }


def test_an_action_without_minutes_counts_fifteen() -> None:
    assert UNWRITTEN == 15
    assert days(spread(*late(None, None, None))) == [TODAY, TODAY, WEDNESDAY]


def test_what_stands_on_a_day_takes_its_room() -> None:
    full = {TODAY: Load(3, 5), WEDNESDAY: Load(1, 25)}
    assert days(spread(*late(10, 10), loads=full)) == [THURSDAY] * 2


def test_an_action_longer_than_any_day_gets_an_empty_one() -> None:
    busy = {WEDNESDAY: Load(1, 5)}
    assert days(spread(*late(5, 45, 5, 5), loads=busy)) == [TODAY, THURSDAY, FRIDAY, FRIDAY]
    fridays = Practice(weekdays={4: (None, 60)})
    assert days(spread(*late(45), practice=fridays)) == [FRIDAY]


def test_all_to_the_next_working_day_passes_over_weekend_day_off_and_pause() -> None:
    working = WorkingDays(frozenset({NEXT_MONDAY}), pauses=((date(2026, 3, 10), NEXT_MONDAY),))
    practice = Practice(working=working)
    moves = redated(late(5, 5), Way.TOMORROW, FRIDAY, practice=practice)
    assert days(moves) == [date(2026, 3, 10)] * 2


def test_all_to_today_is_today_also_on_a_sunday() -> None:
    sunday = date(2026, 3, 8)
    assert days(redated(late(5, 5), Way.TODAY, sunday)) == [sunday] * 2


def test_whatever_finds_no_room_stays() -> None:
    mondays = Practice(weekdays=dict.fromkeys(range(1, 5), (0, None)))
    found = spread(*late(*[5] * 200), practice=mondays)
    assert Counter(days(found)).keys() == {NEXT_MONDAY + timedelta(days=7 * n) for n in range(57)}
    assert set(Counter(days(found)).values()) == {3}
    assert {each.why for each in found.staying} == {Stays.NO_ROOM}
    assert len(found.staying) == 200 - 3 * 57
    ever = WorkingDays(pauses=((TODAY, date.max),))
    for none in (Practice(daily_minutes=0), Practice(working=ever)):
        found = spread(*late(5, 5), practice=none)
        assert (found.moves, [each.why for each in found.staying]) == ([], [Stays.NO_ROOM] * 2)


def test_what_finds_no_room_in_time_stays() -> None:
    full = {TODAY: Load(3, 5), WEDNESDAY: Load(3, 5)}
    first, second, third = late(5, 5, 5)
    found = spread(first, second, third, loads=full, latest={1: WEDNESDAY, 2: THURSDAY})
    assert found.moves == [Redated(first, THURSDAY), Redated(third, THURSDAY)]
    assert found.staying == [Staying(second, Stays.IN_TIME)]
    calls = late(15, 15, 15, 15)
    found = spread(*calls, latest={3: TODAY})
    assert days(found) == [TODAY, WEDNESDAY, WEDNESDAY, TODAY]
    assert [move.in_time for move in found.moves] == [False, False, False, True]
    [_before, move] = spread(*late(45, 5), loads={TODAY: Load(1, 5)}, latest={1: TODAY}).moves
    assert move == Redated(late(45, 5)[1], TODAY, in_time=True)


limits = st.dictionaries(st.integers(0, 29), dates.map(lambda day: day - timedelta(days=5)))


@given(actions, st.sampled_from(Way), loads, practices, limits)
def test_preparing_never_moves_beyond_the_day_of_what_it_prepares(
    late: list[Action],
    way: Way,
    loads: dict[date, Load],
    practice: Practice,
    latest: dict[int | None, date],
) -> None:
    found = redated(late, way, TODAY, loads, practice, latest)
    assert len(found.moves) + len(found.staying) == len(late)
    for move in found.moves:
        limit = latest.get(move.action.id)
        if limit is not None and limit >= TODAY:
            assert move.day <= limit
        if move.in_time:
            assert limit is not None
            assert practice.working.is_working(move.day) or move.day == limit


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
