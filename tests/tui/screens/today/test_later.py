"""The list of everything not for today, by its keys."""

import pytest

from db.store import Store
from planner.calendar.day_parts import DayPart
from planner.grammar import parse_action, parse_goal, parse_person
from planner.grammar.goals.step import StepLine
from planner.model.actions import Action
from planner.model.vocabulary import ActionState, Kind, SparkKind
from tests.tui.conftest import OpenApp
from tests.tui.dialogs.asking import type_in
from tests.tui.hostile import COMMANDS, HOSTILE
from tests.tui.picture import picture
from tests.tui.screens.day import FRIDAY, MONDAY, TODAY
from tests.tui.walk import go_back
from tui.widgets.toast import ToastLine

SECTIONS = ("Later  1", "Call Zoé", "Parked  1", "Ask Marc", "Dropped  1", "Thank Ana")
KEPT = ("Ideas  1", "A walk with Léa", "Memories  1", "Her laugh")


@pytest.fixture
def waiting(store: Store) -> dict[str, Action]:
    """One thing in each section, of which the action for Friday stands first."""
    actions = store.actions
    call = actions.store(Action("Call Zoé", day=FRIDAY), TODAY)
    ask = actions.park(actions.store(Action("Ask Marc"), TODAY), MONDAY)
    thank = actions.drop(actions.store(Action("Thank Ana"), TODAY), MONDAY)
    for text, kind in (("A walk with Léa", SparkKind.IDEA), ("Her laugh", SparkKind.MEMORY)):
        store.sparks.sort(store.sparks.add(text, TODAY).id, kind)
    return {"call": call, "ask": ask, "thank": thank}


def again(store: Store, action: Action) -> Action:
    return store.actions.get(action.id or 0)


async def test_one_key_lists_in_sections_everything_not_for_today(
    open_app: OpenApp, waiting: dict[str, Action]
) -> None:
    async with open_app() as pilot:
        assert "Ask Marc" not in picture(pilot.app)
        await pilot.press("l")
        shown = picture(pilot.app)
        places = [shown.index(said) for said in (*SECTIONS, *KEPT)]
        assert places == sorted(places)
        assert "Fri 6" in next(line for line in shown.split("\n") if "Call Zoé" in line)
        assert "yesterday" in next(line for line in shown.split("\n") if "Ask Marc" in line)
        await pilot.press("escape")
        assert "Ask Marc" not in picture(pilot.app)


async def test_proposals_beyond_seven_are_listed_and_chosen_there(
    open_app: OpenApp, store: Store
) -> None:
    with store.change("ten"):
        for number in range(10):
            store.actions.store(Action(f"Call number {number}", day=TODAY), TODAY)
    async with open_app(size=(120, 40)) as pilot:
        assert "3 more proposals · l lists them" in picture(pilot.app)
        await pilot.press("l")
        shown = picture(pilot.app)
        assert "Also today  3" in shown
        assert "Call number 7" in shown
        await pilot.press("space")
    assert [action.title for action in store.day.agenda(TODAY).chosen] == ["Call number 7"]


async def test_the_palette_finds_the_list(open_app: OpenApp, waiting: dict[str, Action]) -> None:
    async with open_app() as pilot:
        await pilot.press("ctrl+p")
        await type_in(pilot, "not for today\n")
        await pilot.pause()
        assert "Ask Marc" in picture(pilot.app)


