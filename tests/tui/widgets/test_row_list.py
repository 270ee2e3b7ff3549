"""The list: what is highlighted, what is drawn, and what is fetched for it."""

from collections.abc import AsyncIterator, Hashable, Sequence
from contextlib import asynccontextmanager
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.geometry import Size
from textual.pilot import Pilot

from tests.tui.hostile import COMMANDS, HOSTILE
from tests.tui.widgets.small_app import SmallApp
from tui.drawing.text_line import Span, fit
from tui.widgets.row_list import RowList
from tui.widgets.rows import PAGE, FixedRows, PagedRows, Row

ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def _row(name: str, width: int) -> Row:
    """A capital is a title; anything else a row under its own key."""
    return Row(None if name.isupper() else name, (Span(fit(name, width)),))


def _rows(names: Sequence[str]) -> FixedRows[str]:
    return FixedRows(names, _row)


class ListApp(SmallApp):
    """A list of letters."""

    def __init__(self, names: Sequence[str] = ALPHABET) -> None:
        self.rows = RowList()
        self.names = names
        self.highlighted: list[Hashable | None] = []
        self.opened: list[Hashable | None] = []
        super().__init__(self.rows)

    def on_mount(self) -> None:
        self.rows.show(_rows(self.names))

    def on_row_list_highlighted(self, event: RowList.Highlighted) -> None:
        self.highlighted.append(event.key)

    def on_row_list_opened(self, event: RowList.Opened) -> None:
        self.opened.append(event.key)


@asynccontextmanager
async def _pressed(app: ListApp, *keys: str, height: int = 5) -> AsyncIterator[Pilot[Any]]:
    async with app.run_test(size=(20, height)) as pilot:
        await pilot.press(*keys)
        yield pilot


async def test_keys_that_come_before_a_frame_are_told_once_where_they_came_to_rest() -> None:
    app = ListApp()
    async with app.run_test(size=(20, 5)) as pilot:
        await pilot.pause()
        app.highlighted.clear()
        for _turn in range(3):
            app.post_message(events.Key("down", None))
        await pilot.pause()
        await pilot.pause()
        assert app.highlighted == ["d"]
        await pilot.press("down")
        assert app.highlighted == ["d", "e"]


@pytest.mark.parametrize(
    ("keys", "key"),
    [
        ("", "a"),
        ("down", "b"),
        ("j j k", "b"),
        ("up", "a"),
        ("end", "z"),
        ("G", "z"),
        ("end down", "z"),
        ("end home", "a"),
        ("G g", "a"),
        ("pagedown", "d"),
        ("pagedown pagedown", "g"),
        ("end pageup", "v"),
        ("pagedown pageup", "a"),
        ("end pagedown", "z"),
    ],
)
async def test_keys_move_the_highlight(keys: str, key: str) -> None:
    app = ListApp()
    async with _pressed(app, *keys.split()):
        assert app.rows.key == key


@pytest.mark.parametrize(
    ("keys", "key"),
    [("", "a"), ("down down", "c"), ("down down up", "b"), ("end", "c"), ("end home", "a")],
)
async def test_titles_are_passed_over(keys: str, key: str) -> None:
    app = ListApp(["ONE", "a", "b", "TWO", "THREE", "c", "FOUR"])
    async with _pressed(app, *keys.split(), height=10):
        assert app.rows.key == key


async def test_a_page_that_ends_on_a_title_goes_on_to_a_row() -> None:
    app = ListApp(["a", "b", "c", "D", "e", "f"])
    async with _pressed(app, "pagedown"):
        assert app.rows.key == "e"


async def test_the_title_above_the_first_row_comes_back_into_sight() -> None:
    app = ListApp(["ONE", *ALPHABET])
    async with _pressed(app, "end", "home"):
        assert app.lines()[0].strip() == "ONE"


async def test_the_highlight_is_marked_by_a_sign_not_by_colour_alone() -> None:
    app = ListApp()
    async with _pressed(app, "down"):
        assert app.lines() == ["  a", "▌ b", "  c", "  d", "  ▾ 22 more below"]


async def test_the_highlight_stays_in_sight() -> None:
    app = ListApp()
    async with _pressed(app, *["down"] * 6):
        assert app.lines() == ["  d", "  e", "  f", "▌ g", "  ▾ 19 more below"]


async def test_the_last_row_needs_no_word_about_more() -> None:
    app = ListApp("abcdef")
    async with _pressed(app, "down", "down", "down"):
        assert app.lines() == ["  a", "  b", "  c", "▌ d", "  ▾ 2 more below"]
    async with _pressed(app := ListApp("abcdef"), "end", "up"):
        assert app.lines() == ["  b", "  c", "  d", "▌ e", "  f"]


