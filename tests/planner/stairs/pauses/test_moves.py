"""A pause moves what is in it, level, in order and never into the past."""

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
from planner.model.actions import Action, minutes_counted
from planner.model.goals import Goal
from planner.model.settings import Practice
from planner.model.steps import Step
from planner.stairs.levelling.values import Room
from planner.stairs.pauses.moves import (
    Beyond,
    Inside,
    Pause,
    PauseMoves,
    Stays,
    Wait,
    contact_due,
    overlapping,
    pause_moves,
)

MONDAY = date(2026, 3, 9)
DAY = timedelta(days=1)


def moves(
    first: date,
    last: date,
    today: date,
    actions: Sequence[Action] = (),
    practice: Practice | None = None,
    taken: Mapping[date, Load] = MappingProxyType({}),
    **inside: Any,
) -> PauseMoves:
    practice = practice or Practice()
    working = replace(practice.working, pauses=((first, last),))
    limits = tuple(practice.limits(weekday) for weekday in range(7))
    room = Room(limits, working, taken, max(last, today) + timedelta(days=400))
    return pause_moves((first, last), Inside(room, actions, **inside), today, practice.working)


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
        start + data.draw(st.integers(0, 9)) * DAY: Load(practice.daily_number, 15)
        for _ in range(3)
    }
    found = moves(first, last, today, actions, practice, loads)
    assert {move.action.id for move in found.actions} == {action.id for action in actions}
    number = Counter(move.to for move in found.actions)
    for day, count in number.items():
        assert day >= start
        assert practice.working.is_working(day)
        there, taken = loads.get(day, (0, 0))
        most, longest = practice.limits(day.weekday())
        assert there + count <= most
        assert longest
        minutes = taken + sum(
            minutes_counted(move.action) for move in found.actions if move.to == day
        )
        assert there + count == 1 or minutes <= longest
    assert found == moves(first, last, today, actions, practice, loads)


def test_where_no_day_takes_an_action_the_emptiest_do() -> None:
    none = Practice(weekdays=dict.fromkeys(range(5), (0, None)))
    actions = [Action(f"A{n}", n, day=MONDAY) for n in range(3)]
    found = moves(MONDAY, MONDAY, MONDAY, actions, none)
    assert [(move.to - MONDAY).days for move in found.actions] == [1, 2, 3]
    assert {move.beyond for move in found.actions} == {Beyond.FULL}


def test_what_has_a_time_or_prepares_something_in_the_pause_stays() -> None:
    timed = Action("Meet", 1, day=MONDAY, time=time(9, 30))
    soon = Action("Prepare", 2, day=MONDAY)
    later = Action("Prepare the fair", 3, day=MONDAY)
    latest: dict[int | None, date] = {2: MONDAY + 2 * DAY, 3: MONDAY + 7 * DAY}
    found = moves(MONDAY, MONDAY + 4 * DAY, MONDAY, [timed, soon, later], latest=latest)
    assert found.staying == ((timed, Stays.TIME), (soon, Stays.PREPARES))
    assert [(move.action.id, move.to) for move in found.actions] == [(3, MONDAY + 7 * DAY)]


def test_an_action_keeps_to_its_step_and_to_what_waits_for_what() -> None:
    """Of a week of pause; the Monday after it is day 7."""
    steps = (
        Step(1, 1, "S1", due=MONDAY + 2 * DAY),  # moves to day 9
        Step(2, 1, "S2", start=MONDAY + 10 * DAY, due=MONDAY + 14 * DAY),
        Step(3, 1, "S3", due=MONDAY + 9 * DAY),
    )
    goal = Goal(1, "", "G", due=MONDAY + 30 * DAY, steps=steps)
    places = {1: 0, 2: 1, 3: 1, 4: 2, 5: 2, 6: 2, 7: 3, 8: 4, 9: 4}  # days in the pause
    step_of = {2: 2, 8: 3, 9: 3}
    actions = [
        Action(f"A{n}", n, day=MONDAY + day * DAY, minutes=30, step_id=step_of.get(n, 0) or None)
        for n, day in places.items()
    ]
    waits = [
        Wait(3, None, 7, None),  # both in the pause, the one awaited later
        Wait(99, MONDAY + 11 * DAY, 6, None),  # one that stands waits for it
        Wait(5, None, 98, MONDAY + 14 * DAY),  # it waits for one that stands
        Wait(4, None, 97, MONDAY),  # and for one done long ago
    ]
    found = moves(MONDAY, MONDAY + 4 * DAY, MONDAY, actions, taken={}, goals=[goal], waits=waits)
    assert {move.action.id: (move.to - MONDAY).days for move in found.actions} == {
        6: 7,  # these three would miss their end behind the others
        8: 8,
        9: 9,
        1: 10,
        2: 11,
        7: 14,
        3: 15,
        4: 16,
        5: 17,
    }
    assert not any(move.beyond for move in found.actions)


def test_what_finds_no_day_in_its_step_is_marked() -> None:
    goal = Goal(1, "", "G", steps=(Step(1, 1, "S", due=MONDAY + 4 * DAY),))  # moves to day 11
    actions = [Action(f"A{n}", n, day=MONDAY, minutes=30, step_id=1) for n in range(1, 8)]
    found = moves(MONDAY, MONDAY + 4 * DAY, MONDAY, actions, goals=[goal])
    assert [((move.to - MONDAY).days, move.beyond) for move in found.actions] == [
        *((day, None) for day in (7, 8, 9, 10, 11)),
        *((day, Beyond.DUE) for day in (14, 15)),
    ]


def test_dues_move_by_the_working_days_lost_and_stay_in_order() -> None:
    days = (MONDAY - 3 * DAY, MONDAY + 2 * DAY, MONDAY + 4 * DAY, MONDAY + 8 * DAY, None)
    steps = tuple(Step(n, 1, f"S{n}", due=due) for n, due in enumerate(days, start=1))
    goal = Goal(1, "", "G", due=MONDAY + 9 * DAY, steps=steps)
    found = moves(MONDAY, MONDAY + 4 * DAY, MONDAY, goals=[goal])
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
