"""Highlight of Today after an action leaves its section."""

import pytest

from db.store import Store
from planner.grammar import parse_goal
from planner.grammar.goals.step import StepLine
from planner.model.actions import Action
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture, pointed_at
from tests.tui.screens.day import FEBRUARY, TODAY, planned


@pytest.fixture
def call(store: Store) -> Action:
    """A full day; the call that was chosen is highlighted."""
    return planned(store)


async def test_space_three_times_chooses_three_proposals(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    for number in range(4):
        store.actions.store(Action(f"Write letter {number}"), TODAY)
    async with open_app() as pilot:
        await pilot.press("down", "down")
        first = pointed_at(picture(pilot.app))
        await pilot.press("space", "space", "space")
        agenda = store.day.agenda(TODAY)
        assert len(agenda.chosen) == 4
        assert first.startswith(agenda.chosen[1].title)
        assert agenda.proposed[0].title in pointed_at(picture(pilot.app))
        await pilot.press("home", "down", "space", "space")
        assert len(store.day.agenda(TODAY).chosen) == 2


async def test_the_last_of_a_section_leaves_the_highlight_on_the_one_above(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    store.actions.choose(Action("Write a letter"), TODAY)
    async with open_app() as pilot:
        await pilot.press("down")
        assert "Write a letter" in pointed_at(picture(pilot.app))
        await pilot.press("r", "1", "enter")
        assert call.title in pointed_at(picture(pilot.app))


async def test_a_result_and_another_day_leave_the_highlight_in_the_section(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    for title in ("Write a letter", "Write a book"):
        store.actions.store(Action(title, day=FEBRUARY), TODAY)
    async with open_app() as pilot:
        await pilot.press("down", "r", "1", "enter")
        assert store.day.agenda(TODAY).late[0].title in pointed_at(picture(pilot.app))
        await pilot.press(">", *"today", "enter")
        [left] = store.day.agenda(TODAY).late
        assert left.title in pointed_at(picture(pilot.app))


async def test_after_a_quarter_of_an_hour_that_is_done_the_highlight_goes_on(
    open_app: OpenApp, store: Store
) -> None:
    for title in ("Write a letter", "Write a book", "Write a song"):
        store.actions.choose(Action(title, minutes=10), TODAY)
    async with open_app() as pilot:
        await pilot.press("down", "f", "down", "enter", "enter", "1", "enter", "escape")
        await pilot.pause()
        [done] = store.day.agenda(TODAY).done
        assert done.title == "Write a book"
        assert "Write a song" in pointed_at(picture(pilot.app))


async def test_after_the_last_one_of_the_day_is_done_nothing_late_is_highlighted(
    open_app: OpenApp, store: Store
) -> None:
    store.actions.choose(Action("Write a letter", minutes=10), TODAY)
    store.actions.store(Action("Write a book", minutes=60, day=FEBRUARY), TODAY)
    async with open_app() as pilot:
        await pilot.press("f", "enter", "enter", "1", "enter", "escape")
        await pilot.pause()
        assert store.day.agenda(TODAY).done
        assert "Write a letter" in pointed_at(picture(pilot.app))


async def test_a_quarter_of_an_hour_left_under_way_leaves_the_highlight_on_its_action(
    open_app: OpenApp, store: Store
) -> None:
    goal = store.goals.add(parse_goal("Change sector", TODAY), TODAY, [StepLine("Write names")])
    async with open_app() as pilot:
        assert goal.steps[0].title in pointed_at(picture(pilot.app))
        await pilot.press("f", "4", "enter", "escape")
        await pilot.pause()
        [chosen] = store.day.agenda(TODAY).chosen
        assert chosen.title in pointed_at(picture(pilot.app))
