"""In the terminal's own colours the highlighted row is reversed; without any it opens as well."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from db.store import Store
from tests.tui.conftest import OpenApp
from tests.tui.drawn import assert_told_without_colour, is_reversed_somewhere, styles_in
from tests.tui.picture import picture
from tui.widgets.row_list import RowList


@pytest.fixture
def store(demo: Callable[[str], Path], file: Path) -> Iterator[Store]:
    """A copy of the invented network."""
    shutil.copy(demo("en"), file)
    store = Store(file)
    yield store
    store.close()


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
        reversed_ = [style for style in styles_in(pilot.app, rows) if style.reverse]
        assert reversed_
        assert all(style.color is None or style.color.is_default for style in reversed_)


@pytest.mark.parametrize("theme", ["", "ansi-dark"])
async def test_without_any_colour_the_highlight_and_the_field_with_the_keys_are_seen(
    open_app: OpenApp, theme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(theme=theme) as pilot:
        for keys in ("1", "r", "escape", "2", "3", "4", "5"):
            await pilot.press(keys)
            assert_told_without_colour(pilot.app, keys)


async def test_without_any_colour_signs_tell_what_is_late_and_what_is_left(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with open_app(size=(120, 40)) as pilot:
        for place, sign in (("1", "▲"), ("1", "━╍"), ("3", "━─")):
            await pilot.press(place)
            assert sign in picture(pilot.app), place
