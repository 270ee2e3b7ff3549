"""A pause moves what is in it, level, in order and never into the past."""

from collections import Counter
from dataclasses import replace
from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.working_days import WorkingDays
from planner.model.actions import Action, minutes_counted
from planner.model.goals import Goal
from planner.model.settings import Practice
from planner.model.steps import Step
from planner.stairs.pauses.moves import (
    Inside,
    Pause,
    PauseMoves,
    Stays,
    contact_due,
    overlapping,
    pause_moves,
)

MONDAY = date(2026, 3, 9)
DAY = timedelta(days=1)


def moves(
    first: date, last: date, inside: Inside, today: date, practice: Practice | None = None
) -> PauseMoves:
    practice = practice or Practice()
    working = replace(practice.working, pauses=((first, last),))
    paused = replace(practice, working=working)
    return pause_moves((first, last), inside, today, practice.working, paused)


SPANS = st.tuples(st.integers(-20, 20), st.integers(0, 20)).map(
    lambda span: (MONDAY + span[0] * DAY, MONDAY + (span[0] + span[1]) * DAY)
)
PRACTICES = st.builds(
    Practice,
    daily_number=st.integers(1, 3),
    daily_minutes=st.sampled_from((10, 30, 60)),
    weekdays=st.sampled_from(({}, {0: (0, None)}, {1: (2, 60), 3: (None, 0)})),
    working=st.builds(
        WorkingDays, weekend=st.sampled_from((frozenset({5, 6}), frozenset({2, 4, 5, 6})))
    ),
)


@given(st.data(), SPANS, PRACTICES, st.integers(-10, 30))
def test_actions_are_level_and_none_is_lost(
    data: st.DataObject, span: tuple[date, date], practice: Practice, ahead: int
) -> None:
    first, last = span
    today = MONDAY + ahead * DAY
    offsets = data.draw(st.lists(st.integers(0, (last - first).days), max_size=25))
    actions = [
        Action(
            f"A{n}",
            n,
            day=first + offset * DAY,
            minutes=data.draw(st.sampled_from((None, 5, 30, 90))),
        )
        for n, offset in enumerate(offsets, start=1)
    ]
    start = max(last + DAY, today)
    loads = {
        start + data.draw(st.integers(0, 9)) * DAY: (practice.daily_number, 15) for _ in range(3)
    }
    found = moves(first, last, Inside(actions, loads=loads), today, practice)
    assert {move.action.id for move in found.actions} == {action.id for action in actions}
    number = Counter(move.to for move in found.actions)
    for day, count in number.items():
        assert day >= start
        assert practice.working.is_working(day)
        there, taken = loads.get(day, (0, 0))
        most, longest = practice.limits(day.weekday())
        assert there + count <= most
        assert longest
        minutes = taken + sum(minutes_counted(a) for a, to in found.actions if to == day)
        assert there + count == 1 or minutes <= longest
    assert found == moves(first, last, Inside(actions, loads=loads), today, practice)


def test_where_no_day_takes_an_action_the_emptiest_do() -> None:
    none = Practice(weekdays=dict.fromkeys(range(5), (0, None)))
    actions = [Action(f"A{n}", n, day=MONDAY) for n in range(3)]
    found = moves(MONDAY, MONDAY, Inside(actions), MONDAY, none)
    assert [(move.to - MONDAY).days for move in found.actions] == [1, 2, 3]


def test_what_has_a_time_or_prepares_something_in_the_pause_stays() -> None:
    timed = Action("Meet", 1, day=MONDAY, time=time(9, 30))
    soon = Action("Prepare", 2, day=MONDAY)
    later = Action("Prepare the fair", 3, day=MONDAY)
    latest: dict[int | None, date] = {2: MONDAY + 2 * DAY, 3: MONDAY + 7 * DAY}
    found = moves(MONDAY, MONDAY + 4 * DAY, Inside([timed, soon, later], latest=latest), MONDAY)
    assert found.staying == ((timed, Stays.TIME), (soon, Stays.PREPARES))
    assert [(move.action.id, move.to) for move in found.actions] == [(3, MONDAY + 7 * DAY)]


def test_dues_move_by_the_working_days_lost_and_stay_in_order() -> None:
    days = (MONDAY - 3 * DAY, MONDAY + 2 * DAY, MONDAY + 4 * DAY, MONDAY + 8 * DAY, None)
    steps = tuple(Step(n, 1, f"S{n}", due=due) for n, due in enumerate(days, start=1))
    goal = Goal(1, "", "G", due=MONDAY + 9 * DAY, steps=steps)
    found = moves(MONDAY, MONDAY + 4 * DAY, Inside(goals=[goal]), MONDAY)
    assert {move.step_id: (move.to - MONDAY).days for move in found.dues} == {
        2: 9,  # the third working day of the pause becomes the third after it
        3: 11,
        4: 11,  # not before the step below
        None: 11,
    }


@given(st.integers(0, 60), st.integers(0, 400), st.lists(SPANS, max_size=4))
def test_a_rhythm_stands_still_during_pauses(
    before: int, period: int, spans: list[tuple[date, date]]
) -> None:
    since = MONDAY - before * DAY
    joined: list[Pause] = []
    for first, last in spans:
        met = overlapping(joined, first, last)
        days = (min([first, *(m.first for m in met)]), max([last, *(m.last for m in met)]))
        joined = [each for each in joined if each not in met] + [Pause(0, *days)]
    pauses = [each.days for each in joined]
    working = WorkingDays(weekend=frozenset(), pauses=tuple(pauses))
    day, left = since, period
    while left > 0 or (day > since and working.pause_on(day)):
        day += DAY
        left -= not working.pause_on(day)
    assert contact_due(since, period, pauses) == day
    assert all(a[1] < b[0] for a, b in zip(sorted(pauses), sorted(pauses)[1:], strict=False))
