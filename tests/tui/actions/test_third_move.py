"""The third time an action is put off it is asked once: smaller, park, drop, keep."""

from datetime import date, timedelta

import pytest

from db.store import Store
from planner.model.actions import Action
from planner.model.vocabulary import ActionState
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tests.tui.type_text import typed

TODAY, MONDAY = date(2026, 3, 3), date(2026, 3, 2)
FRIDAY = date(2026, 3, 6)


@pytest.fixture
def slipped(store: Store) -> int:
    """A late action that was put off twice."""
    start = MONDAY - timedelta(days=10)
    action = store.actions.store(Action("Write the report", day=start, minutes=30), start)
    for day in (start + timedelta(days=2), MONDAY):
        store.actions.move(action, day, start)
    return action.id or 0


MOVE = ("m", "greater_than_sign", *"friday", "enter")


async def test_the_third_time_it_is_asked_before_anything_is_written(
    open_app: OpenApp, store: Store, slipped: int
) -> None:
    async with open_app() as pilot:
        await pilot.press(*MOVE)
        assert "Moved for the third time: Write the report" in picture(pilot.app)
        assert store.actions.get(slipped).day == MONDAY
        await pilot.press("escape")
    assert store.actions.get(slipped).day == MONDAY


@pytest.mark.parametrize("way", [("greater_than_sign",), ("m", "greater_than_sign")], ids=str)
async def test_kept_it_moves_and_is_asked_no_more(
    open_app: OpenApp, store: Store, slipped: int, way: tuple[str, ...]
) -> None:
    async with open_app() as pilot:
        await pilot.press(*way, *"friday", "enter", "4")
        assert "Moved to Friday 6" in picture(pilot.app)
        assert store.actions.get(slipped).day == FRIDAY
    store.actions.change(slipped, day=MONDAY)
    async with open_app() as pilot:
        await pilot.press(*way, *"friday", "enter")
        assert "third time" not in picture(pilot.app)
    assert store.actions.get(slipped).day == FRIDAY


@pytest.mark.parametrize(
    ("digit", "state"), [("2", ActionState.PARKED), ("3", ActionState.DROPPED)]
)
async def test_it_is_parked_or_dropped_instead(
    open_app: OpenApp, store: Store, slipped: int, digit: str, state: ActionState
) -> None:
    async with open_app() as pilot:
        await pilot.press(*MOVE, digit)
        assert store.actions.get(slipped).state is state
        assert "Nothing is left to close" in picture(pilot.app)
        await pilot.press("u")
    assert store.actions.get(slipped).day == MONDAY


async def test_a_smaller_one_takes_its_place_in_one_change(
    open_app: OpenApp, store: Store, slipped: int
) -> None:
    async with open_app() as pilot:
        await pilot.press(*MOVE, "1", "ctrl+u")
        await typed(pilot, "Write its first line")
        await pilot.press("tab")
        await typed(pilot, "5")
        await pilot.press("enter")
        smaller = store.actions.get(slipped)
        assert (smaller.title, smaller.minutes, smaller.day) == ("Write its first line", 5, FRIDAY)
        await pilot.press("u")
    again = store.actions.get(slipped)
    assert (again.title, again.minutes, again.day) == ("Write the report", 30, MONDAY)


async def test_today_after_all_and_an_earlier_day_are_not_asked_about(
    open_app: OpenApp, store: Store, slipped: int
) -> None:
    async with open_app() as pilot:
        await pilot.press("m", "greater_than_sign", *"today", "enter")
        assert store.actions.get(slipped).day == TODAY
        assert "third time" not in picture(pilot.app)
