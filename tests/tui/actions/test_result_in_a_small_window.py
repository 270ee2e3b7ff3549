"""The result form in a small window: all of it is reached, and what saving does is in sight."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.app import App

from db.store import Store
from tests.tui.conftest import OpenApp
from tests.tui.picture import flat, picture
from tests.tui.type_text import typed
from tui.dialogs.frame import ScrolledFields

FOLLOWS = {
    "en": ("● Send the guide to", "a ○ Thank", "b ○ Tell", "counts for", "climbs"),
    "fr": ("● Envoyer le guide à", "a ○ Remercier", "b ○ Donner", "compte pour", "fait monter"),
}
TYPED = {
    "en": ("send the guide friday", "Call again in 2 weeks", "Tuesday 17 March"),
    "fr": ("envoyer le guide vendredi", "Rappeler dans 2 semaines", "mardi 17 mars"),
}


@pytest.fixture(params=["en", "fr"])
def spoken(request: pytest.FixtureRequest) -> str:
    """Each language in turn."""
    language = str(request.param)
    if language == "fr":
        request.getfixturevalue("french")
    return language


@pytest.fixture
def store(demo: Callable[[str], Path], spoken: str, file: Path) -> Iterator[Store]:
    """A copy of the invented network."""
    shutil.copy(demo(spoken), file)
    store = Store(file)
    yield store
    store.close()


def assert_in_sight(app: App[Any], follows: tuple[str, ...]) -> None:
    """The frame whole, all that follows in it, and the field with the keys."""
    shown, words, field = picture(app), flat(app), app.focused
    assert shown.count("╭") == shown.count("╰") == 1
    assert [said for said in follows if said not in words] == []
    assert field is not None
    assert app.screen.find_widget(field).visible_region == field.region


async def test_with_an_introduction_and_a_promise_all_is_reached_and_said(
    open_app: OpenApp, spoken: str
) -> None:
    promise, following, day = TYPED[spoken]
    follows = FOLLOWS[spoken]
    async with open_app(size=(80, 24)) as pilot:
        app = pilot.app
        await pilot.press("r", *["tab"] * 3, *["right"] * 3, "space")
        assert_in_sight(app, follows[1:])
        await pilot.press(*["tab"] * 4)
        await typed(pilot, promise)
        assert_in_sight(app, follows)
        await pilot.press("tab")
        await typed(pilot, following)
        assert_in_sight(app, (*follows, day))
        assert "▾" not in picture(app)
        for _field in range(8):
            await pilot.press("shift+tab")
            assert_in_sight(app, follows)
        assert "▾" in picture(app).split("\n")[-2]


async def test_a_long_sentence_has_two_rows_while_it_has_the_keys(
    open_app: OpenApp,
) -> None:
    lesson = "Leave a silence after the question and count to seven before you go on with it"
    async with open_app(size=(80, 24)) as pilot:
        await pilot.press("r", "tab")
        await typed(pilot, lesson)
        assert lesson in flat(pilot.app).replace("▌", "").replace("  ", " ")
        await pilot.press("tab")
        assert "Leave a silence after the question" in picture(pilot.app)


@pytest.mark.parametrize("keys", ["r", "e"])
async def test_a_line_has_room_beside_what_was_understood_of_it(
    open_app: OpenApp, keys: str
) -> None:
    async with open_app(size=(60, 24)) as pilot:
        await pilot.press(keys)
        lines = list(pilot.app.screen.query(".-beside Input").results())
        assert lines
        assert all(line.size.width >= 8 for line in lines)


async def test_fields_keep_their_width_where_they_begin_to_scroll(
    open_app: OpenApp, spoken: str
) -> None:
    promise, following, _day = TYPED[spoken]
    async with open_app(size=(80, 24)) as pilot:
        await pilot.press("r")
        fields = pilot.app.screen.query_one(ScrolledFields)
        outcome = pilot.app.screen.query_one("#outcome")
        before, scrolled = outcome.size.width, fields.max_scroll_y
        await pilot.press(*["tab"] * 3, *["right"] * 3, "space", *["tab"] * 4)
        await typed(pilot, promise)
        await pilot.press("tab")
        await typed(pilot, following)
        assert fields.max_scroll_y > scrolled == 0
        assert outcome.size.width == before
