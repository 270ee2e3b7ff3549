"""Events as it looks, at both sizes."""

import pytest
from syrupy.assertion import SnapshotAssertion

from db.store import Store
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tests.tui.screens.events.evenings import planned

SIZES = [(80, 24), (120, 40), (160, 50)]


@pytest.fixture(autouse=True)
def _in_events(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "events")


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("keys", ["j", "jp", "jb", "je", "jjlje", "jl", "n"], ids=repr)
async def test_events_around_today(
    open_app: OpenApp, store: Store, snapshot: SnapshotAssertion, size: tuple[int, int], keys: str
) -> None:
    planned(store)
    async with open_app(size=size) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        assert picture(pilot.app) == snapshot


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_a_whole_routine(
    open_app: OpenApp, store: Store, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    planned(store)
    async with open_app(size=size) as pilot:
        await pilot.press(*"jje", "right", "enter")
        await pilot.pause()
        assert picture(pilot.app) == snapshot


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_no_event(
    open_app: OpenApp, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        assert picture(pilot.app) == snapshot


async def test_events_in_french(
    open_app: OpenApp, store: Store, french: None, snapshot: SnapshotAssertion
) -> None:
    planned(store)
    async with open_app() as pilot:
        await pilot.press("5", "j")
        assert picture(pilot.app) == snapshot
