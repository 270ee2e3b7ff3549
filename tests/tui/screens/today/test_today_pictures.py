"""Today as it looks, at both sizes."""

from syrupy.assertion import SnapshotAssertion

from db.store import Store
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tests.tui.screens.day import planned
from tests.tui.walk import SMALL, WIDE, assert_pictured, walk

STATES = {
    "day": "",
    "result": "r",
    "not done": "r 5",
    "prepare": "p",
    "new": "n",
    "edit": "e",
    "another day": "greater_than_sign",
}


async def test_a_full_day(open_app: OpenApp, store: Store, snapshot: SnapshotAssertion) -> None:
    planned(store)
    async with open_app() as pilot:
        async for state in walk(pilot, STATES, "home"):
            await assert_pictured(pilot, snapshot, state, SMALL, WIDE)


async def test_an_empty_day(open_app: OpenApp, store: Store, snapshot: SnapshotAssertion) -> None:
    store.day.show_first_steps(shown=False)
    async with open_app() as pilot:
        await assert_pictured(pilot, snapshot, "empty", SMALL, WIDE)


async def test_a_full_day_in_french(
    open_app: OpenApp, store: Store, french: None, snapshot: SnapshotAssertion
) -> None:
    planned(store)
    async with open_app() as pilot:
        await pilot.press("down", "r")
        assert picture(pilot.app) == snapshot
