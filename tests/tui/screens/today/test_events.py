"""The events of the day in Today: their signs, their keys, and the head above them."""

import pytest

from db.store import Store
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture, pointed_at
from tests.tui.screens.events.evenings import written


async def test_with_an_event_today_the_day_is_not_said_to_be_empty(
    open_app: OpenApp, store: Store
) -> None:
    written(store, "Evening of the guild today 18:30")
    store.events.prepare(1, aim="Three talks", curious="who funds it")
    async with open_app() as pilot:
        assert "No action is planned for today." in picture(pilot.app)
        assert "Nothing is planned" not in picture(pilot.app)


@pytest.mark.parametrize("prepared", [True, False])
async def test_an_event_has_the_same_sign_in_today_and_in_events(
    open_app: OpenApp, store: Store, prepared: bool
) -> None:
    event = written(store, "Evening of the guild today 18:30")
    if prepared:
        store.events.prepare(event.id or 0, aim="Three talks", curious="who funds it")
    async with open_app() as pilot:
        signs = {sign_before(picture(pilot.app), "Evening of the guild")}
        await pilot.press("5")
        signs.add(sign_before(picture(pilot.app), "Evening of the guild"))
    assert signs == {"◐" if prepared else "○"}


def sign_before(drawn: str, title: str) -> str:
    """The sign of the row that ends with a title."""
    rows = [row for row in drawn.splitlines() if f" {title}" in row and "Prepare:" not in row]
    return rows[0].replace("▌", " ").split()[0]


async def test_an_event_to_debrief_names_the_key_that_works_anywhere(
    open_app: OpenApp, store: Store
) -> None:
    written(store, "Talk 2/3/2026 19:00")
    async with open_app() as pilot:
        assert "yesterday, to debrief · D" in picture(pilot.app)


async def test_the_brief_of_an_event_is_read_from_its_row(open_app: OpenApp, store: Store) -> None:
    event = written(store, "Evening of the guild today 18:30 @City Hall")
    store.events.prepare(event.id or 0, aim="Three talks", curious="who funds it")
    async with open_app() as pilot:
        assert "Evening of the guild" in pointed_at(picture(pilot.app))
        assert "b Brief" in picture(pilot.app)
        await pilot.press("b")
        assert "Where          City Hall" in picture(pilot.app)
