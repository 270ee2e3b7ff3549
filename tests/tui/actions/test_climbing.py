"""The result form tells what saving does to the step, and the store then says the same."""

import re
from datetime import timedelta

import pytest

from db.store import Store
from planner import language
from planner.grammar import parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.actions import Action, Result
from planner.model.vocabulary import Kind, Outcome
from tests.db import rows
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture

STEPS = (StepLine("Meet two bakers", target=2), StepLine("Meet the others", target=5))


@pytest.fixture
def met(store: Store) -> Action:
    """A meeting chosen for today on a step with one of two climbed."""
    goal = store.goals.add(parse_goal("Meet 7 bakers", TODAY), TODAY, STEPS)
    step = goal.steps[0].id
    before = meeting(store, "Meet Marc", step, rows.person("Marc Petit"))
    yesterday = TODAY - timedelta(days=1)
    store.actions.record(before, Result(Outcome.ACHIEVED, yesterday), (), yesterday)
    return meeting(store, "Meet Nadia", step, rows.person("Nadia Ferrand"))


def meeting(store: Store, title: str, step: int, person: int | None) -> Action:
    action = Action(title, kind=Kind.MEET, person_id=person, step_id=step, day=TODAY)
    return store.actions.choose(store.actions.store(action, TODAY), TODAY)


def climbing(shown: str) -> str:
    """The line of the step: its stairs, and what is said of it."""
    [line] = [line for line in shown.split("\n") if re.search("│ +▰", line)]
    return line.strip("│ ")


async def said_and_climbed(open_app: OpenApp, store: Store, keys: str) -> str:
    """The line of the form after some keys; the stairs in it are those the store has after."""
    async with open_app() as pilot:
        await pilot.press("r", *keys)
        said = climbing(picture(pilot.app))
        await pilot.press("enter")
        await pilot.pause()
    climb = store.day.climb(1)
    assert climb is not None
    stairs, words = said.split(" ", 1)
    assert (stairs.count("▰"), stairs.count("▱")) == (climb.done, 2 - climb.done)
    assert f"{climb.done} of 2" in words
    return words


async def test_what_is_achieved_climbs_the_step_and_closes_it(
    open_app: OpenApp, store: Store, met: Action
) -> None:
    said = await said_and_climbed(open_app, store, "1")
    assert said == "climbs Meet two bakers → 2 of 2, the stair is climbed"


@pytest.mark.parametrize("keys", ["2", "3", "4", "5", "1g"])
async def test_what_does_not_count_climbs_nothing(
    open_app: OpenApp, store: Store, met: Action, keys: str
) -> None:
    said = await said_and_climbed(open_app, store, keys)
    assert said == "nothing climbs: Meet two bakers stays at 1 of 2"


async def test_what_is_made_to_count_climbs(open_app: OpenApp, store: Store, met: Action) -> None:
    assert (await said_and_climbed(open_app, store, "3g")).startswith("climbs Meet two bakers →")


async def test_a_person_counted_on_the_step_already_climbs_nothing(
    open_app: OpenApp, store: Store, met: Action
) -> None:
    store.actions.drop(met, TODAY)
    marc = next(each.id for each in store.people.named("Marc Petit"))
    meeting(store, "Meet Marc again", 1, marc)
    said = await said_and_climbed(open_app, store, "1")
    assert said == "Meet two bakers stays at 1 of 2, this person is counted already"


async def test_a_result_corrected_takes_its_climb_back(
    open_app: OpenApp, store: Store, met: Action
) -> None:
    store.actions.record(met, Result(Outcome.ACHIEVED, TODAY), (), TODAY)
    async with open_app() as pilot:
        await pilot.press("home", "r")
        assert "→ 2 of 2" in climbing(picture(pilot.app))


@pytest.mark.parametrize("spoken", ["en", "fr"])
async def test_the_form_of_an_action_that_climbs_stands_whole_in_a_small_window(
    open_app: OpenApp, store: Store, met: Action, spoken: str, request: pytest.FixtureRequest
) -> None:
    if spoken == "fr":
        request.getfixturevalue("french")
    assert language.language() == spoken
    aim = "Understand what stands in the way of a second oven, and agree on a visit to both"
    store.actions.prepare(met.id or 0, aim=aim)
    async with open_app(size=(80, 24)) as pilot:
        await pilot.press("r", "1", "tab", "tab", "tab", *["right"] * 3, "space")
        shown = picture(pilot.app)
        assert shown.count("╭") == shown.count("╰") == 1
        assert len(climbing(shown)) <= 76
