"""Highlight of Today after an action leaves its section."""

import pytest

from db.store import Store
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
