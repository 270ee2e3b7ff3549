"""Texts that are edited: what is typed comes back whole, what is seen is harmless."""

import pytest
from textual import events

from planner.language.width import cell_width
from tests.tui.hostile import COMMANDS, HOSTILE
from tests.tui.widgets.small_app import SmallApp
from tui.widgets.long_text import LongText
from tui.widgets.short_text import ShortText


async def test_a_short_text_is_shown_harmlessly_and_kept_whole() -> None:
    app = SmallApp(ShortText)
    async with app.run_test(size=(40, 3)) as pilot:
        for text in HOSTILE:
            app.query_one(ShortText).value = text
            await pilot.press("end", "home")
            assert app.query_one(ShortText).value == text
            assert all(cell_width(line) <= 40 for line in app.lines())
            assert not COMMANDS & set("".join(app.lines())), ascii(text[:40])


async def test_a_long_text_is_shown_harmlessly_and_kept_whole() -> None:
    app = SmallApp(lambda: LongText(""))
    async with app.run_test(size=(40, 5)) as pilot:
        for text in HOSTILE:
            app.query_one(LongText).text = text
            await pilot.press("end", "home")
            assert app.query_one(LongText).text.split() == text.split()
            assert not COMMANDS & set("".join(app.lines())), ascii(text[:40])


async def test_the_cursor_of_a_short_text_stands_at_its_end() -> None:
    app = SmallApp(lambda: ShortText("Ana"))
    async with app.run_test() as pilot:
        await pilot.press("x")
        assert app.query_one(ShortText).value == "Anax"


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("one\ntwo\r\nthree", "one two three"),
        ("one\n\n  two\n", "one two"),
        ("one ", "one "),
        ("\n", ""),
    ],
)
async def test_several_lines_pasted_into_a_short_text_become_one(pasted: str, kept: str) -> None:
    app = SmallApp(ShortText)
    async with app.run_test() as pilot:
        app.query_one(ShortText).post_message(events.Paste(pasted))
        await pilot.pause()
        assert app.query_one(ShortText).value == kept


@pytest.mark.parametrize(
    ("text", "opened"), [("one\ntwo", (1, 3)), ("\n".join("abcdefgh"), (0, 0)), ("x " * 99, (0, 0))]
)
async def test_a_long_text_opens_at_its_end_only_if_all_of_it_is_seen(
    text: str, opened: tuple[int, int]
) -> None:
    app = SmallApp(lambda: LongText(text))
    async with app.run_test(size=(40, 5)) as pilot:
        await pilot.pause()
        assert app.query_one(LongText).cursor_location == opened


async def test_enter_begins_a_new_line_in_a_long_text() -> None:
    app = SmallApp(lambda: LongText(""))
    async with app.run_test() as pilot:
        await pilot.press("a", "enter", "b")
        assert app.query_one(LongText).text == "a\nb"


async def test_a_long_text_shows_its_end_while_it_is_edited_and_else_its_beginning() -> None:
    app = SmallApp(lambda: ShortText("begin " + "x" * 60 + " end"))
    async with app.run_test(size=(20, 3)) as pilot:
        await pilot.pause()
        assert app.lines()[0].endswith(" end")
        app.set_focus(None)
        await pilot.pause()
        assert app.lines()[0].startswith("begin")


@pytest.mark.parametrize("width", [12, 20, 40])
async def test_a_placeholder_without_room_ends_in_an_ellipsis(width: int) -> None:
    hint = "Who, what, where: anything"
    app = SmallApp(lambda: ShortText(placeholder=hint))
    async with app.run_test(size=(width, 3)) as pilot:
        shown = app.lines()[0].strip()
        assert shown == hint if width == 40 else shown.endswith("…") and hint.startswith(shown[:-1])
        assert app.query_one(ShortText).placeholder == hint
        await pilot.press("x")
        assert app.lines()[0].strip() == "x"
