"""A stair that is climbed is told on a card, which stands in the way of no key."""

from dataclasses import replace
from datetime import date

import pytest

from db.store import Store
from planner.grammar import parse_action, parse_event, parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.goals import Goal
from planner.model.vocabulary import Counts
from tests.db import rows
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import flat, picture

STEPS = (StepLine("List names"), StepLine("Ask one", target=1), StepLine("Meet five", target=5))
CARD = "A stair is climbed"


@pytest.fixture(autouse=True)
def _still(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "none")


@pytest.fixture
def goal(store: Store) -> Goal:
    goal = store.goals.add(parse_goal("Meet 12 directors by 31 March", TODAY), TODAY, STEPS)
    return store.goals.change(goal.id, counts=Counts.RESULTS)


async def test_a_stair_climbed_by_hand_is_told_and_any_key_goes_on(
    open_app: OpenApp, store: Store, goal: Goal
) -> None:
    async with open_app() as pilot:
        await pilot.press("3", "enter", "space")
        shown = picture(pilot.app)
        assert CARD in shown
        assert "● List names" in shown
        assert "▸ Ask one" in shown
        assert "Next stair  Ask one" in shown
        await pilot.press("enter")
        assert CARD not in picture(pilot.app)
        assert store.goals.step(goal.steps[0].id).climbed
        await pilot.press("space", "space", "u")  # taken back, climbed; u is for what is below
        assert CARD not in picture(pilot.app)
    assert not store.goals.step(goal.steps[0].id).climbed


async def test_the_move_up_takes_half_a_second_at_most_and_ends_as_it_stands(
    open_app: OpenApp, store: Store, goal: Goal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "full")
    monkeypatch.setattr("tui.dialogs.stair_climbed.MOVE", 0.02)
    async with open_app() as pilot:
        await pilot.press("3", "enter", "space")
        await pilot.pause()  # until no beat is due any more
        moved = picture(pilot.app)
    monkeypatch.setattr("textual.constants.TEXTUAL_ANIMATIONS", "none")
    store.goals.climb(goal.steps[0].id, None)
    async with open_app() as pilot:
        await pilot.press("3", "enter", "space")
        assert "▸ Ask one" in moved
        assert picture(pilot.app) == moved


@pytest.mark.parametrize("quiet", [False, True])
async def test_a_result_that_climbs_a_stair_tells_what_it_took_unless_it_is_to_be_quiet(
    open_app: OpenApp, store: Store, goal: Goal, monkeypatch: pytest.MonkeyPatch, *, quiet: bool
) -> None:
    monkeypatch.setattr(Store, "practice", replace(store.practice, quiet_climbs=quiet))
    store.goals.climb(goal.steps[0].id, TODAY)
    asked = parse_action("Ask Ana ~10m", TODAY)
    store.actions.add(asked, TODAY, step_id=goal.steps[1].id)
    async with open_app() as pilot:
        await pilot.press("r", "1", "ctrl+s")
        assert (CARD in picture(pilot.app)) is not quiet
        if not quiet:
            assert "It took 1 action · 10 min" in flat(pilot.app)
            await pilot.press("escape")
        assert "Step climbed: Ask one" in picture(pilot.app)
        await pilot.press("r", "ctrl+s")  # corrected, it is climbed as before
        assert CARD not in picture(pilot.app)


@pytest.mark.parametrize("quiet", [False, True])
async def test_a_stair_climbed_in_a_debrief_is_shown_once_its_last_page_is_left(
    open_app: OpenApp, store: Store, monkeypatch: pytest.MonkeyPatch, *, quiet: bool
) -> None:
    monkeypatch.setattr(Store, "practice", replace(store.practice, quiet_climbs=quiet))
    steps = (StepLine("Meet one finance director", target=1, reward="an evening at the opera"),)
    store.goals.add(parse_goal("Meet 12 finance directors by 31 March", TODAY), TODAY, steps)
    store.events.add(parse_event("Evening 2/3/2026 18:30-21:00", TODAY), TODAY)
    async with open_app() as pilot:
        await pilot.press("d", "enter", *"Ana Ruiz", "comma", *" DAF", "enter")
        shown = picture(pilot.app)
        assert "Step climbed: Meet one finance director" in shown
        assert CARD not in shown
        await pilot.press(*"Bo Lind", "comma", *" DAF", *["enter"] * 7)
        assert CARD not in picture(pilot.app)
        await pilot.press("enter")
        shown = flat(pilot.app)
        assert (CARD in shown) is not quiet
        assert ("2 of 12" in shown) is not quiet
        assert ("It took 1 person Reward an evening at the opera" in shown) is not quiet
        await pilot.press("enter", "3", "v")
        assert CARD not in picture(pilot.app)
    [climbed] = store.pictures.climbed(store.goals.all())
    assert climbed.day == date(2026, 3, 2)


@pytest.mark.parametrize("way", ["touch", "edit", "count"])
async def test_whatever_climbs_a_stair_shows_it(open_app: OpenApp, store: Store, way: str) -> None:
    line = parse_goal("Meet 12 finance directors by 31 March", TODAY)
    [step] = store.goals.add(line, TODAY, [StepLine("Meet one finance director", target=1)]).steps
    rows.person("Ana Ruiz", role_title="DAF")
    keys = {
        "touch": ("2", "t", "ctrl+s"),
        "edit": ("3", "enter", "e", *["tab"] * 4, "home", "ctrl+k", "1", "ctrl+s"),
        "count": ("3", "enter", "space"),
    }
    async with open_app() as pilot:
        await pilot.press(*keys[way])
        assert CARD in picture(pilot.app)
    assert store.goals.step(step.id).climbed
