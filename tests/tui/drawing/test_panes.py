"""The panes of a place: the widths that are reckoned are those that are laid out."""

import pytest

from tests.tui.conftest import OpenApp
from tui.drawing.panes import first_pane


@pytest.mark.parametrize("place", ["today", "network", "events"])
async def test_the_second_pane_begins_after_the_first(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", place)
    async with open_app(size=(110, 30)) as pilot:
        for width in (110, 111, 115, 120, 133, 160, 199):
            await pilot.resize_terminal(width, 30)
            await pilot.pause()
            [side] = [each for each in pilot.app.screen.query(".pane--side") if each.display]
            assert side.region.x == first_pane(width)
