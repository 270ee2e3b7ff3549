"""All that is asked, in the terminal's own colours and without any: it opens and can be told."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from rich.style import Style
from textual.app import App
from textual.widgets import Input, TextArea

from db.store import Store
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tui.dialogs.frame import Frame
from tui.dialogs.key_table import KeyTable
from tui.widgets.row_list import RowList

ASKED = [
    "question_mark",
    "ctrl+p q u",
    "ctrl+l",
    "slash m a",
    "n C a l l",
    "s",
    "p",
    "r",
    "r d",
    "r tab tab",
    "e tab",
    "greater_than_sign",
    "h",
    "l",
    "m",
    "m enter",
    "f",
    "f t",
    "f enter",
    "w",
    "2 n",
    "2 i",
    "2 e",
    "2 t",
    "2 c",
    "2 down enter",
    "3 n",
    "3 e",
    "3 enter",
    "4 e",
    "4 v",
    "5 b",
    "5 n",
    "5 p",
    "5 d",
    "5 enter",
]
"""The keys to each question, from the first screen on."""

BLACK, RED, GREEN, YELLOW, CYAN, WHITE, BRIGHT_BLACK, BRIGHT_WHITE = 0, 1, 2, 3, 6, 7, 8, 15
"""The colours of a terminal that are used: three tell of a state, one is the accent."""
USED = {None, BLACK, RED, GREEN, YELLOW, CYAN, WHITE, BRIGHT_BLACK, BRIGHT_WHITE}


@pytest.fixture
def store(demo: Callable[[str], Path], file: Path) -> Iterator[Store]:
    """A copy of the invented network."""
    shutil.copy(demo("en"), file)
    store = Store(file)
    yield store
    store.close()


def drawn_at(app: App[None], x: int, y: int, width: int) -> Iterator[tuple[str, Style]]:
    """The pieces of a line with their styles."""
    strip = app.screen._compositor.render_strips()[y].crop(x, x + width)
    yield from ((text, style or Style.null()) for text, style, _control in strip)


def colours_in(app: App[None]) -> set[int | None]:
    """The numbers of the colours of the texts, whatever lies under a dialog left out."""
    return {
        colour.number
        for widget in app.screen.children
        for y in range(widget.region.y, min(widget.region.bottom, app.size.height))
        for text, style in drawn_at(app, widget.region.x, y, widget.region.width)
        for colour in (style.color, style.bgcolor)
        if colour is not None and text.strip()
    }


def is_reversed_somewhere(app: App[None], widget: RowList | KeyTable) -> bool:
    x, y, width, height = widget.region
    pieces = (piece for row in range(y, y + height) for piece in drawn_at(app, x, row, width))
    return any(style.reverse for _text, style in pieces)


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light"])
@pytest.mark.parametrize("keys", ASKED)
async def test_what_is_asked_is_told_by_reverse_lines_and_few_colours(
    open_app: OpenApp, theme: str, keys: str
) -> None:
    async with open_app(theme=theme) as pilot:
        await pilot.press(*keys.split())
        await pilot.pause()
        app = pilot.app
        assert colours_in(app) <= USED
        for frame in app.screen.query(Frame):
            assert "╭" in picture(app).split("\n")[frame.region.y]
        for field in app.screen.query("Input, TextArea"):
            assert isinstance(field, Input | TextArea)
            seen = field.region and app.screen.find_widget(field).visible_region
            if seen:
                x, y, width, _height = seen
                pieces = list(drawn_at(app, x, y, width))
                assert any(style.underline for _text, style in pieces), field
        focused = app.focused
        if isinstance(focused, KeyTable) or (
            isinstance(focused, RowList) and focused.key is not None
        ):
            assert is_reversed_somewhere(app, focused)


@pytest.mark.parametrize("keys", ["ctrl+p", "slash m a"])
async def test_a_list_that_is_led_from_the_line_above_shows_its_row_in_reverse(
    open_app: OpenApp, keys: str
) -> None:
    async with open_app(theme="ansi-dark") as pilot:
        await pilot.press(*keys.split())
        assert is_reversed_somewhere(pilot.app, pilot.app.screen.query_one(RowList))


async def test_the_row_in_reverse_has_no_other_colours(open_app: OpenApp) -> None:
    async with open_app(theme="ansi-dark") as pilot:
        rows = pilot.app.screen.query_one(RowList)
        x, y, width, height = rows.region
        reversed_ = [
            style
            for row in range(y, y + height)
            for _text, style in drawn_at(pilot.app, x, row, width)
            if style.reverse
        ]
        assert reversed_
        assert all(style.color is None or style.color.is_default for style in reversed_)


@pytest.mark.parametrize("keys", ASKED)
async def test_what_is_asked_opens_without_any_colour(
    open_app: OpenApp, keys: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app() as pilot:
        await pilot.press(*keys.split())
        await pilot.pause()
        strips = pilot.app.screen._compositor.render_strips()
        filtered = [
            style
            for strip in strips
            for _text, style, _control in strip.apply_filter(
                pilot.app._filters[-1], pilot.app.screen.styles.background
            )
        ]
        triplets = [
            colour.get_truecolor()
            for style in filtered
            if style is not None
            for colour in (style.color, style.bgcolor)
            if colour is not None
        ]
        assert all(triplet.red == triplet.green == triplet.blue for triplet in triplets)
