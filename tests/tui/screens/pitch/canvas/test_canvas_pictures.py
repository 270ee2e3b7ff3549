"""Pictures of every canvas, filled and empty, in both languages."""

import pytest
from syrupy.assertion import SnapshotAssertion

from db.store import Store
from planner.pitch.canvases.card import CanvasName
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tests.tui.screens.pitch.canvas.cards import SIZES, keys_to, written

SPOKEN = ["en", "fr"]


@pytest.fixture
def spoken(request: pytest.FixtureRequest) -> None:
    """The language of the picture."""
    if request.param == "fr":
        request.getfixturevalue("french")


@pytest.mark.parametrize("spoken", SPOKEN, indirect=True)
@pytest.mark.parametrize("size", SIZES, ids=["80×24", "120×40"])
@pytest.mark.parametrize("filled", [True, False], ids=["filled", "empty"])
@pytest.mark.parametrize("canvas", CanvasName)
async def test_a_canvas_looks_like_this(
    open_app: OpenApp,
    store: Store,
    snapshot: SnapshotAssertion,
    spoken: None,
    canvas: CanvasName,
    *,
    filled: bool,
    size: tuple[int, int],
) -> None:
    if filled:
        written(store)
    async with open_app(size=size) as pilot:
        await pilot.press("4", *keys_to(canvas))
        assert picture(pilot.app) == snapshot


@pytest.mark.parametrize("spoken", SPOKEN, indirect=True)
@pytest.mark.parametrize("size", SIZES, ids=["80×24", "120×40"])
@pytest.mark.parametrize(
    ("canvas", "keys"),
    [
        (CanvasName.MIX, "7"),
        (CanvasName.SWOT, "n"),
        (CanvasName.SWOT, "down c"),
        (CanvasName.SWOT, "e"),
        (CanvasName.ACHIEVEMENTS, "e"),
        (CanvasName.ACHIEVEMENTS, "down"),
        (CanvasName.SWOT, "question_mark"),
    ],
    ids=str,
)
async def test_what_is_asked_over_a_canvas_looks_like_this(
    open_app: OpenApp,
    store: Store,
    snapshot: SnapshotAssertion,
    spoken: None,
    canvas: CanvasName,
    keys: str,
    size: tuple[int, int],
) -> None:
    written(store)
    async with open_app(size=size) as pilot:
        await pilot.press("4", *keys_to(canvas), *keys.split())
        assert picture(pilot.app) == snapshot
