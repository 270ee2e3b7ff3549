"""The page of ways, by its keys."""

from datetime import date
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from db.errors import StoreError
from db.pitch.market import MarketStore
from db.store import Store
from planner.model.people import Affiliation
from planner.model.progress import Cancelled
from planner.model.vocabulary import Channel, Circle, Kind, PersonState
from planner.network.personas.persona import PersonaLine
from tests.tui.conftest import TODAY, OpenApp, written_elsewhere
from tests.tui.picture import flat, picture, pointed_at
from tests.tui.work_ended import work_ended
from tui.screens.network.leads import screen


@pytest.fixture
def kerial(store: Store) -> int:
    """Three ways to Kérial: a former colleague, a group, an introduction; its id."""
    claire = store.people.add("Claire Petit", TODAY, organisation="Bank", circle=Circle.CORE)
    job = Affiliation(None, "Kérial", "buyer", "2012", "2021")
    store.affiliations.add(claire.id, job)
    marc = store.people.add("Marc Le Goff", TODAY, organisation="Kérial", role_title="plant head")
    work = Affiliation(None, "Kérial", "plant head", "2015", main=True)
    store.affiliations.put(marc.id, work, store.affiliations.of(marc.id)[0])
    for name, day in (("Olga Brandt", "2026-02-20"), ("Paul Roy", "2025-11-03")):
        friend = store.people.add(name, TODAY, groups=(f"choir of {name[0]}",))
        store.touches.log(friend.id, date.fromisoformat(day), Channel.PHONE, asked="a name")
        store.people.change(
            marc.id, TODAY, groups=(*store.people.card(marc.id).groups, f"choir of {name[0]}")
        )
    resting = store.people.add("Rosa Rest", TODAY, circle=Circle.CORE)
    store.acquaintances.add(resting.id, marc.id)
    store.people.set_state(resting.id, PersonState.RESTING)
    return store.organisations.find("Kérial") or 0


async def ways(pilot: Pilot[Any], about: str, *keys: str) -> str:
    """The ways to something, once the search has ended and some keys are pressed."""
    await pilot.app.run_action(f"room('leads', {about!r})", pilot.app)
    await work_ended(pilot)
    await pilot.press(*keys)
    return picture(pilot.app)


@pytest.mark.usefixtures("kerial")
async def test_from_a_card_to_a_prepared_request_that_is_one_change(
    open_app: OpenApp, store: Store
) -> None:
    before = len(store.history.list())
    async with open_app() as pilot:
        await pilot.press("2", "slash", *"marc", "enter", "W")
        assert "3 ways to Marc Le Goff, the surest first." in picture(pilot.app)
        assert pointed_at(picture(pilot.app)).startswith("Olga Brandt")
        await pilot.press("end", "up")
        assert pointed_at(picture(pilot.app)).startswith("Claire Petit")
        assert "Claire knew Marc at Kérial until 2021" in picture(pilot.app)
        await pilot.press("enter")
        assert "◉ core" in picture(pilot.app)  # her card
        await pilot.press("escape", "a")
        assert "Prepare: Ask Claire Petit to introduce me to Mar" in flat(pilot.app)
        assert len(store.history.list()) == before  # shown, not written
        await pilot.press("enter")
        assert "Prepared: Ask Claire Petit" in flat(pilot.app)
        [asked] = store.actions.of_person(1)
        assert (asked.kind, asked.day, asked.minutes) == (Kind.ASK, TODAY, 15)
        assert "Only if Marc agrees" in asked.opening
        await pilot.press("a", "escape")  # the same one, not a second
        assert len(store.actions.of_person(1)) == 1
        assert len(store.history.list()) == before + 1
        await pilot.press("escape", "u")
    assert store.actions.of_person(1) == []


