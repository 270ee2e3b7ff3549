"""The help: keys by group in two columns, the sentence of the one highlighted."""

import re
from typing import Any

import pytest
from textual.app import App
from textual.containers import VerticalScroll

from tests.tui.conftest import OpenApp
from tests.tui.picture import flat, picture
from tui.dialogs.key_table import KeyTable


def _said(app: App[Any]) -> str:
    command = app.screen.query_one(KeyTable).highlighted
    return command.label if command else ""


@pytest.mark.parametrize("place", "12345")
async def test_the_help_of_a_place_needs_no_scroll_where_there_is_room(
    open_app: OpenApp, place: str
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press(place, "question_mark")
        room = pilot.app.screen.query_one(VerticalScroll).size.height
        assert pilot.app.screen.query_one(KeyTable).size.height <= room


async def test_keys_stand_above_prose_and_in_their_groups(open_app: OpenApp) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("question_mark")
        seen = picture(pilot.app)
        _above, _title, below = seen.partition("Help: Today")
        assert "Each morning" not in below.split("\n")[1]
        assert "n  " in seen.partition("In this place")[2].split("\n")[1]
        for group in ("Move about", "Go elsewhere", "Sessions", "Everywhere"):
            assert group in seen


async def test_arrows_go_through_the_keys_and_the_sentence_follows(open_app: OpenApp) -> None:
    async with open_app(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        assert _said(pilot.app) == "New"
        await pilot.press("down")
        first = _said(pilot.app)
        assert first != "New"
        await pilot.press("right", "end")
        assert _said(pilot.app) == "Quit"
        assert "Quit; everything is saved." in flat(pilot.app)
        await pilot.press("left", "home")
        assert _said(pilot.app) == "New"
        assert "Write down an action in one line." in flat(pilot.app)


async def test_the_highlighted_key_is_always_seen(open_app: OpenApp) -> None:
    async with open_app(size=(80, 16)) as pilot:
        await pilot.press("question_mark")
        for key in (*["down"] * 12, *["up"] * 11):
            await pilot.press(key)
            assert f" {_said(pilot.app)} " in picture(pilot.app)


async def test_the_paragraph_is_reached_by_the_arrows(open_app: OpenApp) -> None:
    async with open_app(size=(80, 24)) as pilot:
        await pilot.press("question_mark", "right")
        assert "the first steps." not in flat(pilot.app)
        await pilot.press(*["down"] * 60)
        assert "first steps." in flat(pilot.app)
        await pilot.press("pageup", "pageup", "pageup")
        assert "In this place" in flat(pilot.app)


async def test_the_frame_says_how_many_lines_are_hidden(open_app: OpenApp) -> None:
    async with open_app(size=(80, 24)) as pilot:
        await pilot.press("question_mark")
        await pilot.pause()
        below = re.search(r"▾ (\d+) more below", picture(pilot.app))
        assert below
        assert "more above" not in picture(pilot.app)
        await pilot.press("end", *["down"] * 40)
        await pilot.pause()
        assert f"▴ {below[1]} more above" in picture(pilot.app)
        assert "more below" not in picture(pilot.app)


async def test_no_title_stands_alone_at_the_fold(open_app: OpenApp) -> None:
    titles = ("In this place", "Move about", "Go elsewhere", "Sessions", "Everywhere", "Signs")
    async with open_app(size=(60, 20)) as pilot:
        await pilot.press("question_mark")
        met = set()
        for _line in range(50):
            await pilot.press("down")
            shown = picture(pilot.app).split("\n")
            rule = next(at for at, line in enumerate(shown) if "────" in line and at > 0)
            met |= {title for title in titles for line in shown if title in line}
            assert not any(title in shown[rule - 1] for title in titles)
        assert met == set(titles)


async def test_in_a_narrow_window_the_keys_stand_in_one_column(open_app: OpenApp) -> None:
    async with open_app(size=(60, 20)) as pilot:
        await pilot.press("question_mark", "right", "left")
        assert _said(pilot.app) == "New"
        await pilot.press("pagedown", "end")
        assert _said(pilot.app) == "Quit"


async def test_the_sentences_wrap_in_a_window_that_has_the_room(open_app: OpenApp) -> None:
    async with open_app(size=(120, 30)) as pilot:
        await pilot.press("question_mark")
        assert "…" in picture(pilot.app)
        await pilot.resize_terminal(120, 70)
        await pilot.pause()
        assert "Take back the last change." in flat(pilot.app)
        assert "…" not in picture(pilot.app)


async def test_a_dialog_without_a_field_tells_its_keys_and_a_field_takes_the_sign(
    open_app: OpenApp,
) -> None:
    async with open_app(size=(80, 24)) as pilot:
        await pilot.press("3", "v", "question_mark")
        seen = picture(pilot.app)
        assert "Month" not in seen.partition("─ Help")[2]
        assert "1 … " in seen
        assert "None" not in seen
        await pilot.press("escape", "escape", "n", "question_mark")
        assert "Help" not in picture(pilot.app).partition("one line")[2]
