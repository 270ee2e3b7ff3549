"""The key that undoes works in every session and place, on each of their pages."""

import pytest

from db.store import Store
from planner.grammar import parse_event
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tests.tui.screens.day import planned
from tests.tui.screens.insights.last_week import lived
from tests.tui.type_text import typed
from tests.tui.walk import go_back

PLACES = [*(f"w {page}" for page in range(1, 8)), "f", "f enter", "m", *"56342"]


async def test_undo_takes_the_last_change_back(open_app: OpenApp, store: Store) -> None:
    lived(store)
    planned(store)
    before = len(store.sparks.unsorted())
    async with open_app() as pilot:
        for keys in PLACES:
            await pilot.press("1", *keys.split(), "f2" if keys[0] not in "wfm" else "s")
            await typed(pilot, "A bee")
            await pilot.press("enter")
            await pilot.pause()
            assert len(store.sparks.unsorted()) == before + 1, keys
            await pilot.press("u")
            await pilot.pause()
            assert "Undone: " in " ".join(picture(pilot.app).split()), keys
            assert len(store.sparks.unsorted()) == before, keys
            pilot.app.clear_notifications()
            await go_back(pilot)


@pytest.mark.parametrize(
    ("page", "verb"),
    [("2", "space"), ("3", "t"), ("5", "i"), ("6", "space"), ("7", "i")],
)
async def test_undo_takes_back_what_a_page_of_the_review_changed(
    open_app: OpenApp, store: Store, page: str, verb: str
) -> None:
    lived(store)
    before = len(store.history.list())
    async with open_app() as pilot:
        await pilot.press("w", page, verb)
        if page == "7":
            await pilot.press(*"abc", "enter")
        await pilot.pause()
        assert len(store.history.list()) > before
        await pilot.press("u")
        await pilot.pause()
        assert "Undone: " in " ".join(picture(pilot.app).split())
        assert picture(pilot.app).split("\n")[0].count("●") == int(page) - 1


async def test_undo_closes_the_brief_over_the_change_it_takes_back(
    open_app: OpenApp, store: Store
) -> None:
    store.events.add(parse_event("Meetup tomorrow 19:00", TODAY), TODAY)
    async with open_app() as pilot:
        await pilot.press("5", "b", "u")
        await pilot.pause()
        assert "Undone: " in " ".join(picture(pilot.app).split())
    assert store.events.all(TODAY) == []
