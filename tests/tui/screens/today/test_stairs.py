"""The stairs that the day's three climb: at the foot of the detail, where there is room."""

from unittest.mock import Mock

import pytest

from db.store import Store
from planner.grammar import parse_goal, parse_step
from planner.model.actions import Action, Result
from planner.model.vocabulary import Outcome
from tests.tui.conftest import OpenApp, written_elsewhere
from tests.tui.picture import picture, pointed_at
from tests.tui.screens.day import TODAY
from tui.drawing.staircase_lines import staircase_lines

FLAG = "⚑"
WIDEST = (160, 40)
NEITHER, OTHER, CLIMBS = "Buy paper", "Call the mill", "Call Ana"


@pytest.fixture
def climbing(store: Store) -> Store:
    """A day of three, two of which climb another goal each."""
    with store.change("planned"):
        for title, name in ((CLIMBS, "bakers"), (OTHER, "millers")):
            goal = store.goals.add(parse_goal(f"Meet two {name} by 31/5", TODAY), TODAY)
            step = store.goals.add_step(goal.id, parse_step("Two old friends", TODAY))
            store.actions.choose(Action(title, step_id=step.id), TODAY)
        store.actions.choose(Action(NEITHER), TODAY)
    return store


def foot(shown: str) -> str:
    """The line of the flag, empty without one."""
    return next((row for row in shown.split("\n")[20:] if FLAG in row), "")


async def test_the_stairs_stand_at_the_foot_of_the_widest_screens(
    open_app: OpenApp, climbing: Store
) -> None:
    async with open_app(size=WIDEST) as pilot:
        await pilot.pause()
        shown = picture(pilot.app)
        assert "Meet two bakers" in foot(shown)
        assert any("Two old friends" in row for row in shown.split("\n")[-6:])


async def test_they_are_those_of_the_action_at_hand_else_of_the_first_of_the_three(
    open_app: OpenApp, climbing: Store
) -> None:
    async with open_app(size=WIDEST) as pilot:
        climbed = {}
        for key in ("home", "j", "j"):
            await pilot.press(key)
            await pilot.pause()
            shown = picture(pilot.app)
            title = next(each for each in (NEITHER, OTHER, CLIMBS) if each in pointed_at(shown))
            climbed[title] = foot(shown).split()[-1]
        first = next(goal for title, goal in climbed.items() if title != NEITHER)
        assert climbed == {CLIMBS: "bakers", OTHER: "millers", NEITHER: first}


async def test_a_staircase_is_drawn_once_and_again_after_a_change(
    open_app: OpenApp, climbing: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = Mock(side_effect=staircase_lines)
    monkeypatch.setattr("tui.drawing.staircase_lines.staircase_lines", drawn)
    async with open_app(size=WIDEST) as pilot:
        await pilot.press("home", "j", "j", "home")
        await pilot.pause()
        drawn.reset_mock()
        await pilot.press("j", "j", "home")
        await pilot.pause()
        assert not drawn.called
        [bakers] = [each for each in climbing.goals.all() if "bakers" in each.statement]
        climbing.goals.climb(bakers.steps[0].id, TODAY)
        written_elsewhere(pilot)
        await pilot.press("j", "j")
        await pilot.pause()
        assert drawn.called


@pytest.mark.parametrize("size", [(120, 40), (160, 26), (80, 50)], ids=str)
async def test_there_are_none_where_there_is_no_room(
    open_app: OpenApp, climbing: Store, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        await pilot.pause()
        assert not foot(picture(pilot.app))


async def test_a_finished_day_shows_them_beside_a_shorter_list(
    open_app: OpenApp, climbing: Store
) -> None:
    for action in climbing.day.agenda(TODAY).chosen:
        climbing.actions.record(action, Result(Outcome.ACHIEVED, TODAY, 5), (), TODAY)
    async with open_app(size=(120, 40)) as pilot:
        for key in ("home", "j", "j"):
            await pilot.press(key)
            await pilot.pause()
            assert foot(picture(pilot.app))


async def test_a_goal_deleted_elsewhere_is_told_and_the_day_goes_on(
    open_app: OpenApp, climbing: Store
) -> None:
    async with open_app(size=WIDEST) as pilot:
        await pilot.press("home")
        for goal in climbing.goals.all():
            climbing.goals.delete(goal.id)
        await pilot.press("j", "j")
        await pilot.pause()
        assert "no longer" in picture(pilot.app)
        written_elsewhere(pilot)
        await pilot.pause()
        assert not foot(picture(pilot.app))
