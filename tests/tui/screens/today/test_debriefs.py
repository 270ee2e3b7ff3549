"""The debrief of an action, on the other page of its result."""

import re

from db.store import Store
from planner.grammar import parse_event
from planner.model.actions import Action
from planner.model.vocabulary import ActionState, Outcome
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture, pointed_at
from tests.tui.screens.day import TODAY, again


async def test_an_action_is_debriefed_and_recorded_as_one_change(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("d", "enter")
        shown = picture(pilot.app)
        assert re.search(r"Aim +Result", shown)
        assert re.search(r"hear about her move +achieved", shown)
        assert "Planned  " not in shown
        await pilot.press("2", "tab", *"She spoke", "tab", "tab", *"Ask less", "enter")
        debrief = store.debriefs.of_action(call.id or 0)
        assert debrief
        assert (debrief.planned, debrief.happened) == ("hear about her move", "She spoke")
        done = again(store, call)
        assert done.result
        assert done.result.outcome is Outcome.PARTLY
        assert [lesson.text for lesson in store.lessons.of_days(TODAY, TODAY)] == ["Ask less"]
        await pilot.press("u")
        assert store.debriefs.of_action(call.id or 0) is None
        assert again(store, call) == call


async def test_the_plan_is_asked_for_if_there_is_no_aim(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    store.actions.change(call.id or 0, aim="")
    async with open_app() as pilot:
        await pilot.press("d", "enter", "tab", *"A name", "tab", *"None", "enter")
    debrief = store.debriefs.of_action(call.id or 0)
    assert debrief
    assert (debrief.planned, debrief.happened) == ("A name", "None")


async def test_the_debrief_of_a_done_action_opens_on_its_page_and_keeps_the_result(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("r", "1", "tab", "tab", "tab", "space", "tab", "8", "enter")
        before = again(store, call).result
        await pilot.press("home", "d", "enter", *"She spoke of rail", "enter")
        assert again(store, call).result == before
        debrief = store.debriefs.of_action(call.id or 0)
        assert debrief
        assert debrief.happened == "She spoke of rail"


async def test_a_result_without_a_word_of_debrief_writes_none(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("d", "enter", "enter")
        assert again(store, call).state is ActionState.DONE
        assert store.debriefs.of_action(call.id or 0) is None


async def test_one_key_turns_from_the_result_to_its_debrief_and_back(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("r", "d")
        assert "Happened" in picture(pilot.app)
        assert "What came" not in picture(pilot.app)
        await pilot.press(*"She", *["shift+tab"] * 2, "d")
        assert "What came" in picture(pilot.app)
        await pilot.press("tab", *"Listen", "enter")
        debrief = store.debriefs.of_action(call.id or 0)
        assert debrief
        assert debrief.happened == "She"


async def test_a_debrief_half_typed_is_opened_again_on_its_page(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    async with open_app() as pilot:
        await pilot.press("d", "enter", "tab", *"She sp", "escape", "escape", "r")
        assert "She sp" in picture(pilot.app)
        await pilot.press(*"oke", "enter")
        debrief = store.debriefs.of_action(call.id or 0)
        assert debrief
        assert debrief.happened == "She spoke"


async def test_the_action_of_the_day_at_hand_is_highlighted_and_a_proposed_one_is_not(
    open_app: OpenApp, store: Store, call: Action
) -> None:
    store.events.add(parse_event("Fair yesterday 18:00", TODAY), TODAY)
    async with open_app() as pilot:
        await pilot.press("d")
        assert pointed_at(picture(pilot.app)).startswith("this action: Call Claire")
        await pilot.press("escape", "down", "down", "d")
        assert "this action: Thank Marc" in picture(pilot.app)
        assert "Fair" in pointed_at(picture(pilot.app))
