"""The minutes planned: every form refuses none at all, as a line does."""

from datetime import date, timedelta

import pytest

from db.store import Store
from planner.model.actions import Action
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tests.tui.type_text import typed

MONDAY, TODAY = date(2026, 3, 2), date(2026, 3, 3)


@pytest.fixture
def slipped(store: Store) -> int:
    """An action of 30 minutes, late and put off twice."""
    start = MONDAY - timedelta(days=10)
    action = store.actions.store(Action("Write the report", day=start, minutes=30), start)
    for day in (start + timedelta(days=2), MONDAY):
        store.actions.move(action, day, start)
    return action.id or 0


@pytest.mark.parametrize(
    "to_minutes",
    [
        ("e", *["tab"] * 3),
        ("greater_than_sign", *"friday", "enter", "1", "tab"),
    ],
    ids=["the form", "a smaller one"],
)
async def test_no_minute_at_all_is_refused_and_one_is_taken(
    open_app: OpenApp, store: Store, slipped: int, to_minutes: tuple[str, ...]
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press(*to_minutes, "ctrl+u")
        await typed(pilot, "0")
        assert "One minute at least, or nothing" in picture(pilot.app)
        await pilot.press("enter")
        assert store.actions.get(slipped).minutes == 30
        await pilot.press("ctrl+u")
        await typed(pilot, "1")
        await pilot.press("enter")
    assert store.actions.get(slipped).minutes == 1
