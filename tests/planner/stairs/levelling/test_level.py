"""Levelling: evenly over the window of a step, within the limits of each day."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.load import Limits, Load
from planner.calendar.working_days import WEEKDAYS_ONLY, WorkingDays
from planner.stairs.levelling.level import level
from planner.stairs.levelling.values import Plan, Room, Task, Why, Window
from tests.planner.stairs.levelling.cases import MONDAY, cases, fits, on_days, room, small_case

FORTNIGHT = Window(1, MONDAY, MONDAY + timedelta(days=11))
DAY = timedelta(days=1)


@given(cases(), st.booleans())
def test_a_plan_breaks_no_limit_loses_nothing_and_stays_as_it_is(
    case: tuple[list[Task], Room], keep: bool
) -> None:
    tasks, given_room = case
    plan = level(tasks, given_room, MONDAY, keep=keep)
    assert plan == level(tasks, given_room, MONDAY, keep=keep)
    assert sorted([*plan.days, *(out.task.id for out in plan.out)]) == [task.id for task in tasks]
    known = {task.id: task for task in tasks}
    loads: defaultdict[date, list[Task]] = defaultdict(list)
    for number, day in plan.days.items():
        task = known[number]
        loads[day].append(task)
        assert max(MONDAY, task.window.first) <= day <= task.window.due
        assert (task.after or date.min) < day <= (task.until or date.max)
        assert given_room.working.is_working(day)
        if task.waits_for in known:
            assert plan.days[task.waits_for] < day
    for day, here in loads.items():
        limits, taken = given_room.limits[day.weekday()], given_room.taken.get(day, Load())
        assert taken.number + len(here) <= limits.number
        alone = len(here) == 1 and here[0].long_allowed and not taken.minutes
        assert alone or taken.minutes + sum(task.minutes for task in here) <= limits.minutes
    assert plan.staying + len(plan.moves) == len(plan.days)
    again = level(on_days(tasks, plan), given_room, MONDAY, keep=True)
    assert (again.moves, again.days) == ((), plan.days)


def test_what_is_said_not_to_fit_does_not_fit() -> None:
    random = Random(20260302)
    wrong = 0
    for _case in range(4_000):
        tasks, given_room, days = small_case(random)
        plan = level(tasks, given_room, MONDAY, keep=False)
        wrong += bool(plan.out) and fits(tasks, given_room, days)
    assert wrong <= 4


def test_twelve_equal_actions_stand_evenly_on_twenty_free_days() -> None:
    window = Window(1, MONDAY, MONDAY + timedelta(days=25))
    plan = level([Task(each, window) for each in range(12)], room(), MONDAY, keep=False)
    places = sorted(
        list(WEEKDAYS_ONLY.between(MONDAY, window.due)).index(day) for day in plan.days.values()
    )
    assert places == [each * 20 // 12 for each in range(12)]
    assert max(later - earlier for earlier, later in pairwise(places)) <= 3


def _days(plan: Plan) -> str:
    """The days of a plan, by the ids of its tasks, as days of March."""
    return " ".join(f"{plan.days[number]:%-d}" for number in sorted(plan.days))


def _out(plan: Plan) -> dict[int, str]:
    return {out.task.id: out.why.value for out in plan.out}


def test_spread_and_re_spread_by_the_rule() -> None:
    six = [Task(each, FORTNIGHT, day=MONDAY) for each in range(1, 7)]
    spread = level(six, room(), MONDAY, keep=False)
    assert _days(spread) == "2 3 5 9 10 12"
    wednesday = level(on_days(six, spread), room(), MONDAY + 2 * DAY)
    assert [(move.task.id, move.day.day) for move in wednesday.moves] == [(1, 4), (2, 5)]
    assert wednesday.staying == 4
    mondays_off = level(six, room(d0=Limits(0, 30)), MONDAY, keep=False)
    assert _days(mondays_off) == "3 4 5 10 11 12"
    busy = {MONDAY + each * DAY: Load(3, 30) for each in range(3)}
    assert _days(level(six, room(taken=busy), MONDAY, keep=False)) == "5 5 6 9 10 12"
    chain = [Task(each, FORTNIGHT, waits_for=each - 1 or None) for each in range(1, 4)]
    assert _days(level(chain, room(), MONDAY, keep=False)) == "2 5 12"


def test_of_two_days_equally_near_the_earlier_is_taken() -> None:
    week = Window(1, MONDAY, MONDAY + 4 * DAY)
    full = {MONDAY + 2 * DAY: Load(3, 0)}
    assert _days(level([Task(1, week), Task(2, week)], room(taken=full), MONDAY, keep=False)) == (
        "2 3"
    )


def test_one_action_makes_room_where_there_are_too_many_for_a_search() -> None:
    first, last = (Window(each, MONDAY + each * DAY, MONDAY + (each + 1) * DAY) for each in (0, 1))
    tasks = [Task(each, first, 5) for each in range(100)]
    tasks += [Task(each, last, 5) for each in range(100, 115)]
    given_room = room(60, 600, {MONDAY + 2 * DAY: Load(60, 0)})
    assert not level(tasks, given_room, MONDAY, keep=False).out


@pytest.mark.parametrize(
    ("task", "given_room", "why"),
    [
        (Task(1, Window(1, MONDAY, MONDAY - DAY)), room(), Why.PAST),
        (Task(1, Window(1, MONDAY + 5 * DAY, MONDAY + 6 * DAY)), room(), Why.NO_DAY),
        (Task(1, Window(1, MONDAY + 5 * DAY, MONDAY)), room(), Why.NO_DAY),
        (Task(1, FORTNIGHT, 6000), room(), Why.LONG),
        (Task(1, FORTNIGHT), room(number=0), Why.ZERO),
        (Task(1, FORTNIGHT, waits_for=1), room(), Why.RING),
        (Task(1, FORTNIGHT, after=FORTNIGHT.due), room(), Why.NO_DAY),
        (Task(1, Window(1, MONDAY, MONDAY)), room(taken={MONDAY: Load(3, 0)}), Why.NUMBER),
        (Task(1, Window(1, MONDAY, MONDAY)), room(taken={MONDAY: Load(1, 20)}), Why.MINUTES),
        (
            Task(1, Window(1, MONDAY, date.max)),
            room(working=WorkingDays(pauses=((MONDAY, MONDAY + 4000 * DAY),))),
            Why.NO_DAY,
        ),
    ],
)
def test_what_stays_out_says_why(task: Task, given_room: Room, why: Why) -> None:
    assert _out(level([task], given_room, MONDAY, keep=False)) == {1: why.value}


def test_an_action_behind_one_that_stays_out_waits() -> None:
    tasks = [Task(1, FORTNIGHT, 6000), Task(2, FORTNIGHT, waits_for=1)]
    assert _out(level(tasks, room(), MONDAY, keep=False)) == {1: "long", 2: "waits"}


def test_a_due_day_at_the_end_of_the_calendar_is_no_endless_window() -> None:
    tasks = [Task(each, Window(1, MONDAY, date.max)) for each in range(1000)]
    plan = level(tasks, room(), MONDAY, keep=False)
    assert not plan.out
    assert max(Counter(plan.days.values()).values()) <= 3
