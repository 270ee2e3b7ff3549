"""Today as it looks, at both sizes."""

import pytest
from syrupy.assertion import SnapshotAssertion

from db.store import Store
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tests.tui.screens.day import planned

SIZES = [(80, 24), (120, 40)]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("keys", ["", "r", "r5", "p", "n", "e", ">"], ids=repr)
async def test_a_full_day(
    open_app: OpenApp, store: Store, snapshot: SnapshotAssertion, size: tuple[int, int], keys: str
) -> None:
    planned(store)
    async with open_app(size=size) as pilot:
        await pilot.press(*keys)
        assert picture(pilot.app) == snapshot


@pytest.mark.parametrize("size", SIZES, ids=str)
async def test_an_empty_day(
    open_app: OpenApp, store: Store, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    store.day.show_first_steps(shown=False)
    async with open_app(size=size) as pilot:
        assert picture(pilot.app) == snapshot


async def test_a_full_day_in_french(
    open_app: OpenApp, store: Store, french: None, snapshot: SnapshotAssertion
) -> None:
    planned(store)
    async with open_app() as pilot:
        await pilot.press("down", "r")
        assert picture(pilot.app) == snapshot
