"""The windows of steps whose days are not all written, and a goal that is pushed."""

from collections import Counter
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.load import Limits, Load
from planner.calendar.working_days import WEEKDAYS_ONLY, WorkingDays
from planner.model.actions import Action
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.stairs.levelling.links import in_order_of_waiting, makes_ring
from planner.stairs.levelling.push import push
from planner.stairs.levelling.windows import windows
from tests.planner.stairs.levelling.cases import room

TODAY = date(2026, 3, 3)
DAY = timedelta(days=1)


def step(
    number: int, start: int | None = None, due: int | None = None, climbed_on: date | None = None
) -> Step:
    """A step with days counted from today."""
    begins, ends = (None if each is None else TODAY + each * DAY for each in (start, due))
    return Step(number, 1, "x", start=begins, due=ends, climbed_on=climbed_on)


@pytest.mark.parametrize(
    ("steps", "due", "found"),
    [
        ([step(1, due=3), step(2, due=10)], None, [(0, 3), (4, 10)]),
        ([step(1, due=3, climbed_on=TODAY), step(2, due=10)], None, [(0, 3), (0, 10)]),
        ([step(1, due=3, climbed_on=TODAY), step(2, due=10)], 20, [(0, 20), (0, 10)]),
        ([step(1, due=10), step(2, due=3)], None, [(0, 10), (0, 3)]),
        ([step(1, due=3), step(2)], 20, [(0, 3), (4, 20)]),
        ([step(1)], None, [(0, 28)]),
        ([step(1, start=5, due=2), step(2, start=1)], 20, [(5, 2), (1, 20)]),
        ([step(1, due=-5), step(2, due=-2)], None, [(0, -5), (0, -2)]),
    ],
)
def test_windows(steps: list[Step], due: int | None, found: list[tuple[int, int]]) -> None:
    ends = None if due is None else TODAY + due * DAY
    known = windows(steps, None, ends, TODAY).values()
    assert [((w.first - TODAY).days, (w.due - TODAY).days) for w in known] == found


def test_in_a_re_spread_a_step_need_not_wait_for_the_one_before_it() -> None:
    known = windows([step(1, due=3), step(2, due=10)], None, None, TODAY, one_by_one=False)
    assert [window.first for window in known.values()] == [TODAY, TODAY]


@given(st.lists(st.integers(-9, 40), max_size=9), st.integers(1, 260))
def test_a_push_keeps_the_gaps_where_there_is_room(distances: list[int], by: int) -> None:
    actions = open_actions(distances)
    goal = Goal(1, "u", "x", due=TODAY + 60 * DAY, steps=(step(1, due=50),))
    pushed = push(goal, actions, by, TODAY, room(9, 999))
    assert pushed is not None
    assert [action for action, _day in pushed.actions] == actions
    assert pushed.elsewhere == 0
    for action, day in pushed.actions:
        start = max(action.day or TODAY, TODAY)
        assert len(list(WEEKDAYS_ONLY.between(start + DAY, day))) == by


def open_actions(distances: list[int]) -> list[Action]:
    """Actions of a step on days counted from today."""
    return [
        Action("x", id=number, day=TODAY + each * DAY, step_id=1, minutes=10)
        for number, each in enumerate(distances, 1)
    ]


@given(
    st.lists(st.integers(-9, 9), min_size=1, max_size=40),
    st.integers(1, 9),
    st.none() | st.integers(-3, 20),
    st.integers(0, 39),
)
def test_a_push_heaps_nothing_on_a_day(
    distances: list[int], by: int, due: int | None, links: int
) -> None:
    actions = [
        replace(each, waits_for_id=number if number and number < links else None)
        for number, each in enumerate(open_actions(distances))
    ]
    taken = {TODAY + 7 * DAY: Load(2, 10), TODAY + 8 * DAY: Load(1, 30)}
    given_room = room(3, 30, taken, d2=Limits(0, 0))
    pushed = push(Goal(1, "u", "x", steps=(step(1, due=due),)), actions, by, TODAY, given_room)
    assert pushed is not None
    days = {action.id: day for action, day in pushed.actions}
    assert len(days) == len(actions)
    for day, number in Counter(days.values()).items():
        limit, load = given_room.limits[day.weekday()], taken.get(day, Load())
        assert load.number + number <= limit.number
        assert load.minutes + 10 * number <= limit.minutes
    for action in actions:
        following = WEEKDAYS_ONLY.between(max(action.day or TODAY, TODAY) + DAY, date.max)
        assert days[action.id] >= next(islice(following, by - 1, None))
        if action.waits_for_id is not None:
            assert days[action.waits_for_id] < days[action.id]


