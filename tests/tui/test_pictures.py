"""Pictures of every place and of what is asked over it, on the invented network of the demo."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from db.store import Store
from planner import language
from tests.tui.conftest import OpenApp
from tests.tui.walk import SMALL, WIDE, WIDEST, assert_pictured, walk
from tui import registry

PLACES = {place.id: place.digit for place in registry.PLACES}
STATES = {
    "help": "question_mark",
    "commands": "ctrl+p",
    "new action": "n",
    "prepare": "p",
    "result": "r",
    "edit an action": "e",
    "spark": "s",
    "a card": "2 home down enter",
    "new person": "2 home n",
    "edit a person": "2 home down e",
    "touch": "2 home down t",
    "edit a goal": "3 e",
    "stairs with the keys": "3 enter",
    "edit a pitch": "4 e",
    "versions": "4 v",
    "nobody found": "2 slash z z z",
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


@pytest.mark.parametrize("size", [SMALL, WIDE], ids=str)
async def test_every_place_and_what_is_asked_over_it_look_as_they_did(
    open_app: OpenApp, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        async for state in walk(pilot, PLACES | STATES, "1"):
            await assert_pictured(pilot, snapshot, state, size)


@pytest.mark.parametrize("spoken", ["en"], indirect=True)
async def test_every_place_uses_the_room_of_a_wide_window(
    open_app: OpenApp, snapshot: SnapshotAssertion
) -> None:
    async with open_app(size=WIDEST) as pilot:
        async for place in walk(pilot, PLACES, "1"):
            await assert_pictured(pilot, snapshot, place, WIDEST)
