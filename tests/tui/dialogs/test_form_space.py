"""The room of forms: rows free between fields, the keys in sight, a top that stays."""

import shutil
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from textual.app import App

from db.store import Store
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tui.dialogs.ask_form import AskForm
from tui.dialogs.field import Field
from tui.dialogs.form_rows import FormRows
from tui.dialogs.frame import Frame
from tui.widgets.save_line import SaveLine

FORMS = ["e", "p", "2 e", "2 t", "2 n x tab", "3 e", "3 n x tab", "5 e", "5 p"]
"""The keys to each form, from the first screen on."""


@pytest.fixture
def store(demo: Callable[[str], Path], file: Path) -> Iterator[Store]:
    """A copy of the invented network."""
    shutil.copy(demo("en"), file)
    store = Store(file)
    yield store
    store.close()


def top(app: App[Any]) -> int:
    return app.screen.query_one(Frame).region.y


def is_whole(app: App[Any]) -> bool:
    """Whether the frame stands in the window, and the field with the keys in the frame."""
    frame, field = app.screen.query_one(Frame), app.focused
    assert field is not None
    seen = app.screen.find_widget(field).visible_region
    return seen == field.region and frame.region.bottom < app.size.height


@pytest.mark.parametrize(
    ("keys", "size"),
    [*((keys, (80, 24)) for keys in FORMS), ("3 n x tab", (120, 40))],
)
async def test_the_field_with_the_keys_is_in_sight_and_the_top_stays(
    open_app: OpenApp, keys: str, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        await pilot.press(*keys.split())
        rows, first, began = pilot.app.screen.query_one(FormRows), pilot.app.focused, top(pilot.app)
        came_to = [first]
        while first not in came_to[1:]:
            assert is_whole(pilot.app)
            await pilot.press("1", "tab")
            came_to.append(pilot.app.focused)
            assert top(pilot.app) == began
            if isinstance(pilot.app.focused, SaveLine):
                assert rows.scroll_offset.y == rows.max_scroll_y
                subtitle = pilot.app.screen.query_one(Frame).border_subtitle
                assert "more below" not in str(subtitle)
        assert {*came_to} == {*pilot.app.screen.focus_chain}


@pytest.mark.parametrize("keys", ["e", "2 e", "3 n x tab"])
async def test_a_form_of_which_something_lies_below_says_so(open_app: OpenApp, keys: str) -> None:
    async with open_app(size=(80, 14)) as pilot:
        await pilot.press(*keys.split())
        rows = pilot.app.screen.query_one(FormRows)
        rows.scroll_home(animate=False)
        await pilot.pause()
        assert rows.max_scroll_y > 0
        assert "more below" in picture(pilot.app)


async def test_a_high_window_leaves_a_row_free_after_every_field(open_app: OpenApp) -> None:
    def gaps() -> list[int]:
        rows = [row for row in pilot.app.screen.query(".field-row") if row.display]
        return [after.region.y - row.region.bottom for row, after in pairwise(rows)]

    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("p")
        assert set(gaps()) == {1}
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert set(gaps()) == {0}
        await pilot.resize_terminal(80, 34)
        await pilot.pause()
        assert set(gaps()) == {0, 1}


@pytest.mark.parametrize("label", ["x" * 17, "x" * 18, "a label of so many words"])
async def test_two_cells_part_a_label_from_its_text(open_app: OpenApp, label: str) -> None:
    async with open_app() as pilot:
        pilot.app.push_screen(AskForm("A form", [Field("one", label, "the text")]))
        await pilot.pause()
        (said,) = (line for line in picture(pilot.app).split("\n") if "the text" in line)
        assert said.partition("the text")[0].endswith("  ")


async def test_a_hidden_field_leaves_no_hole_between_its_neighbours(open_app: OpenApp) -> None:
    async with open_app(size=(120, 50)) as pilot:
        await pilot.press("n", "tab")
        shown = picture(pilot.app).split("\n")
        at = {label: _row_of(shown, label) for label in ("By", "With", "Step", "After")}
        assert at["Step"] - at["With"] == at["With"] - at["By"] == at["After"] - at["Step"]


def _row_of(shown: list[str], label: str) -> int:
    return next(at for at, line in enumerate(shown) if f"│  {label}  " in line)
