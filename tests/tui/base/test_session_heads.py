"""The head of a session: it follows the page by itself."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest

from db.store import Store
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture, stage
from tui.app import EscalierApp
from tui.base.session import SessionScreen
from tui.widgets.head_line import Head, HeadLine

PAGES = {"out": "going out", "there": "being there", "home": "coming home"}


class Walk(SessionScreen):
    """Three pages, and a word that grows with every load."""

    SESSION = "walk"
    TITLE = "Walk"
    told = ""

    def head(self) -> Head:
        return Head.at_page(self.TITLE, self.told, PAGES, self.page, "to the harbour")


@pytest.fixture
def store(demo: Callable[[str], Path], file: Path) -> Iterator[Store]:
    """A copy of the invented network."""
    shutil.copy(demo("en"), file)
    store = Store(file)
    yield store
    store.close()


async def test_the_head_follows_the_page_and_every_load(open_app: OpenApp) -> None:
    async with open_app(size=(120, 40)) as pilot:
        app = cast(EscalierApp, pilot.app)
        walk = Walk(app.surroundings())
        await app.push_screen(walk)
        head = picture(app).split("\n")[0]
        assert head.split() == ["Walk", "to", "the", "harbour"]
        for page, name in PAGES.items():
            walk.page = page
            await pilot.pause()
            assert stage(app) == name
        walk.told = "half an hour"
        app.changed.publish(None)
        await pilot.pause()
        assert picture(app).split("\n")[0].endswith("half an hour")


@pytest.mark.parametrize(
    ("begins", "keys"),
    [
        ("m", ["enter"] * 3),
        ("w", ["right"] * 6 + ["left"] * 6),
        ("f", ["2", "c"]),
        ("d", ["enter", "ctrl+s", "ctrl+n"]),
    ],
)
async def test_every_session_shows_the_head_that_it_has_now(
    open_app: OpenApp, begins: str, keys: list[str]
) -> None:
    async with open_app() as pilot:
        await pilot.press(begins)
        session = cast(SessionScreen, pilot.app.screen)
        for key in ("", *keys):
            await pilot.press(*filter(None, [key]))
            if pilot.app.screen is session:
                assert session.query_one(HeadLine).head == session.head(), key
