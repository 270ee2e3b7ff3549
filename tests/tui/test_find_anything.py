"""Anything is found from anywhere, opened in its place, and escape comes back."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.app import App

from db.store import Store
from planner import language
from planner.grammar import parse_action
from planner.grammar.goals.goal import parse_goal
from planner.language.width import cell_width
from planner.model.actions import Action, Result
from planner.model.events import Event
from planner.model.found import FoundKind, Hit, Section
from planner.model.vocabulary import ActionState, Kind, Outcome
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import flat, picture
from tests.tui.type_text import typed
from tui.dialogs.finding.anything import _day, _line

LATER = TODAY + timedelta(days=20)


@pytest.fixture
def house(store: Store) -> None:
    """Things of every kind that are found by “kérial”."""
    ana = store.people.add("Ana Ruiz", TODAY, organisation="Kérial", role_title="CFO")
    store.people.add("Bo Ek", TODAY, notes="knows Kérial well")
    call = Action("Call about Kérial", kind=Kind.CONTACT, person_id=ana.id, day=TODAY)
    store.actions.store(call, TODAY)
    store.actions.store(replace(call, title="Visit Kérial", day=LATER), TODAY)
    done = store.actions.store(replace(call, title="Letter to Kérial"), date(2026, 2, 1))
    store.actions.record(done, Result(Outcome.ACHIEVED, date(2026, 2, 1)), [], date(2026, 2, 1))
    store.events.write_down(Event("Kérial open house", LATER), TODAY)
    store.goals.add(parse_goal("Meet 3 people of Kérial by june", TODAY), TODAY)


def at(app: App[Any]) -> str:
    return str(getattr(app.screen, "PLACE", type(app.screen).__name__))


@pytest.mark.usefixtures("house")
async def test_sections_with_counts_follow_each_letter(open_app: OpenApp) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("slash")
        assert "People, organisations, actions, events, goals, by any of their words." in picture(
            pilot.app
        )
        await typed(pilot, "keria")
        shown = picture(pilot.app)
        for title in ("People  2", "Actions  3", "Events  1", "Goals  1"):
            assert title in shown
        assert "▌ Bo Ek" in shown
        await typed(pilot, "l vis")
        shown = picture(pilot.app)
        assert "Actions  1" in shown
        assert "People  " not in shown


@pytest.mark.usefixtures("house")
@pytest.mark.parametrize("place", ["1", "3", "4"])
async def test_a_person_is_opened_over_the_place_and_escape_comes_back(
    open_app: OpenApp, place: str
) -> None:
    async with open_app() as pilot:
        await pilot.press(place)
        before = at(pilot.app)
        await pilot.press("slash")
        await typed(pilot, "cfo")
        await pilot.press("enter")
        assert "CFO, Kérial" in picture(pilot.app)
        await pilot.press("escape")
        assert at(pilot.app) == before


@pytest.mark.usefixtures("house")
@pytest.mark.parametrize(
    ("words", "place", "seen"),
    [
        ("call about", "today", "Call about Kérial"),
        ("open house", "events", "Kérial open house"),
        ("meet 3", "stairs", "Meet 3 people"),
    ],
)
async def test_what_is_found_is_opened_in_its_place_and_escape_comes_back(
    open_app: OpenApp, words: str, place: str, seen: str
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("4", "slash")
        await typed(pilot, words)
        await pilot.press("enter")
        assert at(pilot.app) == place
        [row] = [line for line in picture(pilot.app).split("\n") if "▌ " in line]
        assert seen in row
        await pilot.press("escape")
        assert at(pilot.app) == "pitch"
        await pilot.press("escape")
        assert at(pilot.app) == "pitch"


@pytest.mark.usefixtures("house")
async def test_an_action_of_another_day_is_shown_where_one_is(open_app: OpenApp) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("4", "slash")
        await typed(pilot, "visit")
        await pilot.press("enter")
        assert "Everything else" in picture(pilot.app)
        rows = [line for line in picture(pilot.app).split("\n") if "▌ " in line]
        assert any("Visit Kérial" in row for row in rows)
        await pilot.press("escape", "slash")
        await typed(pilot, "letter")
        await pilot.press("enter")
        assert "Letter to Kérial" in picture(pilot.app)
        await pilot.press("escape")
        assert at(pilot.app) == "pitch"


@pytest.mark.usefixtures("house")
async def test_a_place_gone_to_forgets_the_way_back(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("4", "slash")
        await typed(pilot, "house")
        await pilot.press("enter", "1", "escape")
        assert at(pilot.app) == "today"


@pytest.mark.usefixtures("house")
@pytest.mark.parametrize("place", ["2", "5"])
async def test_where_a_list_is_filtered_the_other_key_and_the_palette_find(
    open_app: OpenApp, place: str
) -> None:
    async with open_app() as pilot:
        await pilot.press(place, "ctrl+f")
        await typed(pilot, "cfo")
        assert "▌ Ana Ruiz" in picture(pilot.app)
        await pilot.press("escape", "ctrl+p")
        await typed(pilot, "anybody or anything")
        await pilot.press("enter")
        assert at(pilot.app) == "FindAnything"


@pytest.mark.usefixtures("house")
async def test_a_filter_finds_people_alone_and_says_its_values(open_app: OpenApp) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("slash")
        await typed(pilot, "org:kerial")
        shown = picture(pilot.app)
        assert "People  1" in shown
        assert "Actions  " not in shown
        await pilot.press(*("backspace",) * 10)
        await typed(pilot, "role:cfo")
        assert "there are: decision-maker" in picture(pilot.app)


@pytest.mark.usefixtures("house")
async def test_the_morning_is_left_and_gone_on_with(open_app: OpenApp) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("m")
        before = picture(pilot.app).split("\n")[0]
        assert "Morning" in before
        await pilot.press("slash")
        await typed(pilot, "cfo")
        await pilot.press("enter")
        assert "CFO, Kérial" in picture(pilot.app)
        await pilot.press("escape")
        assert picture(pilot.app).split("\n")[0] == before
        await pilot.press("slash")
        await typed(pilot, "house")
        await pilot.press("enter")
        assert at(pilot.app) == "events"
        await pilot.press("escape")
        assert picture(pilot.app).split("\n")[0] == before


@pytest.mark.usefixtures("house")
async def test_a_debrief_goes_on_with_the_text_half_typed(open_app: OpenApp, store: Store) -> None:
    store.events.write_down(Event("Guild evening", TODAY), TODAY)
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("5", "d")
        await typed(pilot, "Cem Dal")
        await pilot.press("ctrl+f")
        await typed(pilot, "house")
        await pilot.press("enter")
        assert at(pilot.app) == "events"
        await pilot.press("escape")
        assert at(pilot.app) == "DebriefScreen"
        assert "Cem Dal" in picture(pilot.app)
        await pilot.press("ctrl+f")
        await typed(pilot, "cfo")
        await pilot.press("enter", "escape")
        assert "Cem Dal" in picture(pilot.app)


@pytest.mark.usefixtures("house")
async def test_the_longest_beginning_that_is_found_is_told(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("slash")
        await typed(pilot, "kerialis")
        assert "Nothing has “kerialis”. “kerial” finds 8." in flat(pilot.app)
        await pilot.press("space", *"zoe")
        assert "Nothing has “kerialis zoe”." in flat(pilot.app)
        await pilot.press("enter")
        assert at(pilot.app) == "FindAnything"


async def test_a_person_deleted_on_a_card_closes_it_and_that_is_said(
    open_app: OpenApp, store: Store
) -> None:
    store.people.add("Ana Ruiz", TODAY)
    store.actions.add(parse_action("Call Zed", TODAY), TODAY)
    async with open_app() as pilot:
        await pilot.press("slash")
        await typed(pilot, "ana")
        await pilot.press("enter", "delete")
        assert at(pilot.app) == "today"
        assert "Ana Ruiz is deleted · u undoes" in picture(pilot.app)
        await pilot.press("u")
        assert store.people.rows_of([1])


@pytest.mark.usefixtures("house")
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
@pytest.mark.parametrize(
    "keys", [("slash", *"keria"), ("slash", *"cfo", "enter"), ("2", "c")], ids=["find", "card", "c"]
)
async def test_it_looks_like_this(
    open_app: OpenApp, snapshot: SnapshotAssertion, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    async with open_app(size=size) as pilot:
        await pilot.press(*keys)
        assert picture(pilot.app) == snapshot


@pytest.mark.parametrize("spoken", ["en", "fr"])
@pytest.mark.parametrize("width", [56, 76, 116])
def test_no_day_is_cut_and_two_cells_part_the_columns(spoken: str, width: int) -> None:
    language.use(spoken)
    states = [None, *ActionState]
    days = [TODAY, TODAY - timedelta(days=400), None]
    kinds = [kind for kind in FoundKind if kind is not FoundKind.PERSON]
    for kind in kinds:
        hits = tuple(
            Hit(kind, place, "a long name " * 9, "Ana Maria Ruiz " * 3, day, state)
            for place, (state, day) in enumerate(product(states, days))
        )
        section = Section(kind, hits, len(hits))
        for hit in hits:
            name, beside, day = (span.text for span in _line(hit, section, TODAY, width))
            assert cell_width(name + beside + day) == width
            assert day.strip() == _day(hit, TODAY)
            assert beside.startswith("  ")
            assert day.startswith("  ") or not day
