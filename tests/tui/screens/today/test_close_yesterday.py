"""The first page of the morning by its keys: each late action gets its answer, none is done."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from db.store import Store
from planner.model.actions import Action
from planner.model.vocabulary import ActionState, Outcome
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture, pointed_at, stage
from tests.tui.type_text import typed

TODAY, MONDAY, WEDNESDAY = date(2026, 3, 3), date(2026, 3, 2), date(2026, 3, 4)
PREPARED = Action("Call", minutes=10, aim="hear her", if_then="if it is nine, then I call")
TITLES = ("Call Ana", "Call Béa", "Call Cem", "Call Dov", "Call Eva")


@pytest.fixture
def late(store: Store) -> list[Action]:
    """Five prepared actions that stayed open from Monday."""
    found = [replace(PREPARED, title=title, day=MONDAY) for title in TITLES]
    return [store.actions.store(action, MONDAY) for action in found]


def again(store: Store, actions: Sequence[Action]) -> list[Action]:
    return [store.actions.get(each.id or 0) for each in actions]


async def test_each_late_action_is_closed_by_its_key_and_leaves_at_once(
    open_app: OpenApp, store: Store, late: list[Action]
) -> None:
    async with open_app() as pilot:
        await pilot.press("m")
        assert stage(pilot.app) == "close"
        assert "5 left" in picture(pilot.app)
        for key, next_one in (("t", "Béa"), ("z", "Cem"), ("x", "Dov")):
            await pilot.press(key)
            assert f"Call {next_one}" in pointed_at(picture(pilot.app))
        await pilot.press("greater_than_sign", "enter")
        assert "1 left" in picture(pilot.app)
        await pilot.press("r", "2", "enter")
    today, parked, dropped, moved, done = again(store, late)
    assert (today.day, today.chosen_on) == (TODAY, TODAY)
    assert (parked.state, dropped.state) == (ActionState.PARKED, ActionState.DROPPED)
    assert moved.day == WEDNESDAY
    assert done.result is not None
    assert done.result.outcome is Outcome.PARTLY


async def test_once_all_are_closed_the_next_stage_opens(
    open_app: OpenApp, late: list[Action]
) -> None:
    async with open_app() as pilot:
        await pilot.press("m", "t", "t", "t", "z", "x")
        assert stage(pilot.app) == "choose"
        assert "30 of 30 min" in picture(pilot.app)
        assert "These make a good day. One more is allowed." in picture(pilot.app)


async def test_each_answer_is_one_undo_also_the_last(
    open_app: OpenApp, store: Store, late: list[Action]
) -> None:
    async with open_app() as pilot:
        await pilot.press("m", "t", "z", "x", "x", "x", *["u"] * 5)
        assert "5 left" in picture(pilot.app)
        assert "Still open from before  5" in picture(pilot.app)
    assert again(store, late) == late


@pytest.mark.parametrize("key", ["t", "space"])
async def test_a_full_day_is_told_and_refuses_nothing(
    open_app: OpenApp, store: Store, late: list[Action], key: str
) -> None:
    async with open_app() as pilot:
        await pilot.press("m", key)
        assert "Chosen: 1 of 3" in picture(pilot.app)
        await pilot.press(*[key] * 3)
        assert "Chosen: 4 today, where 3 make a good day" in picture(pilot.app)
    assert [each.chosen_on for each in again(store, late)] == [*[TODAY] * 4, None]


async def test_space_is_never_done_in_the_morning(
    open_app: OpenApp, store: Store, late: list[Action]
) -> None:
    async with open_app() as pilot:
        await pilot.press("m", *["space"] * 5, "enter", *["space"] * 8, "enter", *["space"] * 8)
    assert [each.state for each in again(store, late)] == [ActionState.OPEN] * 5


async def test_another_day_is_filled_in_read_while_typing_and_replaced_by_typing(
    open_app: OpenApp, store: Store, late: list[Action]
) -> None:
    async with open_app() as pilot:
        await pilot.press("m", "greater_than_sign")
        shown = picture(pilot.app)
        assert "Another day for: Call Ana" in shown
        assert "tomorrow" in shown
        assert "yesterday → Wednesday 4 March 2026" in shown
        await typed(pilot, "in 2 weeks")
        assert "yesterday → Tuesday 17 March 2026" in picture(pilot.app)
        await pilot.press("enter")
        assert "Moved to 17 Mar" in picture(pilot.app)
    assert again(store, late)[0].day == date(2026, 3, 17)


async def test_what_was_left_can_be_chosen_on_the_next_page_with_its_reason(
    open_app: OpenApp, store: Store, late: list[Action]
) -> None:
    async with open_app() as pilot:
        await pilot.press("m", "x", "x", "x", "enter", "enter")
        assert stage(pilot.app) == "choose"
        shown = picture(pilot.app)
        assert "Left from before  2" in shown
        assert "planned for yesterday" in shown
        assert "Call Dov" in pointed_at(shown)
        await pilot.press("space")
        assert "Call Eva" in pointed_at(picture(pilot.app))
        assert "1 of 3" in picture(pilot.app)
        await pilot.press("left")
        assert "Still open from before  1" in picture(pilot.app)
    assert again(store, late)[3].chosen_on == TODAY


async def test_one_left_midway_goes_on_with_those_that_are_left(
    open_app: OpenApp, late: list[Action]
) -> None:
    async with open_app() as pilot:
        await pilot.press("m", "x", "enter", "escape")
    async with open_app() as pilot:
        await pilot.press("m")
        assert stage(pilot.app) == "close"
        assert "3 left" in picture(pilot.app)
        assert "Call Cem" in pointed_at(picture(pilot.app))


async def test_a_morning_of_three_prepared_late_actions_takes_at_most_eight_keys(
    open_app: OpenApp, store: Store, late: list[Action]
) -> None:
    for action in late[3:]:
        store.actions.drop(action, TODAY)
    keys = ("m", "t", "t", "t", "enter", "enter", "enter", "enter")
    assert len(keys) <= 8
    async with open_app() as pilot:
        await pilot.press(*keys)
        shown = picture(pilot.app)
        assert "morning" not in shown
        assert "Call Ana" in pointed_at(shown)
        assert "3 chosen" in shown


async def test_without_an_absence_they_do_not_move_all_at_once(
    open_app: OpenApp, store: Store, late: list[Action]
) -> None:
    async with open_app() as pilot:
        await pilot.press("m", "a", "3", "enter")
        assert "After some days away" not in picture(pilot.app)
    assert [each.day for each in again(store, late)] == [MONDAY] * 5
