"""The board: areas that fill it, counts in the circles, and only the lines seen drawn."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playhouse.test_utils import assert_query_count

from db.store import Store
from planner.pitch.canvases.card import CanvasName, Card
from planner.pitch.canvases.circles import CIRCLES
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tests.tui.screens.pitch.canvas.cards import card, keys_to
from tui.drawing.text_line import length, wrap
from tui.screens.pitch.canvas import lines
from tui.screens.pitch.canvas.circles_drawing import drawing_lines
from tui.screens.pitch.canvas.grid import Entry, Pane, areas, rule_line

LONG = 10_000


def pane(*, low: bool = False, entries: int = 0) -> Pane:
    return Pane("", lambda _width: (), [Entry()] * entries, lambda _width: (), low=low)


@given(
    st.lists(st.integers(1, 4), min_size=1, max_size=3), st.integers(40, 200), st.integers(9, 60)
)
def test_the_panes_fill_the_board_and_never_touch(
    numbers: list[int], width: int, height: int
) -> None:
    rows = areas([[pane() for _pane in range(number)] for number in numbers], width, height)
    assert sum(row[0].height for row in rows) + len(rows) - 1 == height
    for row in rows:
        assert row[0].x == 0
        assert row[-1].x + row[-1].width == width
        for left, right in pairwise(row):
            assert right.x - (left.x + left.width) == 3
        assert max(area.width for area in row) - min(area.width for area in row) <= 1


def test_a_low_row_takes_what_it_needs_and_no_more_than_a_few_lines() -> None:
    for entries, tall in ((0, 2), (1, 2), (3, 4), (9, 4)):
        rows = [[pane(low=True, entries=entries)], [pane(), pane()]]
        [low], [first, _second] = areas(rows, 80, 20)
        assert (low.height, first.height) == (tall, 19 - tall)


def test_a_rule_joins_the_rules_above_and_below_it() -> None:
    [top], bottom = areas([[pane()], [pane(), pane()]], 21, 9)
    assert rule_line([top], bottom, 21) == "──────────┬──────────"
    assert rule_line(bottom, [top], 21) == "──────────┴──────────"
    assert rule_line(bottom, bottom, 21) == "──────────┼──────────"


@given(st.lists(st.sets(st.sampled_from(CIRCLES)), max_size=30), st.sampled_from([1, 12, 40]))
def test_the_drawing_keeps_its_form_whatever_it_counts(stands: list[set[str]], times: int) -> None:
    day = date(2026, 3, 3)
    cards = [Card(1, "u", CanvasName.IKIGAI, tuple(each), "x", day) for each in stands] * times
    drawn = drawing_lines(cards)
    assert [length(line) for line in drawn] == [length(line) for line in drawing_lines([])]
    number = sum(len(each) == 4 for each in stands) * times
    if number:
        assert str(min(number, 999)) in "".join(span.text for span in drawn[5])


@pytest.mark.parametrize("canvas", [CanvasName.SWOT, CanvasName.IKIGAI, CanvasName.ACHIEVEMENTS])
async def test_a_key_draws_only_the_cards_that_are_seen(
    open_app: OpenApp, store: Store, monkeypatch: pytest.MonkeyPatch, canvas: CanvasName
) -> None:
    cell = {CanvasName.SWOT: "strengths", CanvasName.IKIGAI: "love"}.get(canvas, "achievement")
    with store.change("many"):
        for number in range(500):
            card(store, canvas, cell, f"card {number} " + "long " * (LONG // 5) * (number == 1))
    calls: list[str] = []

    def counted(text: str, width: int) -> list[str]:
        calls.append(text)
        return wrap(text, width)

    async with open_app(size=(120, 40)) as pilot:
        await pilot.press(*keys_to(canvas), "down", "home")
        monkeypatch.setattr(lines, "wrap", counted)
        await pilot.press("down")
        assert "card 1 long" in picture(pilot.app)
        assert len(calls) < 10  # the pane beside; what is seen was drawn before
        await pilot.press(*["down"] * 60)
        scrolled = set()
        for place in range(62, 74):
            await pilot.press("down")
            assert f"card {place}" in picture(pilot.app)
            scrolled |= {each for each in picture(pilot.app).splitlines() if "above" in each}
        assert len(scrolled) <= 3, scrolled  # most keys scroll nothing
        await pilot.press("end")
        assert "card 499" in picture(pilot.app)
        assert 0 < len(calls) < 400
        assert max(map(len, calls)) < LONG


async def test_a_long_card_left_at_the_end_leaves_no_line_free(
    open_app: OpenApp, store: Store
) -> None:
    with store.change("many"):
        for number in range(20):
            card(
                store, CanvasName.IKIGAI, "love", f"card {number}" + " long" * 400 * (number == 19)
            )
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press(*keys_to(CanvasName.IKIGAI), "end", "up")
        assert "▌ 1··· card 18" in picture(pilot.app)
        assert "1··· card 0" in picture(pilot.app)


async def test_a_canvas_reads_in_two_queries(open_app: OpenApp, store: Store) -> None:
    for number in range(20):
        card(store, CanvasName.SWOT, "strengths", f"card {number}")
    async with open_app() as pilot:
        await pilot.press(*keys_to(CanvasName.SWOT))
        with assert_query_count(2):
            pilot.app.screen.load()  # type: ignore[attr-defined]  # the canvas has it
