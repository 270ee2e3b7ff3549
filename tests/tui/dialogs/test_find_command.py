"""The palette: letters found are marked, the list is as long as its matches."""

from typing import Any

from textual.app import App

from tests.tui.conftest import OpenApp
from tests.tui.dialogs.asking import type_in
from tests.tui.picture import picture
from tui.dialogs.frame import Frame


def _underlined(app: App[Any]) -> list[str]:
    strips = app.screen._compositor.render_strips()
    return [
        text for strip in strips for text, style, _control in strip if style and style.underline
    ]


async def test_the_list_shrinks_with_its_matches_and_its_top_stays(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("ctrl+p")
        all_of_them = pilot.app.screen.query_one(Frame).region
        await type_in(pilot, "spark")
        await pilot.pause()
        few = pilot.app.screen.query_one(Frame).region
        assert few.y == all_of_them.y
        assert few.height < all_of_them.height
        await pilot.press(*["backspace"] * 5)
        await pilot.pause()
        assert pilot.app.screen.query_one(Frame).region == all_of_them


async def test_the_letters_found_are_marked_in_label_and_sentence(open_app: OpenApp) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("ctrl+p")
        assert _underlined(pilot.app) == []
        await type_in(pilot, "spa")
        assert set(_underlined(pilot.app)) == {"Spa", "spa"}


async def test_keys_stand_at_the_right(open_app: OpenApp) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("ctrl+p")
        await type_in(pilot, "quit")
        await pilot.pause()
        row = next(line for line in picture(pilot.app).split("\n") if "▌ Quit" in line)
        assert row.rpartition("│")[0].endswith("ctrl+q ")
