"""Spread, re-spread and push by keys: seen before anything is written, one change, undone."""

from datetime import date, timedelta

import pytest

from db.store import Store
from planner.grammar import parse_action, parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.goals import Goal
from tests.tui.conftest import TODAY, OpenApp, written_elsewhere
from tests.tui.picture import picture

CLOCK = "tests.tui.conftest.TODAY"
FRIDAY, TUESDAY, NEXT_FRIDAY = date(2026, 3, 6), date(2026, 3, 10), date(2026, 3, 13)
STEPS = (StepLine("List names", FRIDAY), StepLine("Write", TUESDAY), StepLine("Meet", NEXT_FRIDAY))
TITLES = (
    ("Alumni", "Suppliers", "Bankers", "Lawyers"),
    ("Anne", "Paul", "Eve", "Marc"),
    ("Coffee with Anne ~30m", "Coffee with Paul ~45m"),
)


@pytest.fixture(autouse=True)
def _in_stairs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "stairs")


@pytest.fixture
def goal(store: Store) -> Goal:
    goal = store.goals.add(parse_goal("Meet 12 finance directors by 31 March", TODAY), TODAY, STEPS)
    for step, titles in zip(goal.steps, TITLES, strict=True):
        for title in titles:
            store.actions.add(parse_action(title, TODAY), TODAY, step_id=step.id)
    return goal


def days(store: Store, goal: Goal) -> str:
    """The days of the actions of a goal in March, in the order they were written."""
    found = [each for step in goal.steps for each in store.actions.of_step(step.id)]
    in_order = sorted(found, key=lambda action: action.id or 0)
    return " ".join(str(each.day.day) for each in in_order if each.day)


UNSPREAD, SPREAD = "3 3 3 3 3 3 3 3 3 3", "3 4 5 6 9 9 10 10 11 3"


async def test_a_goal_is_spread_written_undone_and_spread_again_after_days_missed(
    open_app: OpenApp, store: Store, goal: Goal, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app() as pilot:
        await pilot.press("l")
        shown = picture(pilot.app)
        assert "8 move, 1 stays, 1 finds no day" in shown
        assert "today → tomorrow       Suppliers" in shown
        assert "Coffee with Paul: 45 min are longer than any day" in shown
        assert days(store, goal) == UNSPREAD
        await pilot.press("enter")
        assert days(store, goal) == SPREAD
        await pilot.press("u")
        assert days(store, goal) == UNSPREAD
        await pilot.press("ctrl+r")
        await pilot.press("L", "1")
        assert "nothing moves, 9 stay" in picture(pilot.app)
        await pilot.press("escape")
    monkeypatch.setattr(CLOCK, FRIDAY)
    async with open_app() as pilot:
        await pilot.press("L", "2")
        assert "all that is late" in picture(pilot.app)
        await pilot.press("escape", "L", "1")
        assert "1 moves, 6 stay, 3 find no day" in picture(pilot.app)
        await pilot.press("1")
        assert "give “List names” until Wednesday 11 instead of today" in picture(pilot.app)
        await pilot.press("enter")
        assert days(store, goal).startswith("6 11 11 6 9 9 10 10")
        assert store.goals.get(goal.id).steps[0].due == date(2026, 3, 11)
        await pilot.press("u")
        assert days(store, goal) == SPREAD


async def test_a_step_alone_is_spread_and_a_weekday_may_take_nothing(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    store.practice.weekdays[0] = 0, None
    async with open_app() as pilot:
        await pilot.press("right", "up", "l")
        shown = picture(pilot.app)
    assert "Spread: Write" in shown
    assert "Mon 9" not in shown
    assert "2 find no day" in shown


async def test_a_preview_follows_what_changes_and_writes_nothing_stale(
    open_app: OpenApp, store: Store, goal: Goal, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app() as pilot:
        await pilot.press("l")
        store.actions.add(parse_action("Notaries", TODAY), TODAY, step_id=goal.steps[0].id)
        written_elsewhere(pilot)
        await pilot.pause()
        assert "8 move, 2 stay, 1 finds no day" in picture(pilot.app)
        monkeypatch.setattr(CLOCK, TODAY + timedelta(days=1))
        await pilot.press("enter")
        assert "these are the days now" in picture(pilot.app)
        assert days(store, goal).startswith("3 3 3")
        await pilot.press("enter")
    assert "3" not in days(store, goal).split()[:8]


async def test_a_goal_is_pushed_by_the_days_that_the_arrows_choose(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    async with open_app() as pilot:
        await pilot.press("greater_than_sign", "right", "left", "left")
        shown = picture(pilot.app)
        assert "4 working days later" in shown
        assert "due 6 April instead of 31 March" in shown
        assert "8 actions find their day full" in shown
        await pilot.press("enter")
    assert days(store, goal) == "9 9 11 12 10 10 12 13 16 17"
    assert [step.due for step in store.goals.get(goal.id).steps] == [
        date(2026, 3, 12),
        date(2026, 3, 16),
        date(2026, 3, 19),
    ]


async def test_an_action_of_a_step_comes_after_another(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    async with open_app() as pilot:
        await pilot.press("right", "o", "1", "1")
        await pilot.press("o")
        assert "after “Suppliers”" in picture(pilot.app)
        await pilot.press("2")
        assert "1 is left out: it waits for this one" in picture(pilot.app)
        await pilot.press("escape", "l", "enter")
    alumni, suppliers, *_others = sorted(
        store.actions.of_step(goal.steps[0].id), key=lambda action: action.id or 0
    )
    assert alumni.waits_for_id == suppliers.id
    assert str(suppliers.day) < str(alumni.day)


async def test_a_goal_without_actions_says_that_nothing_is_to_be_placed(
    open_app: OpenApp, store: Store
) -> None:
    store.goals.add(parse_goal("Meet 3 people", TODAY), TODAY, STEPS)
    async with open_app() as pilot:
        await pilot.press("l")
        assert "No action of a step waits for a day here" in picture(pilot.app)
