"""Pictures of the seven pages of the weekly review, after a week that held something."""

from syrupy.assertion import SnapshotAssertion

from db.store import Store
from tests.tui.conftest import OpenApp
from tests.tui.screens.insights.last_week import lived
from tests.tui.walk import SMALL, WIDE, WIDEST, assert_pictured


async def test_every_page_looks_as_it_did(
    open_app: OpenApp, store: Store, snapshot: SnapshotAssertion
) -> None:
    lived(store)
    async with open_app() as pilot:
        await pilot.press("w")
        for page in "1234567":
            await pilot.press(page)
            await assert_pictured(pilot, snapshot, page, SMALL, WIDE, WIDEST)
