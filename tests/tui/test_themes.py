"""Every theme in every place: it opens, and every text that is drawn can be read."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from rich.color import Color as RichColor
from textual.app import App
from textual.color import Color
from textual.theme import BUILTIN_THEMES

from db.store import Store
from tests.tui.conftest import OpenApp
from tui import registry
from tui.drawing.ground import READABLE, contrast
from tui.drawing.themes import THEMES

DIGITS = [place.digit for place in registry.PLACES]
OWN = [theme.name for theme in THEMES]


def drawn_in(app: App[None]) -> Iterator[tuple[str, Color, Color]]:
    """The texts on the screen, but for what lies under a dialog, with the colour under each."""
    strips = app.screen._compositor.render_strips()
    for region in (widget.region for widget in app.screen.children):
        for strip in strips[region.y : region.bottom]:
            for text, style, _control in strip.crop(region.x, region.right):
                if style is not None and style.color and style.bgcolor:
                    yield text, _colour(style.color), _colour(style.bgcolor)


def _colour(rich: RichColor) -> Color:
    return Color.from_rich_color(rich)


def faint_in(app: App[None]) -> list[str]:
    return [
        f"{text!r}: {contrast(colour, under):.1f}"
        for text, colour, under in drawn_in(app)
        if any(map(str.isalnum, text)) and contrast(colour, under) < READABLE
    ]


def foreign_in(app: App[None]) -> list[str]:
    """The texts that have other colours than those of the terminal."""
    return [
        text
        for strip in app.screen._compositor.render_strips()
        for text, style, _control in strip
        if style is not None
        for colour in (style.color, style.bgcolor)
        if colour is not None and not (colour.is_default or colour.is_system_defined)
    ]


@pytest.fixture
def store(demo: Callable[[str], Path], file: Path) -> Iterator[Store]:
    """A copy of the invented network."""
    shutil.copy(demo("en"), file)
    store = Store(file)
    yield store
    store.close()


@pytest.mark.parametrize("theme", [*OWN, *BUILTIN_THEMES])
async def test_every_place_opens_and_can_be_read(open_app: OpenApp, theme: str) -> None:
    async with open_app(theme=theme, size=(120, 40)) as pilot:
        for digit in DIGITS:
            await pilot.press(digit, "down")
            if pilot.app.current_theme.ansi:
                assert foreign_in(pilot.app) == [], digit
            else:
                assert faint_in(pilot.app) == [], digit


@pytest.mark.parametrize("theme", OWN)
@pytest.mark.parametrize(
    "keys",
    [
        ["question_mark"],
        ["ctrl+p"],
        ["slash", "m", "a"],
        ["n", *"Call Edmund tomorrow 9h"],
        ["p"],
        ["r"],
        ["e"],
        ["h"],
        ["l"],
        ["m", "enter"],
        ["f"],
        ["w"],
        ["2", "down", "enter"],
        ["2", "e"],
        ["3", "enter"],
        ["5", "d", *"Ana Ruiz @Solvana thanks", "enter"],
    ],
    ids=" ".join,
)
async def test_what_is_asked_can_be_read(open_app: OpenApp, theme: str, keys: list[str]) -> None:
    async with open_app(theme=theme) as pilot:
        await pilot.press(*keys)
        assert faint_in(pilot.app) == []
