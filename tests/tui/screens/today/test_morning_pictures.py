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
from tests.tui.walk import SMALL, WIDE, assert_pictured

STAGES = {
    "close": "m",
    "choose": "enter",
    "prepare": "space enter",
    "a preparation": "enter",
}
"""The keys to each stage from the one before."""


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
async def test_each_stage(open_app: OpenApp, snapshot: SnapshotAssertion) -> None:
    async with open_app() as pilot:
        for stage, keys in STAGES.items():
            await pilot.press(*keys.split())
            await assert_pictured(pilot, snapshot, stage, SMALL, WIDE)


async def test_an_empty_store(open_app: OpenApp, snapshot: SnapshotAssertion) -> None:
    async with open_app() as pilot:
        for stage, key in {"choose": "m", "read": "enter"}.items():
            await pilot.press(key)
            await assert_pictured(pilot, snapshot, stage, SMALL, WIDE)


@pytest.mark.usefixtures("morning")
@pytest.mark.parametrize("keys", ["m enter space enter space", "m enter escape"])
async def test_what_was_chosen_is_read_and_a_morning_has_begun(
    open_app: OpenApp, snapshot: SnapshotAssertion, keys: str
) -> None:
    async with open_app() as pilot:
        await pilot.press(*keys.split())
        await assert_pictured(pilot, snapshot, keys, SMALL, WIDE)


async def test_what_gives_pause(
    open_app: OpenApp, store: Store, snapshot: SnapshotAssertion
) -> None:
    who = rows.person("Ida Roy")
    rows.touch(who, TODAY.replace(month=2), asked="a name", gist="She named two people")
    store.actions.choose(Action("Ask Ida", kind=Kind.ASK, person_id=who), TODAY)
    async with open_app() as pilot:
        await pilot.press("p", "enter")
        assert picture(pilot.app) == snapshot
