"""A line takes so many characters; the rest of a paste is told, and can be pasted elsewhere."""

from collections.abc import Callable
from typing import Any

import pytest
from textual import events

from tests.tui.widgets.small_app import SmallApp
from tui.dialogs.finding.command import CommandInput
from tui.widgets.find_line import FindLine
from tui.widgets.short_text import ShortText

KINDS: list[tuple[Callable[[], ShortText], int]] = [
    (ShortText, 10_000),
    (CommandInput, 200),
    (lambda: FindLine(lambda _text: None, ""), 200),
]
MEGABYTE = "x" * 1_000_000


def said(app: SmallApp) -> list[str]:
    return [toast.message for toast in app._notifications]


@pytest.mark.parametrize(("make", "most"), KINDS)
async def test_a_paste_that_is_too_long_is_cut_short_and_that_is_told(
    make: Callable[[], ShortText], most: int
) -> None:
    app = SmallApp(make)
    async with app.run_test() as pilot:
        line: Any = app.widget
        line.focus()
        await pilot.press("a")
        app.post_message(events.Paste(MEGABYTE + "\nyz"))
        await pilot.pause()
        assert line.value == "a" + "x" * (most - 1)
        assert app.clipboard == "x" * (1_000_001 - most) + " yz"
        assert said(app) == [
            f"Cut short: {1_000_004 - most:,} characters did not fit; ctrl+v pastes them"
        ]
        await pilot.press("b")
        assert len(line.value) == most


async def test_what_did_not_fit_is_pasted_by_its_key() -> None:
    app = SmallApp(ShortText)
    async with app.run_test() as pilot:
        line: Any = app.widget
        line.focus()
        app.post_message(events.Paste("x" * 10_000 + "rest"))
        await pilot.pause()
        line.value = ""
        await pilot.press("ctrl+v")
        assert line.value == "rest"
        app.copy_to_clipboard("y" * 10_000)
        await pilot.press("ctrl+v")
        assert line.value == "rest" + "y" * 9_996
        assert app.clipboard == "yyyy"


async def test_a_paste_over_what_is_selected_has_its_room() -> None:
    app = SmallApp(ShortText)
    async with app.run_test() as pilot:
        line: Any = app.widget
        line.focus()
        line.value = "x" * 10_000
        line.select_all()
        app.post_message(events.Paste("short"))
        await pilot.pause()
        assert line.value == "short"


async def test_a_text_from_before_that_is_longer_stays_whole() -> None:
    app = SmallApp(lambda: ShortText("x" * 12_000))
    async with app.run_test():
        assert len(app.widget.value) == 12_000  # type: ignore[attr-defined]  # it is a line
