"""The first layout of a place: it is the final one."""

import pytest
from textual.geometry import Size

from tests.tui.conftest import OpenApp
from tui.base.place import WIDE, PlaceScreen


@pytest.mark.parametrize(("width", "wanted"), [(WIDE, "-wide"), (WIDE - 1, "-narrow")])
async def test_a_place_has_the_class_of_its_width_from_the_first_layout_on(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch, width: int, wanted: str
) -> None:
    laid_out: list[bool] = []
    refresh_layout = PlaceScreen._refresh_layout

    def recorded(screen: PlaceScreen, size: Size | None = None, scroll: bool = False) -> None:
        laid_out.append(screen.has_class(wanted))
        refresh_layout(screen, size, scroll)

    monkeypatch.setattr(PlaceScreen, "_refresh_layout", recorded)
    async with open_app(size=(width, 30)):
        shown = laid_out[1:]  # Textual lays out the empty screen before it is mounted
    assert shown
    assert all(shown)
