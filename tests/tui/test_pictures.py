"""Pictures of every place and of what is asked over it, on the invented network of the demo."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from db.store import Store
from planner import language
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tui import registry

SMALL, WIDE, WIDEST = (80, 24), (120, 40), (160, 50)
PLACES = {place.id: place.digit for place in registry.PLACES}
STATES = {
    "help": "question_mark",
    "commands": "ctrl+p",
    "new action": "n",
    "prepare": "p",
    "result": "r",
    "edit an action": "e",
    "spark": "s",
    "a card": "2 down enter",
    "new person": "2 n",
    "edit a person": "2 down e",
    "touch": "2 down t",
    "nobody found": "2 slash z z z",
    "edit a goal": "3 e",
    "stairs with the keys": "3 enter",
    "edit a pitch": "4 e",
    "versions": "4 v",
}


@pytest.fixture(params=["en", "fr"])
def spoken(request: pytest.FixtureRequest) -> str:
    """The language of the picture."""
    if request.param == "fr":
        request.getfixturevalue("french")
    return str(request.param)


@pytest.fixture
def store(spoken: str, demo: Callable[[str], Path], file: Path) -> Iterator[Store]:
    """A copy of the invented network."""
    shutil.copy(demo(spoken), file)
    store = Store(file)
    yield store
    store.close()
    assert language.language() == spoken


@pytest.mark.parametrize("size", [SMALL, WIDE], ids=["80×24", "120×40"])
@pytest.mark.parametrize("place", PLACES)
async def test_a_place_looks_as_it_did(
    open_app: OpenApp, snapshot: SnapshotAssertion, place: str, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        await pilot.press(PLACES[place])
        await pilot.pause()
        assert picture(pilot.app) == snapshot


@pytest.mark.parametrize("spoken", ["en"], indirect=True)
@pytest.mark.parametrize("place", PLACES)
async def test_a_place_uses_the_room_of_a_wide_window(
    open_app: OpenApp, snapshot: SnapshotAssertion, place: str
) -> None:
    async with open_app(size=WIDEST) as pilot:
        await pilot.press(PLACES[place])
        await pilot.pause()
        assert picture(pilot.app) == snapshot


@pytest.mark.parametrize("size", [SMALL, WIDE], ids=["80×24", "120×40"])
@pytest.mark.parametrize("state", STATES)
async def test_what_is_asked_over_a_place_looks_as_it_did(
    open_app: OpenApp, snapshot: SnapshotAssertion, state: str, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        await pilot.press(*STATES[state].split())
        await pilot.pause()
        assert picture(pilot.app) == snapshot
