"""A block of lines in a place of fixed size."""

from typing import Any

import pytest
from textual.app import ComposeResult
from textual.pilot import Pilot

from tests.tui.picture import picture
from tui.drawing.text_line import Line, Span
from tui.drawing.themed_app import ThemedApp
from tui.widgets.fixed_block import CUT, FixedBlock

MORE = (Span("… more"),)


class PageApp(ThemedApp):
    CSS = "FixedBlock { height: 3; }"

    def compose(self) -> ComposeResult:
        yield FixedBlock(MORE)


def lines(*texts: str) -> list[Line]:
    return [(Span(text),) for text in texts]


async def shown(pilot: Pilot[Any], *texts: str) -> list[str]:
    pilot.app.query_one(FixedBlock).show(lambda _width: lines(*texts))
    await pilot.pause()
    return picture(pilot.app).split("\n")[:4]


async def test_what_fits_is_shown_and_what_was_there_is_gone() -> None:
    async with PageApp().run_test(size=(20, 4)) as pilot:
        assert await shown(pilot, "one", "two", "three") == ["one", "two", "three", ""]
        assert await shown(pilot, "one", "2") == ["one", "2", "", ""]
        assert await shown(pilot) == ["", "", "", ""]


async def test_what_does_not_fit_is_told_in_the_last_line() -> None:
    async with PageApp().run_test(size=(20, 4)) as pilot:
        assert await shown(pilot, "one", "two", "three", "four") == ["one", "two", "… more", ""]


class CutApp(PageApp):
    def compose(self) -> ComposeResult:
        yield FixedBlock(CUT)


@pytest.mark.parametrize(
    ("third", "cut"),
    [("three", ["two", "three …"]), ("", ["two …", ""]), ("x" * 20, ["two", f"{'x' * 17} …"])],
)
async def test_without_a_key_for_it_the_last_line_ends_in_dots(third: str, cut: list[str]) -> None:
    async with CutApp().run_test(size=(20, 4)) as pilot:
        assert await shown(pilot, "one", "two", third, "four") == ["one", *cut, ""]


async def test_lines_are_drawn_anew_for_another_width() -> None:
    async with PageApp().run_test(size=(20, 4)) as pilot:
        pilot.app.query_one(FixedBlock).show(lambda width: lines(str(width)))
        await pilot.resize_terminal(12, 4)
        await pilot.pause()
        assert picture(pilot.app).startswith("12\n")