async def test_the_ways_look_like_this_and_the_guard_speaks(
    open_app: OpenApp, kerial: int, snapshot: SnapshotAssertion
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        assert await ways(pilot, f"organisation:{kerial}", "down") == snapshot
        assert "You asked Paul Roy for something" not in flat(pilot.app)  # 120 days ago
        await pilot.press("up")
        assert "You asked Olga Brandt for something" in flat(pilot.app)
        await pilot.press("a", "enter")
        assert "Something gives pause" in flat(pilot.app)
        await pilot.press("escape", "escape", "escape")
        written_elsewhere(pilot)
        store_about = await ways(pilot, "organisation:999")
        assert "This organisation is no longer there." in store_about


@pytest.mark.usefixtures("french")
async def test_the_ways_speak_french_at_80_columns(
    open_app: OpenApp, kerial: int, snapshot: SnapshotAssertion
) -> None:
    async with open_app() as pilot:
        assert await ways(pilot, f"organisation:{kerial}") == snapshot
        await pilot.press("end", "up", "a")
        assert picture(pilot.app) == snapshot


async def test_where_nobody_leads_there_it_says_what_would_help(
    open_app: OpenApp, store: Store, kerial: int
) -> None:
    persona = store.personas.add(PersonaLine(role_title="astronaut"), TODAY)
    alone = store.people.add("Zoé Lone", TODAY)
    async with open_app() as pilot:
        shown = await ways(pilot, f"persona:{persona.id}")
        assert "Nobody in your network fits “astronaut” yet." in shown
        assert "On somebody’s card, K notes whom they know." in shown
        assert "e opens the persona: say at which organisation" in flat(pilot.app)
        await pilot.press("e", "tab", *"Kérial", "enter")
        await pilot.pause()
        shown = flat(pilot.app)
        assert "Nobody fits “astronaut, Kérial” yet: these lead to Kérial," in shown
        await pilot.press("u")
        assert "Nobody in your network fits “astronaut” yet." in flat(pilot.app)
        await pilot.press("a", "enter")  # neither does anything
        await pilot.press("n", *"zoe")
        assert "enter Find the ways" in picture(pilot.app)
        await pilot.press("enter")
        assert "Nobody you know leads to Zoé Lone yet." in picture(pilot.app)
        await pilot.press("n", *"rosa", "enter")
        assert "Rosa Rest rests for now" in picture(pilot.app)
        assert "What would help" not in picture(pilot.app)
        await pilot.press("n", *"moi")
        assert "You are there already" in flat(pilot.app)
        await pilot.press(*["backspace"] * 3, *"claire", "enter")
        assert "You know Claire Petit yourself: core circle" in picture(pilot.app)
        await pilot.press("a")
        assert "Prepare: Catch up with Claire Petit" in flat(pilot.app)
        await pilot.press("escape")
        store.people.delete(alone.id)
        store.people.set_state(1, PersonState.DO_NOT_CONTACT)
        shown = await ways(pilot, f"organisation:{kerial}")
        assert "2 ways to Kérial" in shown
        await pilot.press(
            "enter", "quotation_mark"
        )  # over a card and two pages: 3, as a French keyboard
        assert pilot.app.current_mode == "stairs"
        assert len(pilot.app.screen_stack) == 1


async def test_the_organisation_and_a_draft_lead_there_too_and_keys_are_answered_meanwhile(
    open_app: OpenApp, kerial: int, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MarketStore, "is_large", True)
    async with open_app() as pilot:
        await pilot.app.run_action(f"organisation({kerial})", pilot.app)
        await pilot.pause()
        await pilot.press("W")
        await work_ended(pilot)
        await pilot.press("a", *"More ", "escape", "escape", "escape")
        await pilot.press("1", "ctrl+o")
        await work_ended(pilot)
        assert "Prepare: Ask Olga Brandt to introduce me to Marc" in flat(pilot.app)
        assert "More " in flat(pilot.app)
        await pilot.press("escape", "escape", "escape")
        store.touches.log(3, TODAY, Channel.PHONE, asked="a name")
        store.people.set_state(3, PersonState.RESTING)
        await pilot.press("1", "ctrl+o")
        await work_ended(pilot)
        assert "This way is there no longer: your text is kept." in flat(pilot.app)


async def test_an_older_search_is_passed_over_and_a_refusal_stands_where_the_ways_would(
    open_app: OpenApp, kerial: int, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = store.people.add("Zoé Lone", TODAY)
    monkeypatch.setattr(MarketStore, "is_large", True)
    async with open_app() as pilot:
        await ways(pilot, f"organisation:{kerial}")
        shown = pilot.app.screen
        assert isinstance(shown, screen.LeadsScreen)
        assert shown.ways is not None
        older = shown.ways
        shown.go_to(f"person:{alone.id}")
        await work_ended(pilot)
        await shown.reading.took(1, (older, ()))
        await pilot.pause()
        assert "Nobody you know leads to Zoé Lone yet." in flat(pilot.app)
        with pytest.raises(Cancelled):
            shown.reading.go_on(1)

        def broken(*_any: object) -> None:
            raise StoreError("The file is on the moon.")

        monkeypatch.setattr(screen, "lead_to", broken)
        shown.go_to(f"organisation:{kerial}")
        await work_ended(pilot)
        assert "The file is on the moon." in flat(pilot.app)
        assert "Looking who" not in flat(pilot.app)
