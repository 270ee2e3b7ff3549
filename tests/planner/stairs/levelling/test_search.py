"""The search for days that just suffice: the longest first, and no more tries than a bound."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from planner.calendar.load import Load
from planner.stairs.levelling import search
from planner.stairs.levelling.board import Board, Item
from planner.stairs.levelling.level import level
from planner.stairs.levelling.search import MOST_TRIED, Tries
from planner.stairs.levelling.values import Room, Task, Why, Window
from tests.planner.stairs.levelling.cases import MONDAY, on_days, room

DAY = timedelta(days=1)


FULL = {
    45: (
        (0, 3, 5), (1, 2, 15), (0, 4, 30), (0, 4, 10), (1, 3, 5), (0, 4, 15), (0, 4, 15),
        (0, 4, 10), (0, 4, 15), (0, 4, 25), (1, 4, 30), (0, 4, 25), (0, 4, 25),
    ),
    60: (
        (0, 3, 10), (1, 1, 15), (0, 3, 25), (0, 3, 20), (0, 3, 25), (0, 3, 10), (0, 0, 15),
        (1, 3, 5), (0, 1, 30), (0, 3, 10), (0, 3, 10), (0, 3, 25), (1, 3, 15), (0, 3, 25),
    ),
}  # fmt: skip
"""By the minutes of a day: the first day, the last one and the minutes of each action."""


@pytest.mark.parametrize("minutes", FULL)
def test_days_filled_to_the_last_minute_are_found_longest_first(minutes: int) -> None:
    """By shortest or by narrowest first, the tries would not be enough."""
    tasks = [
        Task(number, Window(number, MONDAY + first * DAY, MONDAY + due * DAY), length)
        for number, (first, due, length) in enumerate(FULL[minutes], start=1)
    ]
    assert sum(task.minutes for task in tasks) % minutes == 0
    assert not level(tasks, room(9, minutes), MONDAY, keep=False).out


def hopeless(weeks: int) -> tuple[list[Task], Room]:
    """Weeks whose minutes would suffice for their actions, but no way of sharing them does."""
    tasks = []
    for week in range(weeks):
        window = Window(week, MONDAY + 7 * week * DAY, MONDAY + (7 * week + 4) * DAY)
        lengths = [16] * 5 + [17] * 4 + [18] * 5
        tasks += [Task(100 * week + n, window, each) for n, each in enumerate(lengths, start=1)]
    return tasks, room(9, 48)


def test_a_whole_run_tries_no_more_than_its_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = 0
    fill, put = search._fill, Board.put

    def counted(board: Board, spots: list[search._Spot], tries: Tries) -> bool:
        def counting(self: Board, item: Item, place: int) -> None:
            nonlocal tried
            tried += 1
            put(self, item, place)

        with monkeypatch.context() as patched:
            patched.setattr(Board, "put", counting)
            return fill(board, spots, tries)

    monkeypatch.setattr(search, "_fill", counted)
    tasks, given = hopeless(12)
    assert level(tasks, given, MONDAY, keep=False).out
    assert MOST_TRIED == 20_000
    assert MOST_TRIED / 4 < tried <= MOST_TRIED


def test_what_waits_for_one_that_stays_out_is_taken_off_its_good_day() -> None:
    week = Window(1, MONDAY, MONDAY + 4 * DAY)
    tasks = [
        Task(1, Window(2, MONDAY, MONDAY), day=MONDAY),
        Task(2, week, day=MONDAY + DAY, waits_for=1),
        Task(3, week, day=MONDAY + 2 * DAY, waits_for=2),
        Task(4, week, day=MONDAY + 3 * DAY),
    ]
    plan = level(tasks, room(taken={MONDAY: Load(3, 0)}), MONDAY)
    assert {out.task.id: out.why for out in plan.out} == {1: Why.NUMBER, 2: Why.WAITS, 3: Why.WAITS}
    assert plan.days == {4: MONDAY + 3 * DAY}


def test_an_allowed_long_action_finds_the_empty_day_beside_its_aim() -> None:
    """Also where each day has too few minutes for any of the actions."""
    for busy in range(5):
        week = Window(1, MONDAY, MONDAY + 4 * DAY)
        tasks = [Task(each, week, 45 + each, long_allowed=True) for each in range(1, 5)]
        given = room(taken={MONDAY + busy * DAY: Load(1, 5)})
        plan = level(tasks, given, MONDAY, keep=False)
        assert not plan.out
        assert len(set(plan.days.values()) - {MONDAY + busy * DAY}) == 4
        (only,) = level([replace(tasks[0], window=Window(1, MONDAY, MONDAY + DAY))],
                        room(taken={MONDAY: Load(1, 5)}), MONDAY).days.values()  # fmt: skip
        assert only == MONDAY + DAY


def test_what_is_waited_for_goes_earlier_to_make_room_behind_it() -> None:
    full, days = {MONDAY + 2 * DAY: Load(3, 15)}, Window(1, MONDAY, MONDAY + 2 * DAY)
    tasks = [
        Task(1, Window(2, MONDAY, MONDAY + 5 * DAY), 13),
        Task(2, Window(2, MONDAY, MONDAY + 5 * DAY), 0, day=MONDAY + DAY),
        Task(3, days, 1, waits_for=2),
    ]
    for keep in (False, True):
        plan = level(tasks, room(2, 30, full), MONDAY, keep=keep)
        assert not plan.out
        assert (plan.days[2], plan.days[3]) == (MONDAY, MONDAY + DAY)


@pytest.mark.parametrize("chain", [1, 2, 3])
def test_an_action_that_what_waits_for_it_leaves_no_day_has_its_own_days(chain: int) -> None:
    """Only those that wait stay out, also when it stands there already."""
    tasks = [Task(1, Window(1, MONDAY, MONDAY + 9 * DAY))]
    tasks += [
        Task(each, Window(2, MONDAY, MONDAY + chain * DAY), waits_for=each - 1)
        for each in range(2, 2 + chain)
    ]
    given = room(taken={MONDAY: Load(3, 0)})
    plan = level(tasks, given, MONDAY, keep=False)
    assert plan.days[1] == MONDAY + DAY
    assert {out.task.id: out.why for out in plan.out}.popitem() == (1 + chain, Why.WAITS)
    assert not level(on_days(tasks, plan), given, MONDAY).moves


def crowded(random: Random) -> list[Task]:
    """Weeks with some minutes too many or too few for their actions, of odd lengths."""
    tasks: list[Task] = []
    for week in range(random.randint(3, 6)):
        first = MONDAY + 7 * week * DAY
        for _each in range(random.randint(11, 15)):
            number = len(tasks) + 1
            a, b = sorted(random.choices(range(5), k=2)) if random.random() < 0.5 else (0, 4)
            window = Window(number, first + a * DAY, first + b * DAY)
            tasks.append(Task(number, window, random.randint(11, 24)))
    return tasks


@pytest.mark.parametrize("seed", [*range(10), 105])
def test_a_second_run_moves_nothing_though_the_first_used_its_tries_up(seed: int) -> None:
    """With the last seed, tries for the whole run alone would leave some for the second."""
    tasks, given = crowded(Random(seed)), room(9, 48)
    plan = level(tasks, given, MONDAY, keep=False)
    again = level(on_days(tasks, plan), given, MONDAY)
    assert not again.moves
    assert again.days == plan.days