async def test_rows_above_are_counted_as_those_below_and_titles_come_back() -> None:
    app = ListApp(["ONE", *ALPHABET])
    async with _pressed(app, *["down"] * 6, height=6) as pilot:
        assert app.lines() == ["  ▴ 3 more above", "  d", "  e", "  f", "▌ g", "  ▾ 19 more below"]
        await pilot.press("up", "up", "up")
        assert app.lines()[:2] == ["  ▴ 3 more above", "▌ d"]
        await pilot.press("up")
        assert app.lines()[:3] == ["  ▴ 2 more above", "▌ c", "  d"]
        await pilot.press("up", "up")
        assert app.lines()[:3] == ["  ONE", "▌ a", "  b"]
        await pilot.press("end")
        assert app.lines() == ["  ▴ 21 more above", "  v", "  w", "  x", "  y", "▌ z"]


@given(
    st.lists(st.sampled_from(["T", "a", "b "]), min_size=1, max_size=40),
    st.lists(st.sampled_from(["down", "up", "pagedown", "pageup", "end", "home"]), max_size=12),
    st.integers(3, 12),
)
def test_the_highlighted_row_is_seen_and_every_row_is_seen_or_counted(
    kinds: list[str], keys: list[str], height: int
) -> None:
    names = [kind if kind == "T" else f"{kind}{at}" for at, kind in enumerate(kinds)]
    rows = RowList()
    moves = {
        "down": lambda: rows.action_step(1),
        "up": lambda: rows.action_step(-1),
        "pagedown": lambda: rows.action_page(1),
        "pageup": lambda: rows.action_page(-1),
        "end": lambda: rows.action_end(1),
        "home": lambda: rows.action_end(-1),
    }
    with (
        patch.object(RowList, "refresh"),
        patch.object(RowList, "call_after_refresh"),
        patch.object(RowList, "size", Size(20, height)),
    ):
        rows.source = FixedRows(names, _row)
        rows.cursor = rows._nearest(0)
        rows._keep_in_sight()
        for key in keys:
            moves[key]()
            first = rows.top + (rows._above > 0)
            end = min(rows.top + rows._rows_from(rows.top), len(names))
            keyed = [at for at, name in enumerate(names) if not name.isupper()]
            if keyed:
                assert first <= rows.cursor < end
            if rows._above:
                assert rows._above == sum(at < first for at in keyed)


async def test_titles_below_are_not_counted() -> None:
    async with _pressed(app := ListApp(["a", "b", "c", "D", "E", "f"])):
        assert app.lines()[-1] == "  ▾ 1 more below"


def _folded(name: str, width: int) -> Row:
    """A row with a second line below it, which begins with a blank."""
    under = name.startswith(" ")
    return Row(None if under else name, (Span(fit(name, width)),), under)


async def test_a_row_of_two_lines_is_highlighted_and_kept_in_sight_whole() -> None:
    app = ListApp()
    async with _pressed(app) as pilot:
        app.rows.show(FixedRows(["a", " a", "b", " b", "c", " c", "d"], _folded), "a")
        await pilot.press("down")
        assert app.lines() == ["  a", "   a", "▌ b", "▌  b", "  ▾ 2 more below"]
        await pilot.press("down")
        assert app.lines() == ["  b", "   b", "▌ c", "▌  c", "  d"]
        await pilot.press("up", "up")
        assert app.lines()[:3] == ["▌ a", "▌  a", "  b"]


async def test_enter_opens_the_highlighted_row() -> None:
    app = ListApp()
    async with _pressed(app, "down", "enter"):
        assert app.opened == ["b"]


async def test_no_sign_typed_on_a_list_is_taken_for_a_command_of_its_own() -> None:
    """Textual takes a method named `key_at` for the handler of "@", and so on."""
    app = ListApp()
    async with _pressed(app, *'@#$%&*()-_=+[]{}|;:,.<>!?~^`"'):
        assert app.rows.key == "a"


async def test_an_empty_list_opens_nothing_and_says_that_nothing_is_highlighted() -> None:
    app = ListApp([])
    async with _pressed(app, "down", "up", "end", "pagedown", "enter"):
        assert (app.opened, app.highlighted, app.rows.key) == ([], [None], None)


async def test_a_list_of_titles_alone_highlights_none() -> None:
    app = ListApp(["ONE", "TWO"])
    async with _pressed(app, "down", "end", "home"):
        assert app.rows.key is None
        assert "›" not in "".join(app.lines())


