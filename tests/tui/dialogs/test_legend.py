"""The help of a place tells every sign that the place shows."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from db.store import Store
from planner.model import signs
from planner.stairs.climbs import CLIMBED_STAIR, OPEN_STAIR
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tests.tui.walk import walk
from tui import registry
from tui.keyboard.legend import legend_of

SIGNS = {
    *(sign for sign in signs.STATES if not sign.isalpha() and sign != signs.DROPPED),
    *(sign for sign in signs.CIRCLES.values() if sign != signs.SEPARATOR),
    *(CLIMBED_STAIR, OPEN_STAIR, "▪", "▫", "×"),
}
"""The signs that mean nothing but a state; a dash and a point stand in texts too."""
SHOWN = {place.id: place.digit for place in registry.PLACES} | {
    "morning": "m",
    "review": "w 2",
    "triage": "T",
}


@pytest.fixture
def store(demo: Callable[[str], Path], file: Path) -> Iterator[Store]:
    """A copy of the invented network."""
    shutil.copy(demo("en"), file)
    store = Store(file)
    yield store
    store.close()


def told(place: str) -> set[str]:
    return {each for sign, _word in legend_of(place) for each in sign}


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (160, 50)])
async def test_every_sign_that_is_shown_is_told(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size) as pilot:
        async for place in walk(pilot, SHOWN, "1"):
            _head, *lines = picture(pilot.app).split("\n")  # the stepper of sessions tells itself
            assert {*"".join(lines)} & SIGNS <= told(place), place


@pytest.mark.parametrize("place", [place.id for place in registry.PLACES])
def test_a_sign_is_told_once(place: str) -> None:
    found = [sign for sign, _word in legend_of(place)]
    assert found
    assert len(found) == len(set(found))
    assert all(word for _sign, word in legend_of(place))


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_help_shows_them(open_app: OpenApp, size: tuple[int, int]) -> None:
    async with open_app(size=size) as pilot:
        for place in registry.PLACES:
            await pilot.press(place.digit, "question_mark")
            seen = picture(pilot.app)
            for _row in range(0, 60, 4):
                await pilot.press(*["down"] * 4)
                seen += picture(pilot.app)
            assert "Signs" in seen, place.id
            for sign, word in legend_of(place.id):
                assert f"{sign} {word}" in seen, place.id
            await pilot.press("escape")
