"""Pictures of the seven pages of the weekly review, after a week that held something."""

import pytest
from syrupy.assertion import SnapshotAssertion

from db.store import Store
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tests.tui.screens.insights.last_week import lived

SMALL, WIDE, WIDEST = (80, 24), (120, 40), (160, 50)


@pytest.mark.parametrize("size", [SMALL, WIDE, WIDEST], ids=["80×24", "120×40", "160×50"])
@pytest.mark.parametrize("page", "1234567")
async def test_a_page_looks_as_it_did(
    open_app: OpenApp, store: Store, snapshot: SnapshotAssertion, page: str, size: tuple[int, int]
) -> None:
    lived(store)
    async with open_app(size=size) as pilot:
        await pilot.press("w", page)
        await pilot.pause()
        assert picture(pilot.app) == snapshot
