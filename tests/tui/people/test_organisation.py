"""The page of an organisation, by keys."""

import pytest

from db.store import Store
from planner.model.people import Affiliation
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tests.tui.type_text import typed


@pytest.fixture
def ana(store: Store) -> int:
    """A person at Beta, who was at Acme and is at Chorus too."""
    ana = store.people.add("Ana Abel", TODAY, organisation="Acme", role_title="CTO").id
    store.people.change(ana, TODAY, organisation="Beta", role_title="CEO")
    store.affiliations.add(ana, Affiliation(None, "Chorus", "treasurer", "2019"))
    return ana


def called(store: Store, name: str) -> int:
    return store.organisations.find(name) or 0


async def test_which_one_is_asked_and_its_page_tells_who_is_and_was_there(
    open_app: OpenApp, store: Store, ana: int
) -> None:
    store.people.add("Bo Li", TODAY, organisation="ACME Inc.")
    store.market.adopt([called(store, "Acme")], store.market.add_sector("Food").id)
    async with open_app() as pilot:
        await pilot.press("2", "O")
        assert "Which organisation?" in picture(pilot.app)
        await pilot.press("3")
        shown = picture(pilot.app)
        for part in ("Acme", "Food", "There now  1", "Bo Li", "Before  1", "until March 2026"):
            assert part in shown
        assert "ACME Inc." in shown
        await pilot.press("enter")
        assert "A person" in picture(pilot.app)
        await pilot.press("escape", "escape")
        assert "/ name" in picture(pilot.app)


async def test_the_title_of_a_job_beside_is_shown(open_app: OpenApp, ana: int) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "O", "2")
        shown = picture(pilot.app)
        assert "treasurer" in shown
        assert "since 2019" in shown


async def test_one_organisation_is_opened_at_once(open_app: OpenApp, store: Store) -> None:
    store.people.add("Bo Li", TODAY, organisation="Gamma")
    async with open_app() as pilot:
        await pilot.press("2", "O")
        assert "There now  1" in picture(pilot.app)


async def test_without_an_organisation_that_is_said(open_app: OpenApp, store: Store) -> None:
    store.people.add("Bo Li", TODAY)
    async with open_app() as pilot:
        await pilot.press("2", "O")
        assert "Bo Li has no organisation yet: J notes a job." in picture(pilot.app)


async def test_it_is_renamed(open_app: OpenApp, store: Store, ana: int) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "O", "1", "e", *["backspace"] * 4)
        await typed(pilot, "Beta Group")
        await pilot.press("enter")
        shown = picture(pilot.app)
        assert "It is called Beta Group now · u undoes" in shown
        assert "Spellings  2" in shown
        assert store.people.card(ana).organisation == "Beta Group"
        await pilot.press("end", "enter")
        await pilot.press("u", "u")
        assert store.people.card(ana).organisation == "Beta"


async def test_two_are_joined_after_a_preview(open_app: OpenApp, store: Store, ana: int) -> None:
    store.people.add("Bo Li", TODAY, organisation="Beta Holdings")
    async with open_app() as pilot:
        await pilot.press("2", "O", "1", "M")
        await typed(pilot, "Beta Hol")
        await pilot.press("tab")
        shown = picture(pilot.app)
        assert "There now     1 person" in shown
        assert "Once there    0 people" in shown
        await pilot.press("enter")
        assert "There now  2" in picture(pilot.app)
        assert called(store, "Beta Holdings") == called(store, "Beta")
        await pilot.press("u")
        assert called(store, "Beta Holdings") != called(store, "Beta")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("BETA SA", "This is one organisation already."),
        ("Nowhere", "No organisation of your network is called so."),
    ],
)
async def test_what_cannot_be_joined_is_refused(
    open_app: OpenApp, ana: int, name: str, said: str
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "O", "1", "M")
        await typed(pilot, name)
        assert said in picture(pilot.app)
        assert "a new organisation" not in picture(pilot.app)
        await pilot.press("enter")
        assert said in picture(pilot.app)


async def test_a_spelling_is_parted_or_becomes_the_name(
    open_app: OpenApp, store: Store, ana: int
) -> None:
    store.people.add("Bo Li", TODAY, organisation="Beta SARL")
    async with open_app() as pilot:
        await pilot.press("2", "O", "1", "end", "enter")
        assert store.people.card(ana).organisation == "Beta SARL"
        await pilot.press("x")
        assert "Beta SARL is an organisation of its own now · u undoes" in picture(pilot.app)
        assert called(store, "Beta SARL") != called(store, "Beta")
        await pilot.press("x")
        assert called(store, "Beta") != called(store, "Beta SARL")
        await pilot.press("u")
        assert called(store, "Beta SARL") == called(store, "Beta")


async def test_it_is_found_by_its_name_and_the_page_of_one_undone_closes(
    open_app: OpenApp, store: Store
) -> None:
    store.people.add("Bo Li", TODAY, organisation="Gamma")
    async with open_app() as pilot:
        await pilot.press("slash")
        await typed(pilot, "gam")
        await pilot.press("down", "enter")
        assert "There now  1" in picture(pilot.app)
        await pilot.press("u")
        assert "There now" not in picture(pilot.app)


async def test_the_way_back_leads_over_the_page(open_app: OpenApp, store: Store, ana: int) -> None:
    from planner.grammar import parse_goal

    store.goals.add(parse_goal("Twelve talks", TODAY), TODAY)
    async with open_app() as pilot:
        await pilot.press("2", "O", "1", "slash")
        await typed(pilot, "twelve")
        await pilot.press("enter", "escape")
        assert "Spellings  1" in picture(pilot.app)