def test_what_is_late_is_spread_over_the_step_that_is_pushed() -> None:
    late = open_actions([-1] * 6)
    goal = Goal(1, "u", "x", steps=(step(1, due=6),))
    pushed = push(goal, late, 3, TODAY, room())
    assert pushed is not None
    assert [day.day for _action, day in pushed.actions] == [6, 6, 6, 10, 11, 12]
    assert pushed.elsewhere == 3


@pytest.mark.parametrize(("minutes", "number"), [(10, 3), (90, 1)])
def test_a_push_goes_no_further_than_the_load_of_days_is_known(minutes: int, number: int) -> None:
    other, action = open_actions([0, 0])
    until = TODAY + 300 * DAY
    taken = {TODAY + days * DAY: Load(number, 5) for days in range(301)}
    goal = Goal(1, "u", "x", steps=(step(1, due=6),))
    known = replace(room(taken=taken), until=until)
    pushed = push(goal, [other, replace(action, minutes=minutes)], 3, TODAY, known)
    assert pushed is not None
    assert [day for _action, day in pushed.actions] == [TODAY + 3 * DAY] * 2


def test_what_has_a_time_or_prepares_keeps_to_it() -> None:
    timed, waiter, prepares = open_actions([0, 0, 0])
    timed = replace(timed, time=time(9))
    waiter = replace(waiter, waits_for_id=1)
    full = {TODAY: Load(3, 30), TODAY + DAY: Load(3, 30)}
    goal = Goal(1, "u", "x", steps=(step(1, due=6),))
    latest = {3: TODAY + DAY}
    pushed = push(goal, [timed, waiter, prepares], 1, TODAY, room(taken=full), latest)
    assert pushed is not None
    assert [day.day for _action, day in pushed.actions] == [4, 5, 4]


def test_what_was_chosen_or_climbed_is_not_pushed_and_the_calendar_may_end() -> None:
    climbed = step(1, due=3, climbed_on=TODAY)
    goal = Goal(1, "u", "x", start=TODAY + DAY, steps=(climbed, step(2, start=2, due=9)))
    chosen = Action("x", id=1, day=TODAY, chosen_on=TODAY)
    pushed = push(goal, [chosen], 1, TODAY, room())
    assert pushed is not None
    assert (pushed.start, pushed.due, pushed.actions) == (TODAY + 2 * DAY, None, ())
    (after,) = pushed.steps
    assert (after.start, after.due) == (TODAY + 3 * DAY, TODAY + 10 * DAY)
    paused = WorkingDays(pauses=((TODAY, TODAY + 4000 * DAY),))
    assert push(replace(goal, due=TODAY), [], 1, TODAY, room(working=paused)) is None
    assert push(replace(goal, due=date.max), [], 1, TODAY, room()) is None


@given(st.dictionaries(st.integers(1, 9), st.none() | st.integers(1, 9), max_size=9))
def test_no_order_is_a_ring(links: dict[int, int | None]) -> None:
    ordered, rings = in_order_of_waiting(links)
    assert {*ordered}.isdisjoint(rings)
    places = {number: place for place, number in enumerate(ordered)}
    for number, awaited in links.items():
        if number in places and awaited is not None:
            assert places[awaited] < places[number]
    if not rings:
        for number in links:
            for awaited in ordered:
                changed = {**links, number: awaited}
                assert makes_ring(number, awaited, links) is bool(in_order_of_waiting(changed)[1])
