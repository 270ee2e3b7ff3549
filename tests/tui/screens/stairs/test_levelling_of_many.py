"""Days of many actions are worked out in a thread: keys are answered, nothing stale is written."""

from datetime import date, timedelta

import pytest

from db.store import Store
from planner.grammar import parse_action, parse_goal
from planner.grammar.goals.step import StepLine
from tests.tui.conftest import TODAY, OpenApp, written_elsewhere
from tests.tui.held import Held
from tests.tui.picture import picture
from tests.tui.work_ended import work_ended

CLOCK = "tests.tui.conftest.TODAY"
PLAN = "tui.screens.stairs.levelling.show_plan"
WAITS = "The days are being worked out"
TITLES = ("Alumni", "Suppliers", "Bankers", "Lawyers", "Notaries", "Lenders")


@pytest.fixture(autouse=True)
def step_id(store: Store, monkeypatch: pytest.MonkeyPatch) -> int:
    """A step with more actions than are levelled within a frame."""
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "stairs")
    monkeypatch.setattr("db.today.at_once.ACTIONS", len(TITLES) - 1)
    steps = [StepLine("List names", date(2026, 3, 27))]
    goal = store.goals.add(parse_goal("Meet 12 people by 31 March", TODAY), TODAY, steps)
    [step] = goal.steps
    for title in TITLES:
        store.actions.add(parse_action(title, TODAY), TODAY, step_id=step.id)
    return step.id


def moved(store: Store, step_id: int) -> int:
    """The number of actions that no longer stand on the day they were written."""
    return sum(each.day != TODAY for each in store.actions.of_step(step_id))


@pytest.mark.parametrize("keys", [["l"], ["L", "1"], ["greater_than_sign"]])
async def test_meanwhile_nothing_is_written_and_escape_leaves(
    open_app: OpenApp,
    store: Store,
    step_id: int,
    monkeypatch: pytest.MonkeyPatch,
    keys: list[str],
) -> None:
    at = "db.today.levelling.push" if "greater_than_sign" in keys else f"{PLAN}.preview"
    held = Held(monkeypatch, at)
    async with open_app() as pilot:
        await pilot.press(*keys)
        await held.begun(pilot)
        assert WAITS in picture(pilot.app)
        assert "enter Write" not in picture(pilot.app)
        await pilot.press("enter", "question_mark")
        assert "Help" in picture(pilot.app), "keys are answered"
        await pilot.press("escape", "escape")
        assert WAITS not in picture(pilot.app)
        await held.let_go(pilot)
        assert "enter Write" not in picture(pilot.app)
    assert moved(store, step_id) == 0


async def test_a_change_meanwhile_is_in_what_is_shown(
    open_app: OpenApp, store: Store, step_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch, f"{PLAN}.preview")
    async with open_app() as pilot:
        await pilot.press("l")
        await held.begun(pilot)
        store.actions.add(parse_action("Brokers", TODAY), TODAY, step_id=step_id)
        written_elsewhere(pilot)
        await held.let_go(pilot)
        assert WAITS not in picture(pilot.app)
        assert "Brokers" in picture(pilot.app)
        await pilot.press("enter")
    assert moved(store, step_id) == len(TITLES)


async def test_days_shown_are_not_written_while_they_are_worked_out_anew(
    open_app: OpenApp, store: Store, step_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.today.at_once.ACTIONS", len(TITLES))
    async with open_app() as pilot:
        await pilot.press("l")
        assert "enter Write" in picture(pilot.app)
        held = Held(monkeypatch, f"{PLAN}.preview")
        store.actions.add(parse_action("Brokers", TODAY), TODAY, step_id=step_id)
        written_elsewhere(pilot)
        await held.begun(pilot)
        assert "Alumni" not in picture(pilot.app)
        assert "enter Write" not in picture(pilot.app)
        await pilot.press("enter")
        await held.let_go(pilot)
        assert "Brokers" in picture(pilot.app)
    assert moved(store, step_id) == 0


@pytest.mark.parametrize(
    ("key", "where"), [("l", f"{PLAN}.preview"), ("greater_than_sign", "db.today.levelling.push")]
)
async def test_another_day_meanwhile_is_that_of_what_is_shown(
    open_app: OpenApp,
    store: Store,
    step_id: int,
    monkeypatch: pytest.MonkeyPatch,
    key: str,
    where: str,
) -> None:
    held = Held(monkeypatch, where)
    async with open_app() as pilot:
        await pilot.press(key)
        await held.begun(pilot)
        monkeypatch.setattr(CLOCK, TODAY + timedelta(days=1))
        await held.let_go(pilot)
        assert "yesterday → " in picture(pilot.app)
        await pilot.press("enter")
    assert moved(store, step_id) == len(TITLES)


async def test_a_goal_without_actions_closes_the_dialog_with_a_word(
    open_app: OpenApp, store: Store
) -> None:
    store.goals.add(
        parse_goal("Ask 3 people by 8 March", TODAY), TODAY, [StepLine("Ask", date(2026, 3, 6))]
    )
    async with open_app() as pilot:
        await pilot.press("l")
        await work_ended(pilot)
        assert "No action of a step waits for a day here" in picture(pilot.app)
        assert "Spread:" not in picture(pilot.app)


async def test_arrows_pressed_meanwhile_count(
    open_app: OpenApp, store: Store, step_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = Held(monkeypatch, "db.today.levelling.push")
    async with open_app() as pilot:
        await pilot.press("greater_than_sign")
        await held.begun(pilot)
        await pilot.press("right", "right", "enter")
        assert "7 working days later" in picture(pilot.app)
        await held.let_go(pilot)
        assert "7 working days later" in picture(pilot.app)
        await pilot.press("enter")
    assert {each.day for each in store.actions.of_step(step_id)} >= {date(2026, 3, 12)}
