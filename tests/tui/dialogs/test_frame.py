"""The frame of a dialog: its title is what people typed, its height that of the window."""

import re
from pathlib import Path
from typing import Any

import pytest
from textual.app import ComposeResult
from textual.content import Content
from textual.screen import ModalScreen

from tests.tui.conftest import OpenApp
from tests.tui.hostile import HOSTILE
from tests.tui.picture import picture
from tui.dialogs.dialog import Dialog
from tui.dialogs.finding.command import FindCommand
from tui.dialogs.frame import TALL, Frame, ScrolledLines
from tui.dialogs.help import HelpScreen
from tui.dialogs.show_lines import ShowLines
from tui.drawing.text_line import Line, Span, Tone, shown, wrap
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.rows import FixedRows, Row
from tui.widgets.short_list import ShortList


@pytest.mark.parametrize("title", [*filter(None, HOSTILE), "[b]bold[/b]", "[/]", "$name"])
def test_a_title_is_plain_text(title: str) -> None:
    drawn = Frame(title)._border_title
    assert drawn == Content(shown(title))
    assert drawn.spans == []


def test_a_frame_without_a_title_has_none() -> None:
    assert Frame()._border_title is None


@pytest.mark.parametrize("dialog", [FindCommand, HelpScreen])
def test_every_class_of_a_size_has_a_rule(dialog: type[ModalScreen[Any]]) -> None:
    of_sizes = [*(dialog.HORIZONTAL_BREAKPOINTS or ()), *(dialog.VERTICAL_BREAKPOINTS or ())]
    assert of_sizes
    assert [name for _size, name in of_sizes if f".{name} " not in dialog.DEFAULT_CSS] == []


@pytest.mark.parametrize(("height", "rows"), [(TALL - 1, 13), (TALL, 14)])
async def test_the_palette_lists_a_row_more_in_a_high_window(
    open_app: OpenApp, height: int, rows: int
) -> None:
    async with open_app(size=(120, height)) as pilot:
        await pilot.press("ctrl+p")
        assert pilot.app.screen.query_one(ShortList).size.height == rows


async def test_lines_beyond_the_fold_are_counted_in_the_border(open_app: OpenApp) -> None:
    lines = [(Span(f"line {number}"),) for number in range(60)]
    async with open_app() as pilot:
        pilot.app.push_screen(ShowLines(lambda _width: lines, "Sixty lines"))
        await pilot.pause()
        room = pilot.app.screen.query_one(ScrolledLines).size.height
        assert f"▾ {60 - room} more below" in picture(pilot.app)
        await pilot.press("down")
        assert f"▴ 1 more above  ▾ {59 - room} more below" in picture(pilot.app)
        await pilot.press("end")
        assert "below" not in picture(pilot.app)


class Listed(Dialog[None]):
    """Eight lines above a list of thirty rows."""

    def compose(self) -> ComposeResult:
        with Frame("Days"):
            yield GrowingBlock()
            yield ShortList()

    def on_mount(self) -> None:
        self.query_one(GrowingBlock).show(lambda _width: [(Span("said"),)] * 8)
        rows = FixedRows(range(30), lambda each, _width: Row(each, (Span(f"row {each}"),)))
        self.query_one(ShortList).show(rows)


async def test_a_list_without_room_for_all_counts_the_rest_like_a_scroll(open_app: OpenApp) -> None:
    async with open_app(size=(80, 24)) as pilot:
        pilot.app.push_screen(Listed())
        await pilot.pause()
        assert "more below" in picture(pilot.app)
        await pilot.press("end")
        assert "row 29" in picture(pilot.app)


def test_every_scroll_of_lines_in_a_frame_counts_them() -> None:
    """Dialogs show lines that may be many by the part that counts them, previews all the more."""
    framed = [
        path
        for path in Path("tui").rglob("*.py")
        if "Frame(" in (text := path.read_text(encoding="utf-8"))
        and re.search(
            r"[^.\w(]VerticalScroll\(\)|VerticalScroll\(.*\):\n +yield GrowingBlock", text
        )
    ]
    assert framed == []


TITLED = {
    "short": ("A title", ["╭─ A title ─", "│ first  "]),
    "long": ("A title " * 9, ["╭─ Kind ─", "A title A title"]),
    "of two lines": ("A title\nof two lines", ["╭─ Kind ─", "A title  ", "of two lines  "]),
}


@pytest.mark.parametrize("name", TITLED)
async def test_the_title_of_lines_stands_in_the_border_where_there_is_room(
    open_app: OpenApp, name: str
) -> None:
    title, expected = TITLED[name]

    def lines(width: int) -> list[Line]:
        titled = [(Span(line, Tone.TITLE),) for line in wrap(title.strip(), width)]
        return [*titled, (), (Span("first"),)]

    async with open_app(size=(70, 24)) as pilot:
        pilot.app.push_screen(ShowLines(lines, "Kind"))
        await pilot.pause()
        shown = picture(pilot.app)
        assert [said for said in expected if said not in shown] == []
        assert shown.count(title.split("\n")[0].strip()[:50]) == 1
        await pilot.resize_terminal(120, 24)
        await pilot.pause()
        assert ("╭─ Kind ─" in picture(pilot.app)) == (name == "of two lines")
