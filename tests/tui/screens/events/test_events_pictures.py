"""Events as it looks, at both sizes."""

import pytest
from syrupy.assertion import SnapshotAssertion

from db.store import Store
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tests.tui.screens.events.evenings import planned
from tests.tui.walk import SMALL, WIDE, WIDEST, assert_pictured, walk

SIZES = [SMALL, WIDE, WIDEST]
STATES = {"today": "j", "prepare": "p", "begin": "b", "edit": "e", "a new one": "n"}
ROUTINE = ["j j l j e", "j l", "j j e right enter"]


@pytest.fixture(autouse=True)
def _in_events(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "events")


async def test_events_around_today(
    open_app: OpenApp, store: Store, snapshot: SnapshotAssertion
) -> None:
    planned(store)
    async with open_app() as pilot:
        async for state in walk(pilot, STATES, ""):
            await assert_pictured(pilot, snapshot, state, *SIZES)


@pytest.mark.parametrize("keys", ROUTINE)
async def test_a_routine_and_what_is_folded(
    open_app: OpenApp, store: Store, snapshot: SnapshotAssertion, keys: str
) -> None:
    planned(store)
    async with open_app() as pilot:
        await pilot.press(*keys.split())
        await assert_pictured(pilot, snapshot, keys, *SIZES)


async def test_no_event(open_app: OpenApp, snapshot: SnapshotAssertion) -> None:
    async with open_app() as pilot:
        await assert_pictured(pilot, snapshot, "none", *SIZES)


async def test_events_in_french(
    open_app: OpenApp, store: Store, french: None, snapshot: SnapshotAssertion
) -> None:
    planned(store)
    async with open_app() as pilot:
        await pilot.press("5", "j")
        assert picture(pilot.app) == snapshot
