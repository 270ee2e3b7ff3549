"""The split of a goal by keys: shown and edited before it is written, as one change."""

from datetime import date

import pytest

from db.store import Store
from planner.grammar import parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.actions import Action, Result
from planner.model.goals import Goal
from planner.model.vocabulary import Outcome
from tests.tui.conftest import TODAY, OpenApp, written_elsewhere
from tests.tui.picture import picture
from tests.tui.type_text import typed

LINE = "Meet 12 finance directors by 31 March"


@pytest.fixture(autouse=True)
def _in_stairs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "stairs")


@pytest.fixture
def goal(store: Store) -> Goal:
    return store.goals.add(parse_goal(LINE, TODAY), TODAY, [StepLine("Old one", target=5)])


def steps(store: Store) -> list[tuple[str, int | None, int]]:
    return [
        (step.title, step.target, step.due.day if step.due else 0)
        for goal in store.goals.all()
        for step in goal.steps
    ]


async def test_a_goal_is_split_edited_written_undone_and_split_again(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    async with open_app() as pilot:
        await pilot.press("c")
        shown = picture(pilot.app)
        assert "In the steps: 12 of 12  replaces 1 step" in shown
        assert "3  3 finance directors" in shown
        assert store.goals.get(goal.id) == goal
        await pilot.press("v", "down", "e")
        await typed(pilot, "Friends of friends")
        await pilot.press("tab", "5", "tab", "tab")
        await typed(pilot, "a walk")
        await pilot.press("enter")
        assert "In the steps: 15 of 12 · 3 too many  = evens out" in picture(pilot.app)
        await pilot.press("=", "enter")
        wanted = [
            ("1 to begin with (finance directors)", 1, 10), ("Friends of friends", 3, 17),
            ("4 more finance directors, 8 in all", 4, 24),
            ("4 more finance directors, 12 in all", 4, 31),
        ]  # fmt: skip
        assert steps(store) == wanted
        assert store.goals.get(goal.id).steps[1].reward == "a walk"
        assert store.history.list()[0].what == "Goal split: Meet 12 finance directors"
        await pilot.press("u")
        assert store.goals.get(goal.id) == goal
        await pilot.press("c")
        assert "3  3 finance directors" in picture(pilot.app)


@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        (["right"], [2, 2, 2, 3, 3]),
        (["left", "left"], [6, 6]),
        (["6"], [2] * 6),
        (["é"], [6, 6]),
        (["left", "left", "left", "left"], [12]),
        ([*["right"] * 12], [1] * 12),
        (["v"], [1, 2, 4, 5]),
        (["m"], [6, 3, 3]),
        (["c"], [1, 2, 3, 3, 3]),
        (["v", "end", "m"], [1, 2, 4, 5]),
        (["v", "end", "shift+up", "K"], [1, 5, 2, 4]),
        (["v", "J", "shift+down"], [2, 4, 1, 5]),
        (["x"], [3, 3, 3]),
        (["x", "="], [4, 4, 4]),
        (["1", "x", "c", "c"], [3, 3, 6]),
    ],
)
async def test_every_key_changes_the_stairs_and_the_days_stay_in_order(
    open_app: OpenApp, store: Store, goal: Goal, keys: list[str], wanted: list[int]
) -> None:
    async with open_app() as pilot:
        await pilot.press("c", *keys, "enter")
    (written,) = store.goals.all()
    assert [step.target for step in written.steps] == wanted
    days = [step.due for step in written.steps if step.due]
    assert days == sorted(days)
    assert (len(days), days[-1]) == (len(wanted), date(2026, 3, 31))


async def test_milestones_are_written_one_a_line_and_kept_as_a_draft(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    async with open_app() as pilot:
        await pilot.press("c", "v", "v")
        await typed(pilot, "Ask friends 10/3")
        await pilot.press("enter")
        await typed(pilot, "Write letters reward: tea")
        await pilot.press("ctrl+s")
        assert "reward: tea" not in picture(pilot.app)  # told of the highlighted one
        await pilot.press("down")
        assert "Tuesday 31 March 2026 · reward: tea" in picture(pilot.app)
        await pilot.press("escape")
        assert store.goals.get(goal.id) == goal
        await pilot.press("c", "enter")
    assert steps(store) == [("Ask friends", 6, 10), ("Write letters", 6, 31)]


async def test_what_is_there_and_begun_stays_and_only_the_rest_is_replaced(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    store.goals.change(goal.id, counts="results")
    begun = store.goals.add_step(goal.id, StepLine("Begun", target=3))
    for step in (begun.id, None):
        action = store.actions.store(Action("Met", step_id=step, day=TODAY), TODAY)
        result = Result(Outcome.ACHIEVED, TODAY)
        store.actions.record(action, result, (), TODAY, counts_for={goal.id})
    before = store.goals.get(goal.id)
    async with open_app() as pilot:
        await pilot.press("c")
        shown = picture(pilot.app)
        assert "Already there: 1" in shown
        assert "1/3  Begun" in shown
        assert "In the steps: 8 of 8  replaces 1 step" in shown
        await pilot.press("2", "enter")
        after = store.goals.get(goal.id)
        assert [(step.done, step.target) for step in after.steps] == [
            (1, 1), (1, 3), (0, 4), (0, 4),
        ]  # fmt: skip
        assert (after.done, after.counted) == (before.done, before.counted)
        await pilot.press("u")
    assert store.goals.get(goal.id) == before


async def test_a_split_of_a_goal_that_another_window_has_changed_is_not_written(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    async with open_app() as pilot:
        await pilot.press("c", "right")
        store.goals.change(goal.id, target=20)
        written_elsewhere(pilot)
        await pilot.press("enter")
        assert "The goal has changed meanwhile" in picture(pilot.app)
        assert steps(store) == [("Old one", 5, 0)]
        await pilot.press("c")
        assert "In the steps: 12 of 20 · 8 are missing" in picture(pilot.app)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"due": date(2026, 3, 1), "start": None},
            "The goal’s date has passed: the steps",
        ),
        ({"start": date(2026, 5, 1)}, "The goal starts after it is due"),
        ({"due": None}, "The goal has no date: the steps have none either."),
        ({"due": TODAY}, "1 working day for 3 steps: some share a day."),
        ({"target": 1}, "◂ 1 step ▸"),
        ({"target": 999_999_999}, "In the steps: 999,999,999 of 999,999,999"),
        ({"target": None}, "Without a number, a step is climbed by your word"),
        ({"due": date(9999, 12, 31)}, "◂ 7 steps ▸"),
        ({"target": 0}, ""),
    ],
)
async def test_days_and_numbers_that_leave_no_room_are_told(
    open_app: OpenApp, store: Store, goal: Goal, changes: dict[str, object], said: str
) -> None:
    if changes.get("target") == 0:
        store.goals.change(goal.id, target=1)
        store.goals.change_step(goal.steps[0].id, before=1)
        said = "Nothing is left to split"
    else:
        store.goals.change(goal.id, **changes)
    async with open_app() as pilot:
        await pilot.press("c")
        assert said in picture(pilot.app)


async def test_the_title_of_a_split_takes_the_room_there_is(
    open_app: OpenApp, store: Store
) -> None:
    statement = "Meet twelve people who decide in the food industry"
    store.goals.add(parse_goal(f"{statement} by 31 March", TODAY), TODAY)
    async with open_app(size=(80, 24)) as pilot:
        await pilot.press("c")
        assert f"Split: {statement} ─" in picture(pilot.app)
