"""The windows of steps whose days are not all written, and a goal that is pushed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.working_days import WEEKDAYS_ONLY, WorkingDays
from planner.model.actions import Action
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.stairs.levelling.links import in_order_of_waiting, makes_ring
from planner.stairs.levelling.push import push
from planner.stairs.levelling.windows import windows

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
def test_a_push_loses_nothing_and_keeps_the_order(distances: list[int], by: int) -> None:
    actions = [
        Action("x", id=number, day=TODAY + each * DAY) for number, each in enumerate(distances)
    ]
    goal = Goal(1, "u", "x", due=TODAY + 30 * DAY, steps=(step(1, due=3), step(2, due=9)))
    pushed = push(goal, actions, by, TODAY, WEEKDAYS_ONLY)
    assert pushed is not None
    assert [action for action, _day in pushed.actions] == actions
    for action, day in pushed.actions:
        start = max(action.day or TODAY, TODAY)
        assert len(list(WEEKDAYS_ONLY.between(start + DAY, day))) == by
    in_order = sorted(pushed.actions, key=lambda each: each[0].day or TODAY)
    assert [day for _action, day in in_order] == sorted(day for _action, day in in_order)


def test_what_was_chosen_or_climbed_is_not_pushed_and_the_calendar_may_end() -> None:
    climbed = step(1, due=3, climbed_on=TODAY)
    goal = Goal(1, "u", "x", start=TODAY + DAY, steps=(climbed, step(2, start=2, due=9)))
    chosen = Action("x", id=1, day=TODAY, chosen_on=TODAY)
    pushed = push(goal, [chosen], 1, TODAY, WEEKDAYS_ONLY)
    assert pushed is not None
    assert (pushed.start, pushed.due, pushed.actions) == (TODAY + 2 * DAY, None, ())
    (after,) = pushed.steps
    assert (after.start, after.due) == (TODAY + 3 * DAY, TODAY + 10 * DAY)
    paused = WorkingDays(pauses=((TODAY, TODAY + 4000 * DAY),))
    assert push(replace(goal, due=TODAY), [], 1, TODAY, paused) is None
    assert push(replace(goal, due=date.max), [], 1, TODAY, WEEKDAYS_ONLY) is None


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
