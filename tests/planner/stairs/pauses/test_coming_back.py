"""Actions that a pause has moved come back when it ends early, as far as the days have room."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from types import MappingProxyType
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from planner.calendar.load import Limits, Load
from planner.calendar.working_days import WEEKDAYS_ONLY, Days, WorkingDays
from planner.model.actions import Action
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.stairs.levelling.values import Room
from planner.stairs.pauses.coming_back import Moved, Put, coming_back
from planner.stairs.pauses.moves import Beyond, Inside, PauseMoves, Wait

MONDAY = date(2026, 3, 9)
DAY = timedelta(days=1)


def back(
    puts: Sequence[Put] = (),
    left: Days | None = None,
    today: date = MONDAY,
    taken: Mapping[date, Load] = MappingProxyType({}),
    moved: Mapping[str, Any] = MappingProxyType({}),
    **inside: Any,
) -> PauseMoves:
    working = WorkingDays(pauses=(left,)) if left else WEEKDAYS_ONLY
    room = Room((Limits(3, 30),) * 7, working, taken, MONDAY + 400 * DAY)
    return coming_back(left, Moved(puts, **moved), Inside(room, **inside), today, WEEKDAYS_ONLY)


def put(number: int, before: int, now: int, minutes: int = 10) -> Put:
    return Put(Action(f"A{number}", number, day=MONDAY + now * DAY, minutes=minutes), day(before))


def day(number: int) -> date:
    return MONDAY + number * DAY


def days(found: PauseMoves) -> dict[int, int]:
    return {move.action.id or 0: (move.to - MONDAY).days for move in found.actions}


def test_actions_come_back_to_their_days_or_the_next_with_room() -> None:
    puts = [put(number, 1, 7) for number in range(1, 6)]
    found = back(puts)
    assert days(found) == dict.fromkeys(range(1, 6), 1)
    assert [move.beyond for move in found.actions] == [None] * 3 + [Beyond.FULL] * 2
    assert days(back(puts, taken={day(1): Load(3, 20)})) == {1: 2, 2: 2, 3: 2, 4: 3, 5: 3}
    assert days(back(puts, today=day(4))) == {1: 4, 2: 4, 3: 4}  # earlier than Monday, or not
    assert days(back(puts, left=(day(0), day(1)))) == {1: 2, 2: 2, 3: 2, 4: 3, 5: 3}


def test_what_waits_comes_back_behind_what_it_waits_for() -> None:
    puts = [put(1, 1, 8), put(2, 2, 7), put(3, 0, 7), put(4, 0, 7)]
    waits = [Wait(1, None, 2, None), Wait(3, None, 9, day(3)), Wait(4, None, 9, day(7))]
    assert days(back(puts, waits=waits)) == {2: 2, 1: 3, 3: 4}


def test_dues_come_back_but_not_before_what_stands_in_them() -> None:
    steps = (
        Step(1, 1, "S1", due=day(9)),
        Step(2, 1, "S2", due=day(10)),
        Step(3, 1, "S3", due=day(11)),
        Step(4, 1, "S4", due=day(14)),
    )
    goal = Goal(1, "", "G", due=day(16), steps=steps)
    dues = {(1, 1): day(2), (1, 2): day(3), (1, 3): day(4), (1, None): day(11)}

    def found(latest: Mapping[int, date], left: Days | None = None) -> dict[int | None, int]:
        standing = {step: [due] for step, due in latest.items()}
        moves = back(left=left, goals=[goal], moved={"dues": dues, "standing": standing})
        return {move.step_id: (move.to - MONDAY).days for move in moves.dues}

    assert found({}) == {1: 2, 2: 3, 3: 4, None: 14}
    assert found({2: day(8)}) == {1: 2, 3: 10, None: 14}
    assert found({4: day(15)}) == {1: 2, 2: 3, 3: 4}
    assert found({}, (day(0), day(2))) == {1: 7, 2: 7, 3: 7, None: 14}


@given(
    st.lists(
        st.tuples(st.integers(-3, 6), st.integers(1, 14), st.sampled_from((5, 20, 45))), max_size=12
    ),
    st.dictionaries(st.integers(0, 14).map(day), st.just(Load(2, 20)), max_size=5),
    st.integers(0, 5),
)
def test_none_comes_back_before_its_day_nor_onto_a_full_one(
    drawn: list[tuple[int, int, int]], taken: dict[date, Load], ahead: int
) -> None:
    puts = [put(number, *each) for number, each in enumerate(drawn, start=1)]
    found = back(puts, today=day(ahead), taken=taken)
    new = {move.action.id: move.to for move in found.actions}
    former = {each.action.id: each.before for each in puts}
    for each in puts:
        to = new.get(each.action.id)
        if to is not None and each.action.day is not None:
            assert max(each.before, day(ahead)) <= to < each.action.day
            assert WEEKDAYS_ONLY.is_working(to)
    for to in set(new.values()):
        here = [each.action for each in puts if new.get(each.action.id, each.action.day) == to]
        load = taken.get(to, Load())
        minutes = load.minutes + sum(each.minutes or 0 for each in here)
        if all(each.id in new and former[each.id] != to for each in here):
            assert load.number + len(here) <= 3
            assert len(here) == 1 or minutes <= 30
