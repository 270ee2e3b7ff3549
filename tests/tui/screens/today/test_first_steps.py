"""The first steps by their keys: a list that shows the way on a new store and ticks itself off."""

import re

import pytest
from playhouse.test_utils import count_queries
from syrupy.assertion import SnapshotAssertion
from textual.binding import Binding
from textual.pilot import Pilot

from db import models
from db.store import Store
from planner.model.actions import Action
from planner.model.pitches import PitchText
from planner.model.vocabulary import Circle
from planner.pitch.canvases.card import CanvasName
from tests.db import rows
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture, pointed_at
from tests.tui.type_text import typed
from tui.registry import PLACES
from tui.screens.today.first_steps import WAYS, Way

READY = Action("Call Ida", aim="hear her", if_then="if it is 9:00, then I call Ida")


def shown(pilot: Pilot[object]) -> str:
    return picture(pilot.app)


def ticked(pilot: Pilot[object]) -> int:
    """The number of steps done that the title gives."""
    found = re.search(r"First steps  (\d) of 5", shown(pilot))
    assert found is not None, shown(pilot)
    return int(found[1])


def circled(people: int) -> None:
    """Ten people, so many of them in a circle, added today."""
    for number in range(10):
        circle = Circle.CLOSE.value if number < people else None
        rows.person(f"Person {number}", circle=circle, circled_on=circle and TODAY)
    models.Person.update(created_on=TODAY).execute()


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=str)
async def test_a_new_store_shows_the_way(
    open_app: OpenApp, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        assert shown(pilot) == snapshot


@pytest.mark.parametrize("size", [(110, 30), (120, 40)], ids=str)
async def test_the_stairs_beside_cut_no_key(
    open_app: OpenApp, french: None, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        _list, *stairs = shown(pilot).split("Vos premiers pas")
        drawn = "".join(stairs)
        keys = ("n, puis p", "3, puis n", "2, puis c", "2, puis i ou N", "4, puis i ou n")
        assert [key for key in keys if key not in drawn] == []
        assert "…" not in drawn


async def test_a_new_store_shows_the_way_in_french(
    open_app: OpenApp, french: None, snapshot: SnapshotAssertion
) -> None:
    async with open_app() as pilot:
        assert shown(pilot) == snapshot


async def test_the_whole_way_is_gone_by_keys(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        assert "Three achievements" in pointed_at(shown(pilot))
        await pilot.press("enter", "n")
        await typed(pilot, "friends")
        await pilot.press("ctrl+s")
        await typed(pilot, "I help teams")
        await pilot.press("ctrl+s", "1")
        assert "The people you know" in pointed_at(shown(pilot))
        await pilot.press("enter")
        for number in range(10):
            await pilot.press("n")
            await typed(pilot, f"Person Number{number}")
            await pilot.press("enter")
        await pilot.press("1")
        assert "A circle" in pointed_at(shown(pilot))
        await pilot.press("enter", "home")
        for _ in range(3):
            await pilot.press("c", "2", "j")
        await pilot.press("1")
        assert "One goal" in pointed_at(shown(pilot))
        await pilot.press("enter")
        await typed(pilot, "Twelve conversations by June")
        await pilot.press("enter", "1")
        assert "One prepared action" in pointed_at(shown(pilot))
        assert ticked(pilot) == 4
        await pilot.press("enter")
        await typed(pilot, "Call the bank")
        await pilot.press("enter", "p")
        await typed(pilot, "a loan")
        await pilot.press("tab")
        await typed(pilot, "if it is 9:00, then I call")
        await pilot.press("enter")
        assert ticked(pilot) == 5
        assert "The first steps are done" in shown(pilot)
        assert "One goal" not in shown(pilot)
    assert store.settings.get("first_steps") == TODAY.isoformat()


async def test_three_achievements_tick_the_first_step_too(open_app: OpenApp, store: Store) -> None:
    for number in range(3):
        store.cards.add(CanvasName.ACHIEVEMENTS, ["achievement"], f"Deed {number}", TODAY)
        async with open_app() as pilot:
            assert ("● Three achievements" in shown(pilot)) == (number == 2)
            assert (f"{number + 1} of 3 · 4, then i or n" in shown(pilot)) == (number < 2)


async def test_the_first_step_leads_to_the_path(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("enter")
        assert pilot.app.current_mode == "pitch"
        await pilot.press("i")
        assert "No proposed card waits." in shown(pilot)


async def test_a_prepared_action_is_asked_of_what_stands_in_the_day(
    open_app: OpenApp, store: Store
) -> None:
    store.actions.store(Action("Call Ida"), TODAY)
    async with open_app() as pilot:
        await pilot.press("end", "enter")
        assert "Prepare: Call Ida" in shown(pilot)


async def test_a_ticked_step_leads_to_its_place_and_asks_nothing(
    open_app: OpenApp, store: Store
) -> None:
    store.pitches.add("everyone", "en", PitchText(hook="I help teams."), TODAY)
    async with open_app() as pilot:
        assert "The people you know" in pointed_at(shown(pilot))
        await pilot.press("home", "enter")
        assert "I help teams." in shown(pilot)
        assert "Save" not in shown(pilot)


async def test_a_pitch_without_words_is_gone_on_with(open_app: OpenApp, store: Store) -> None:
    store.pitches.add("everyone", "en", PitchText(), TODAY)
    async with open_app() as pilot:
        await pilot.press("enter")
        assert "Pitch for everyone" in shown(pilot)


async def test_the_steps_stand_below_the_actions_of_a_day(open_app: OpenApp, store: Store) -> None:
    store.actions.store(READY, TODAY)
    store.sparks.add("The baker's sister leads a bank", TODAY)
    async with open_app(size=(120, 40)) as pilot:
        assert "Call Ida" in pointed_at(shown(pilot))
        found = shown(pilot)
        places = [found.index(each) for each in ("Proposed", "First steps", "Sparks")]
        assert places == sorted(places)
        assert "● One prepared action" in found
        await pilot.press(*["down"] * 6)
        assert "baker" in pointed_at(shown(pilot))


async def test_a_step_half_done_says_how_far_it_is(open_app: OpenApp) -> None:
    circled(2)
    async with open_app() as pilot:
        assert re.search(
            r"○ A circle for the three closest to you +2 of 3 · 2, then c", shown(pilot)
        )


async def test_x_puts_the_list_away_and_a_key_brings_it_back(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        assert "x Put away" in shown(pilot)
        await pilot.press("down", "x")
        assert "The first steps are put away · F brings them back" in shown(pilot)
        assert "Three achievements" not in shown(pilot)
        assert "Nothing is planned for today" in shown(pilot)
        await pilot.press("x")
        await pilot.press("F")
        assert "Three achievements" in pointed_at(shown(pilot))
        await pilot.press("F")
        assert "Three achievements" not in shown(pilot)
    async with open_app() as pilot:
        assert "Three achievements" not in shown(pilot)


async def test_the_list_comes_back_from_the_commands(open_app: OpenApp, store: Store) -> None:
    store.day.show_first_steps(shown=False)
    async with open_app() as pilot:
        await pilot.press("ctrl+p")
        await typed(pilot, "first steps")
        await pilot.press("enter")
        assert ticked(pilot) == 0


async def test_put_away_it_costs_no_query(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        with count_queries() as counted:
            pilot.app.screen.load()  # type: ignore[attr-defined]  # the place
        store.day.show_first_steps(shown=False)
        with count_queries() as away:
            pilot.app.screen.load()  # type: ignore[attr-defined]  # the place
        assert away.count == counted.count - 1


async def test_the_lines_name_the_keys_that_the_user_chose(open_app: OpenApp) -> None:
    keys = {"go.network": "ctrl+n", "network.import": "I", "today.new": "N", "network.circle": "C"}
    async with open_app(keys=keys) as pilot:
        found = shown(pilot)
        assert "ctrl+n, then I or N" in found
        assert "ctrl+n, then C" in found
        assert "N, then p" in found
        assert "3, then n" in found


@pytest.mark.parametrize("way", WAYS.values(), ids=str)
def test_the_keys_of_the_lines_are_those_of_the_places(way: Way) -> None:
    screen = next(each for each in PLACES if each.id == way.place).open()
    bound = {each.id: each.key for each in screen.BINDINGS if isinstance(each, Binding)}
    assert {id_: bound[id_] for id_ in way.keys} == dict(way.keys)


async def test_an_empty_morning_points_to_the_next_step(open_app: OpenApp, store: Store) -> None:
    store.pitches.add("everyone", "en", PitchText(hook="I help teams."), TODAY)
    async with open_app() as pilot:
        await pilot.press("m")
        said = " ".join(shown(pilot).split())
        assert "Next comes: The people you know: a file, or ten names." in said
        assert "Five names" not in shown(pilot)


@pytest.mark.parametrize(("people", "said"), [(9, True), (10, False)])
async def test_five_names_are_proposed_until_ten_people_are_known(
    open_app: OpenApp, store: Store, people: int, said: bool
) -> None:
    for number in range(people):
        rows.person(f"Person {number}", state="resting")
    async with open_app() as pilot:
        await pilot.press("m")
        assert "Nothing waits this morning" in shown(pilot)
        assert ("Five names of people you know" in shown(pilot)) is said