async def test_an_empty_list_says_one_kind_sentence(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("l")
        shown = picture(pilot.app)
        assert "Nothing waits for another day" in shown
        await pilot.press("space", ">", "x", "enter")
        assert picture(pilot.app) == shown


@pytest.mark.parametrize(("steps", "name"), [(0, "call"), (1, "ask"), (2, "thank")])
async def test_space_chooses_any_action_set_aside_for_today(
    open_app: OpenApp, store: Store, waiting: dict[str, Action], steps: int, name: str
) -> None:
    async with open_app() as pilot:
        await pilot.press("l", *["down"] * steps, "space")
        await pilot.pause()
        chosen = again(store, waiting[name])
        assert (chosen.state, chosen.day) == (ActionState.OPEN, TODAY)
        assert chosen.chosen_on == TODAY
        assert "Chosen for today · u undoes" in picture(pilot.app)
        listed = store.day.later(TODAY)
        assert chosen.id not in [each.id for each in (*listed.open, *listed.parked)]
        await pilot.press("u")
        await pilot.pause()
        assert again(store, waiting[name]) == waiting[name]
        assert [said for said in SECTIONS if said not in picture(pilot.app)] == []


async def test_a_chosen_action_leaves_the_list_and_stands_in_today(
    open_app: OpenApp, waiting: dict[str, Action]
) -> None:
    async with open_app() as pilot:
        await pilot.press("l", "down", "space")
        await pilot.pause()
        assert "Parked" not in picture(pilot.app)
        await pilot.press("escape")
        await pilot.pause()
        assert "Ask Marc" in picture(pilot.app)


async def test_another_day_opens_a_parked_action_again(
    open_app: OpenApp, store: Store, waiting: dict[str, Action]
) -> None:
    async with open_app() as pilot:
        await pilot.press("l", "down", ">")
        await type_in(pilot, "friday\n")
        await pilot.pause()
        shown = picture(pilot.app)
        assert "Moved to Friday 6 · u undoes" in shown
        assert pilot.app.screen.query_one(ToastLine).cells, "over the list, not below it"
        assert "Later  2" in shown
        moved = again(store, waiting["ask"])
        assert (moved.state, moved.day) == (ActionState.OPEN, FRIDAY)
        await pilot.press("u")
        await pilot.pause()
        assert "Parked  1" in picture(pilot.app)
    assert again(store, waiting["ask"]) == waiting["ask"]


async def test_an_action_dropped_from_the_list_goes_to_the_dropped_and_no_further(
    open_app: OpenApp, store: Store, waiting: dict[str, Action]
) -> None:
    async with open_app() as pilot:
        await pilot.press("l", "x")
        await pilot.pause()
        assert "Dropped  2" in picture(pilot.app)
        assert again(store, waiting["call"]).state is ActionState.DROPPED
        before = len(store.history.list())
        await pilot.press("end", "x", "space", ">")  # a memory is no action
        await pilot.pause()
        assert "Her laugh" in picture(pilot.app)
    assert len(store.history.list()) == before


async def test_enter_shows_a_long_text_whole(open_app: OpenApp, store: Store) -> None:
    spark = store.sparks.add(f"{'long ' * 20}end of it", TODAY)
    store.sparks.sort(spark.id, SparkKind.IDEA)
    async with open_app() as pilot:
        await pilot.press("l")
        assert "end of it" not in picture(pilot.app)
        await pilot.press("enter")
        await pilot.pause()
        assert "end of it" in picture(pilot.app)


async def test_texts_are_shown_harmlessly(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        for text in (text for text in HOSTILE if text.strip() and text != "\ud800"):
            action = store.actions.store(Action(f"Call {text}", day=FRIDAY), TODAY)
            await pilot.press("l")
            assert "Call" in picture(pilot.app), text
            await pilot.press("enter")
            await pilot.pause()
            assert not COMMANDS & set(picture(pilot.app)), text
            await go_back(pilot)
            store.actions.drop(action, TODAY)


@pytest.mark.parametrize("size", [(40, 10), (80, 24), (200, 60)])
async def test_the_list_fits_any_terminal(
    open_app: OpenApp, store: Store, size: tuple[int, int]
) -> None:
    for number in range(80):
        store.actions.store(Action(f"Call {number}", day=FRIDAY), TODAY)
    async with open_app(size=size) as pilot:
        await pilot.press("l", "end")
        await pilot.pause()
        assert "Call 79" in picture(pilot.app)
        assert "Back" in picture(pilot.app).split("\n")[-1]


@pytest.mark.parametrize("key", ["r", "d"])
async def test_an_action_done_before_its_day_is_recorded_from_the_list(
    open_app: OpenApp, store: Store, waiting: dict[str, Action], key: str
) -> None:
    async with open_app() as pilot:
        await pilot.press("l", key, "1", "enter")
        assert again(store, waiting["call"]).state is ActionState.DONE
        await pilot.press("u")
        assert again(store, waiting["call"]) == waiting["call"]


async def test_an_action_moves_to_a_part_of_a_day(
    open_app: OpenApp, store: Store, waiting: dict[str, Action]
) -> None:
    async with open_app() as pilot:
        await pilot.press("l", ">")
        await type_in(pilot, "friday evening")
        assert "Friday 6 March 2026, evening" in picture(pilot.app)
        await pilot.press("enter")
        assert "Moved to Friday 6, evening" in picture(pilot.app)
    moved = again(store, waiting["call"])
    assert (moved.day, moved.part) == (FRIDAY, "evening")


async def test_enter_shows_all_that_is_known_of_an_action_not_yet_prepared(
    open_app: OpenApp, store: Store
) -> None:
    goal = store.goals.add(parse_goal("Change sector", TODAY), TODAY, [StepLine("Advice meetings")])
    store.actions.add(
        parse_action("Call Ana Ruiz friday 9:30 ~20m", TODAY), TODAY, step_id=goal.steps[0].id
    )
    async with open_app() as pilot:
        await pilot.press("l", "enter")
        await pilot.pause()
        shown = picture(pilot.app)
    for said in ("Fri 6", "9:30", "20 min", "phone", "Advice meetings", "Change sector", "Missing"):
        assert said in shown


async def test_enter_shows_the_person_the_part_of_the_day_and_the_kind_of_an_action(
    open_app: OpenApp, store: Store
) -> None:
    ana = store.meetings.add_person(parse_person("Ana Ruiz", TODAY), TODAY).person
    planned = Action(
        "Send the figures",
        kind=Kind.PROMISE,
        person_id=ana.id,
        day=FRIDAY,
        part=DayPart.EVENING,
        note="the ones of spring",
    )
    store.actions.store(planned, TODAY)
    async with open_app() as pilot:
        await pilot.press("l", "enter")
        await pilot.pause()
        shown = picture(pilot.app)
    for said in ("With", "Ana Ruiz", "promise", "Fri 6", "evening", "the ones of spring"):
        assert said in shown


async def test_nothing_is_missing_of_an_action_that_was_dropped(
    open_app: OpenApp, store: Store
) -> None:
    store.actions.drop(store.actions.store(Action("Thank Ana", kind=Kind.THANKS), TODAY), MONDAY)
    async with open_app() as pilot:
        await pilot.press("l", "enter")
        await pilot.pause()
        shown = picture(pilot.app)
    assert "thanks" in shown
    assert "Missing" not in shown