async def test_each_move_is_told_once() -> None:
    app = ListApp()
    async with _pressed(app, "down", "down", "home", "home"):
        assert app.highlighted == ["a", "b", "c", "a"]


async def test_other_rows_leave_the_highlight_on_its_key() -> None:
    app = ListApp()
    async with _pressed(app, "down", "down") as pilot:
        app.rows.show(_rows(["x", "y", *ALPHABET]))
        await pilot.pause()
        assert (app.rows.key, app.rows.cursor) == ("c", 4)


async def test_when_its_row_is_gone_the_highlight_stays_where_it_stood() -> None:
    app = ListApp()
    async with _pressed(app, "down", "down") as pilot:
        app.rows.show(_rows(ALPHABET.replace("c", "")))
        await pilot.pause()
        assert app.rows.key == "d"


async def test_fewer_rows_leave_the_highlight_on_the_last() -> None:
    app = ListApp()
    async with _pressed(app, "end") as pilot:
        app.rows.show(_rows("ab"))
        await pilot.pause()
        assert app.rows.key == "b"
        assert app.lines()[:2] == ["  a", "▌ b"]


async def test_rows_are_shown_with_the_highlight_on_a_key_asked_for() -> None:
    app = ListApp()
    async with _pressed(app) as pilot:
        app.rows.show(_rows(ALPHABET), "x")
        await pilot.pause()
        assert app.rows.key == "x"


async def test_a_smaller_window_keeps_the_highlight_in_sight() -> None:
    app = ListApp()
    async with _pressed(app, *["down"] * 4, height=10) as pilot:
        await pilot.resize_terminal(20, 3)
        await pilot.pause()
        assert "▌ e" in app.lines()


async def test_a_move_within_the_window_draws_two_lines_only() -> None:
    app = ListApp()
    async with _pressed(app, "down", height=20) as pilot:
        await pilot.pause()
        with patch.object(app.rows, "render_line", wraps=app.rows.render_line) as drawn:
            await pilot.press("down")
            await pilot.pause()
        assert sorted(call.args[0] for call in drawn.call_args_list) == [1, 2]


class PeopleApp(SmallApp):
    """A long table, and the pages that were fetched of it."""

    def __init__(self, count: int) -> None:
        self.rows = RowList()
        self.count = count
        self.fetched: list[tuple[int, int]] = []
        super().__init__(self.rows)

    def _fetch(self, start: int, number: int) -> Sequence[int]:
        self.fetched.append((start, number))
        return range(start, min(start + number, self.count))

    def on_mount(self) -> None:
        def draw(number: int, width: int) -> Row:
            return Row(number, (Span(fit(f"person {number}", width)),))

        def place(key: Hashable) -> int | None:
            return key if isinstance(key, int) and key < self.count else None

        self.rows.show(PagedRows(self.count, self._fetch, draw, place))


async def test_of_100_000_rows_only_the_pages_seen_are_fetched_and_each_once() -> None:
    app = PeopleApp(100_000)
    async with app.run_test(size=(30, 10)) as pilot:
        await pilot.press("down", "down", "pagedown", "pageup")
        assert app.fetched == [(0, PAGE)]
        await pilot.press("end")
        assert app.lines()[-1] == "▌ person 99999"
        last = 99_999 // PAGE * PAGE
        assert app.fetched == [(0, PAGE), (last, PAGE)]
        await pilot.press("home", "end")
        assert len(app.fetched) == 2


@pytest.mark.parametrize("key", ["g", "home"])
async def test_the_first_row_is_shown_with_every_title_above_it(key: str) -> None:
    app = ListApp(["TITLE", "HINT", "MORE", *ALPHABET])
    async with _pressed(app, "end", key):
        assert app.lines()[0].strip() == "TITLE"
        assert app.rows.key == "a"


async def test_a_row_that_went_meanwhile_is_drawn_empty() -> None:
    app = PeopleApp(10)
    async with app.run_test(size=(30, 10)) as pilot:
        app.rows.show(PagedRows(10, lambda _s, _n: [], lambda *_: Row(1, ()), lambda _k: None))
        await pilot.press("down", "end", "home")
        assert "".join(app.lines()).strip() == ""


async def test_hostile_rows_take_exactly_the_width_and_hold_no_command() -> None:
    app = ListApp([f"{text}." for text in HOSTILE])
    async with _pressed(app, *["down"] * 5, height=len(HOSTILE) + 1):
        assert app.widths() == {20}
        assert not COMMANDS & set("".join(app.lines()))
