"""Every theme in every place, and all that is asked in every kind of theme.

It opens, every text that is drawn can be read, and the terminal's own colours or none tell it too.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from textual.filter import Monochrome
from textual.theme import BUILTIN_THEMES

from db.store import Store
from tests.tui.asked import ASKED, asked
from tests.tui.conftest import OpenApp
from tests.tui.drawn import (
    assert_told_by_reverse_lines_and_few_colours,
    assert_told_without_colour,
    faint_in,
    foreign_in,
)
from tui import registry
from tui.dialogs.frame import Frame
from tui.drawing.themes import THEMES

DIGITS = [place.digit for place in registry.PLACES]
OWN = [theme.name for theme in THEMES]
ANSI = ["ansi-dark", "ansi-light"]
OTHERS = [theme.name for theme in BUILTIN_THEMES.values() if not theme.ansi]
DIALOGS = ["n", "e shift+home", "p shift+home"]


@pytest.fixture
def store(demo: Callable[[str], Path], file: Path) -> Iterator[Store]:
    """A copy of the invented network."""
    shutil.copy(demo("en"), file)
    store = Store(file)
    yield store
    store.close()


@pytest.mark.parametrize("digit", DIGITS)
async def test_every_place_and_every_theme_can_be_read(open_app: OpenApp, digit: str) -> None:
    """Ours and the terminal's in every place; each of Textual's in one of them."""
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press(digit, "down")
        for theme in (*OWN, *OTHERS[DIGITS.index(digit) :: len(DIGITS)], *ANSI):
            pilot.app.theme = theme
            await pilot.pause()
            if pilot.app.current_theme.ansi:
                assert foreign_in(pilot.app) == [], theme
            else:
                assert faint_in(pilot.app) == [], theme


@pytest.mark.parametrize("keys", DIALOGS)
async def test_a_dialog_can_be_read_in_every_theme(open_app: OpenApp, keys: str) -> None:
    async with open_app() as pilot:
        await pilot.press("home", "down", *keys.split())
        assert pilot.app.screen.query(Frame)
        for theme in (*OWN, *OTHERS[DIALOGS.index(keys) :: len(DIALOGS)]):
            pilot.app.theme = theme
            await pilot.pause()
            assert faint_in(pilot.app) == [], theme


@pytest.mark.parametrize("part", ASKED)
async def test_what_is_asked_can_be_read_in_every_kind_of_theme(
    open_app: OpenApp, part: str
) -> None:
    """A dark and a light one by turns, without colour the other."""
    async with open_app(theme=ANSI[0]) as pilot:
        app = pilot.app
        turn = 0
        async for keys in asked(pilot, ASKED[part]):
            app.theme = ANSI[turn]
            await pilot.pause()
            assert_told_by_reverse_lines_and_few_colours(app, keys)
            app.theme = OWN[turn]
            await pilot.pause()
            assert faint_in(app) == [], keys
            app._filters.append(Monochrome())
            app.theme = OWN[1 - turn]
            await pilot.pause()
            assert_told_without_colour(app, keys)
            app._filters.pop()
            turn = 1 - turn
