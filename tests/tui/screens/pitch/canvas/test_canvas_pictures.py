"""Pictures of every canvas: empty in both languages, filled in French."""

import pytest
from syrupy.assertion import SnapshotAssertion

from db.store import Store
from planner.pitch.canvases.card import CanvasName
from tests.tui.conftest import OpenApp
from tests.tui.screens.pitch.canvas.cards import keys_to, written
from tests.tui.walk import SMALL, WIDE, assert_pictured, walk

CANVASES = {each.value: " ".join(keys_to(each)) for each in CanvasName}
ASKED = {
    f"{canvas} {keys}": f"{CANVASES[canvas]} {keys}"
    for canvas, keys in [
        (CanvasName.MIX, "7"),
        (CanvasName.SWOT, "n"),
        (CanvasName.SWOT, "down c"),
        (CanvasName.SWOT, "e"),
        (CanvasName.ACHIEVEMENTS, "e"),
        (CanvasName.ACHIEVEMENTS, "down"),
    ]
}


@pytest.fixture(params=["en", "fr"])
def spoken(request: pytest.FixtureRequest) -> None:
    """The language of the picture."""
    if request.param == "fr":
        request.getfixturevalue("french")


@pytest.mark.usefixtures("spoken")
async def test_every_empty_canvas_looks_like_this(
    open_app: OpenApp, snapshot: SnapshotAssertion
) -> None:
    async with open_app() as pilot:
        async for canvas in walk(pilot, CANVASES, "4"):
            await assert_pictured(pilot, snapshot, canvas, SMALL, WIDE)


@pytest.mark.usefixtures("french")
async def test_filled_canvases_and_what_is_asked_over_them_look_like_this(
    open_app: OpenApp, store: Store, snapshot: SnapshotAssertion
) -> None:
    written(store)
    async with open_app() as pilot:
        async for state in walk(pilot, CANVASES | ASKED, "4"):
            await assert_pictured(pilot, snapshot, state, SMALL, WIDE)


@pytest.mark.usefixtures("french")
@pytest.mark.parametrize("size", [SMALL, WIDE], ids=str)
async def test_the_help_of_a_canvas_looks_like_this(
    open_app: OpenApp, store: Store, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    written(store)
    async with open_app(size=size) as pilot:
        await pilot.press("4", *keys_to(CanvasName.SWOT), "question_mark")
        await assert_pictured(pilot, snapshot, "help", size)
