"""No name, key or sentence of a command is cut in the palette and in the help at 80 columns."""

import importlib
import pkgutil
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.binding import Binding

from db.store import Store
from planner import language
from planner.language.width import cell_width
from tests.tui.conftest import OpenApp
from tests.tui.picture import flat

LABEL, KEYS = 22, 15
"""Cells of a label and of keys in a row of the palette, which has the least for them."""
TWO_ROWS, ONE_ROW = 70, 95
"""Cells of a sentence shown whole: at 80 columns in two rows, from 100 columns in one."""


@pytest.fixture(params=["en", "fr"])
def spoken(request: pytest.FixtureRequest) -> str:
    """Each language in turn."""
    if request.param == "fr":
        request.getfixturevalue("french")
    assert language.language() == request.param
    return str(request.param)


@pytest.fixture
def store(demo: Callable[[str], Path], spoken: str, file: Path) -> Iterator[Store]:
    """A copy of the invented network."""
    shutil.copy(demo(spoken), file)
    store = Store(file)
    yield store
    store.close()


def declared() -> Iterator[tuple[type, Binding]]:
    """Every binding of every place, session, page and list."""
    import tui

    for found in pkgutil.walk_packages(tui.__path__, "tui."):
        for each in vars(importlib.import_module(found.name)).values():
            if isinstance(each, type) and each.__module__ == found.name:
                for binding in vars(each).get("BINDINGS", ()):
                    if isinstance(binding, Binding) and binding.id:
                        yield each, binding


@pytest.mark.usefixtures("spoken")
def test_every_name_key_and_sentence_has_room_at_80_columns() -> None:
    from tui.drawing.text_line import wrap
    from tui.keyboard.names import key_name

    bindings = list(declared())
    assert len(bindings) > 300
    too_long = {
        said
        for _kind, binding in bindings
        for said, fits in (
            (binding.description, cell_width(binding.description) <= LABEL),
            (binding.tooltip, len(wrap(binding.tooltip, TWO_ROWS)) <= 2),
            (binding.tooltip, cell_width(binding.tooltip) <= ONE_ROW),
        )
        if not fits
    }
    keys: dict[tuple[type, str], list[str]] = {}
    for kind, binding in bindings:
        keys.setdefault((kind, binding.action), []).extend(map(key_name, binding.key.split(",")))
    assert {said for each in keys.values() if cell_width(said := "  ".join(each)) > KEYS} == set()
    assert too_long == set()


@pytest.mark.parametrize("begins", ["ctrl+p", "question_mark"])
async def test_the_sentence_of_the_highlighted_command_is_said_whole(
    open_app: OpenApp, begins: str
) -> None:
    async with open_app(size=(80, 24)) as pilot:
        await pilot.press(begins)
        app = pilot.app
        for _row in range(12):
            assert _sentence(app.screen) in flat(app)
            await pilot.press("down")


def _sentence(screen: Any) -> str:
    """The sentence of the command highlighted in the palette or in the help."""
    from tui.dialogs.key_table import KeyTable
    from tui.widgets.row_list import RowList

    tables = list(screen.query(KeyTable))
    found = tables[0].highlighted if tables else screen.query_one(RowList).key
    return " ".join(found.sentence.split())
