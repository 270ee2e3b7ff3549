"""The morning as it looks, at both sizes."""

from datetime import time

import pytest
from syrupy.assertion import SnapshotAssertion

from db.store import Store
from planner.model.actions import Action
from planner.model.events import Event
from planner.model.vocabulary import Kind
from tests.db import rows
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tests.tui.screens.day import TODAY, planned

SIZES = [(80, 24), (120, 40)]
STAGES = {
    "close": ["m"],
    "choose": ["m", "enter"],
    "prepare": ["m", "enter", "space", "enter"],
    "a preparation": ["m", "enter", "space", "enter", "enter"],
    "read": ["m", "enter", "space", "enter", "space"],
    "begun": ["m", "enter", "escape"],
}


@pytest.fixture
def morning(store: Store) -> None:
    """A full day with an event, an ask that gives pause, and a lesson."""
    planned(store)
    who = rows.person("Ida Roy")
    rows.touch(who, TODAY.replace(month=2), asked="a name", gist="She named two people")
    store.actions.store(Action("Ask Ida for advice", kind=Kind.ADVICE, person_id=who), TODAY)
    store.actions.store(Action("Send Ida the list", kind=Kind.PROMISE, person_id=who), TODAY)
    store.events.write_down(Event("Winter meeting", TODAY, time=time(18)), TODAY)
    store.lessons.learn("Ask one question, then wait.", TODAY, Kind.PROMISE)


@pytest.mark.usefixtures("morning")
@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("stage", STAGES)
async def test_each_stage(
    open_app: OpenApp, snapshot: SnapshotAssertion, size: tuple[int, int], stage: str
) -> None:
    async with open_app(size=size) as pilot:
        await pilot.press(*STAGES[stage])
        assert picture(pilot.app) == snapshot


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("keys", [["m"], ["m", "enter"]], ids=["choose", "read"])
async def test_an_empty_store(
    open_app: OpenApp, snapshot: SnapshotAssertion, size: tuple[int, int], keys: list[str]
) -> None:
    async with open_app(size=size) as pilot:
        await pilot.press(*keys)
        assert picture(pilot.app) == snapshot


async def test_what_gives_pause(
    open_app: OpenApp, store: Store, snapshot: SnapshotAssertion
) -> None:
    who = rows.person("Ida Roy")
    rows.touch(who, TODAY.replace(month=2), asked="a name", gist="She named two people")
    store.actions.choose(Action("Ask Ida", kind=Kind.ASK, person_id=who), TODAY)
    async with open_app() as pilot:
        await pilot.press("p", "enter")
        assert picture(pilot.app) == snapshot
