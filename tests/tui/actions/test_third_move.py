"""The third time an action is put off it is asked once: smaller, park, drop, keep."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from textual.pilot import Pilot

from db.store import Store
from planner.model.actions import Action, Result
from planner.model.drafts import Question
from planner.model.vocabulary import ActionState, Outcome
from tests.db import rows
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture, stage
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
    store.actions.change(slipped, today=TODAY, day=MONDAY)
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
        assert stage(pilot.app) == "choose"
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


async def edited(pilot: Pilot[Any], *day: str, title: str = "") -> None:
    """Change the day, and the title if given, in the form of the highlighted action."""
    await pilot.press("e")
    if title:
        await pilot.press("ctrl+u")
        await typed(pilot, title)
    await pilot.press("tab", "ctrl+u", *day, "ctrl+s")
    await pilot.pause()


@pytest.mark.parametrize("answer", ["4", "2", "escape"])
async def test_the_third_move_by_the_form_is_asked_about_too(
    open_app: OpenApp, store: Store, slipped: int, answer: str
) -> None:
    async with open_app() as pilot:
        await edited(pilot, *"friday", title="Write the summary")
        assert "Moved for the third time: Write the summary" in picture(pilot.app)
        found = store.actions.get(slipped)
        assert (found.day, found.title, found.moves) == (MONDAY, "Write the summary", 2)
        await pilot.press(answer)
        await pilot.pause()
    found = store.actions.get(slipped)
    assert found.title == "Write the summary"
    assert (found.day, found.moves, found.state) == {
        "4": (FRIDAY, 3, ActionState.OPEN),
        "2": (MONDAY, 2, ActionState.PARKED),
        "escape": (MONDAY, 2, ActionState.OPEN),
    }[answer]


@pytest.mark.parametrize(("day", "moves"), [("friday", 1), ("today", 0)])
async def test_the_form_counts_a_later_day_like_a_move_and_today_not(
    open_app: OpenApp, store: Store, day: str, moves: int
) -> None:
    number = store.actions.store(Action("Call Claire", day=MONDAY), MONDAY).id or 0
    async with open_app() as pilot:
        await edited(pilot, *day)
        assert "third time" not in picture(pilot.app)
    assert store.actions.get(number).moves == moves


async def test_a_proposal_with_another_day_in_the_form_was_not_put_off(
    open_app: OpenApp, store: Store
) -> None:
    rows.touch(rows.person("Claire Dupont", circle="close"), date(2025, 11, 3))
    async with open_app() as pilot:
        await edited(pilot, *"friday")
    [action] = store.actions.find("Claire")
    assert (action.day, action.moves) == (FRIDAY, 0)


async def test_a_smaller_one_half_typed_is_kept_with_its_day(
    open_app: OpenApp, store: Store, slipped: int
) -> None:
    async with open_app() as pilot:
        await pilot.press("greater_than_sign", *"friday", "enter", "1", "ctrl+u")
        await typed(pilot, "Write its first line")
        await pilot.press("escape")
        assert store.actions.get(slipped).day == MONDAY
    async with open_app() as pilot:
        assert "Half typed: A smaller step than: Write the report" in picture(pilot.app)
        await pilot.press("ctrl+o")
        assert "Write its first line" in picture(pilot.app)
        await pilot.press("enter")
        await pilot.pause()
        found = store.actions.get(slipped)
        assert (found.title, found.day, found.moves) == ("Write its first line", FRIDAY, 3)
    assert store.drafts.kept() == []


async def test_a_smaller_one_half_typed_in_the_morning_goes_on_there(
    open_app: OpenApp, store: Store, slipped: int
) -> None:
    async with open_app() as pilot:
        await pilot.press(*MOVE, "1", "ctrl+u")
        await typed(pilot, "Write its first line")
        await pilot.press("escape", "ctrl+o")
        page = picture(pilot.app)
        assert "A smaller step than" in page
        await pilot.press("enter")
        await pilot.pause()
        assert stage(pilot.app) == "choose"
    assert store.actions.get(slipped).day == FRIDAY


@pytest.mark.parametrize("kept", ["2026-03-02", "", "x"])
async def test_a_day_that_is_over_gives_way_to_the_next_working_day(
    open_app: OpenApp, store: Store, slipped: int, kept: str
) -> None:
    text = json.dumps({"title": "Its first line", "to": kept, "to_part": "morning"})
    store.drafts.save(Question("today", "smaller", slipped), text, "A smaller step")
    async with open_app() as pilot:
        await pilot.press("ctrl+o", "enter")
        await pilot.pause()
    found = store.actions.get(slipped)
    assert (found.day, found.part) == (TODAY + timedelta(days=1), None)


def test_a_smaller_one_half_typed_ends_with_its_action(store: Store, slipped: int) -> None:
    store.drafts.save(Question("today", "smaller", slipped), "x", "A smaller step")
    action = store.actions.get(slipped)
    store.actions.record(action, Result(Outcome.ACHIEVED, TODAY), (), TODAY)
    assert store.drafts.kept() == []
