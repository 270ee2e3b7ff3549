"""Preparing moves no further than to the day of what it prepares, and that is shown."""

from datetime import date, time, timedelta

import pytest

from db.store import Store
from planner.model.actions import Action
from planner.model.events import Event
from planner.model.vocabulary import Kind
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture

TODAY, YESTERDAY = date(2026, 3, 3), date(2026, 3, 2)
THURSDAY = date(2026, 3, 5)


@pytest.fixture
def preparing(store: Store) -> int:
    """A late action that prepares an event of Thursday."""
    event = store.events.write_down(Event("Guild evening", THURSDAY), TODAY)
    action = Action("Prepare", kind=Kind.PREPARE, event_id=event.id, day=YESTERDAY)
    return store.actions.store(action, YESTERDAY).id or 0


@pytest.mark.parametrize(("typed", "bound"), [("+9d", True), ("thursday", False)])
async def test_a_day_after_the_event_becomes_the_day_of_the_event(
    open_app: OpenApp, store: Store, preparing: int, typed: str, bound: bool
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("greater_than_sign", *typed)
        page = picture(pilot.app)
        assert "yesterday → Thursday 5 March 2026" in page
        assert ("in time for what it prepares" in page) is bound
        await pilot.press("enter")
        assert "Moved to Thursday 5" in picture(pilot.app)
    assert store.actions.get(preparing).day == THURSDAY


async def test_the_day_filled_in_is_in_time_too(
    open_app: OpenApp, store: Store, preparing: int
) -> None:
    event = store.actions.get(preparing).event_id
    assert event is not None
    store.events.change(event, day=TODAY)
    async with open_app() as pilot:
        await pilot.press("m", "greater_than_sign", "enter")
    assert store.actions.get(preparing).day == TODAY


@pytest.mark.parametrize("way", ["2", "3"])
async def test_all_at_once_it_stays_in_time_and_is_told(
    open_app: OpenApp, store: Store, way: str
) -> None:
    long_ago = TODAY - timedelta(days=20)
    evening = Event("Guild evening", TODAY, time=time(19), ends=time(19, 15))
    event = store.events.write_down(evening, long_ago)
    for number in range(3):
        store.actions.store(Action(f"Call {number}", day=long_ago), long_ago)
    action = Action("Prepare it", kind=Kind.PREPARE, event_id=event.id, day=long_ago)
    preparing = store.actions.store(action, long_ago).id or 0
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("m", "a", way)
        rows = picture(pilot.app).replace("\u00a0", " ").split("\n")
        [row] = [row for row in rows if "Prepare it" in row and "→" in row]
        assert "→ today" in row
        assert "in time for what it prepares" in row
        await pilot.press("enter")
    assert store.actions.get(preparing).day == TODAY


def test_what_is_over_called_off_or_no_preparing_bounds_nothing(
    store: Store, preparing: int
) -> None:
    action = store.actions.get(preparing)
    assert store.actions.latest_day(action) == THURSDAY
    assert action.event_id is not None
    store.events.drop(store.events.get(action.event_id), TODAY)
    assert store.actions.latest_day(action) is None
    meeting = store.actions.store(Action("Meet Ana", kind=Kind.MEET, day=THURSDAY), TODAY)
    assert store.actions.latest_day(meeting) is None
    before = Action("Prepare", kind=Kind.PREPARE, follows_id=meeting.id)
    assert store.actions.latest_day(before) == THURSDAY
    store.actions.park(meeting, TODAY)
    assert store.actions.latest_day(before) is None
