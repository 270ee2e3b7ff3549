"""The view of duplicates, by its keys."""

from datetime import date
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from textual.pilot import Pilot

from db.errors import StoreError
from db.store import Store
from planner.model.actions import Action
from planner.model.people import ContactPoint
from planner.model.vocabulary import Channel, Circle, PointKind
from planner.network.query import EVERYBODY
from tests.tui.conftest import TODAY, OpenApp, written_elsewhere
from tests.tui.picture import flat, picture, pointed_at
from tests.tui.work_ended import work_ended

MAIL = ContactPoint(PointKind.EMAIL, "helene@post.example")
PHONE = ContactPoint(PointKind.PHONE, "06 12 34 56 78")


@pytest.fixture
def twice(store: Store) -> None:
    """One person twice for sure, one likely, three of one name; all in all seven."""
    first = store.people.add(
        *("Hélène Garnier", date(2026, 1, 5)),
        organisation="Acme",
        points=(MAIL, PHONE),
        circle=Circle.CLOSE,
    )
    again = store.people.add(
        "GARNIER Helene", date(2026, 2, 9), organisation="Bank", points=(MAIL,), city="Lille"
    )
    store.touches.log(first.id, date(2026, 1, 9), Channel.PHONE, gist="the mill")
    store.touches.log(again.id, date(2026, 2, 27), Channel.EMAIL, gist="the ferry")
    for name in ("Jean-Pierre Martin", "JP Martin"):
        store.people.add(name, date(2026, 1, 5), organisation="Solvana")
    for place in range(3):
        store.people.add("Anne Dubois", date(2026, 1, 5), organisation=f"Firm {place}")


def names(store: Store) -> list[str]:
    """The names of all people, by name."""
    return [row.name for row in store.people.rows(EVERYBODY, 0, 99)]


async def view(pilot: Pilot[Any], *keys: str) -> str:
    """The view, once the search has ended and some keys are pressed."""
    await pilot.press("2", "v", "end", "enter")
    await work_ended(pilot)
    await pilot.press(*keys)
    return picture(pilot.app)


@pytest.mark.usefixtures("twice")
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_view_looks_like_this(
    open_app: OpenApp, snapshot: SnapshotAssertion, size: tuple[int, int]
) -> None:
    async with open_app(size=size) as pilot:
        assert await view(pilot) == snapshot
        await pilot.press("enter")
        assert picture(pilot.app) == snapshot


@pytest.mark.usefixtures("twice", "french")
async def test_the_view_speaks_french(open_app: OpenApp, snapshot: SnapshotAssertion) -> None:
    async with open_app() as pilot:
        assert await view(pilot) == snapshot
        await pilot.press("enter")
        assert picture(pilot.app) == snapshot


@pytest.mark.usefixtures("twice")
async def test_enter_twice_merges_and_u_takes_it_back(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        assert "4 groups" not in await view(pilot, "enter", "enter")
        assert "Merged: Hélène Garnier · u undoes" in picture(pilot.app)
        person = store.people.card(1)
        assert (person.name, person.organisation, person.city) == (
            *("Hélène Garnier", "Bank", "Lille"),
        )
        assert [touch.gist for touch in store.touches.of(1)] == ["the ferry", "the mill"]
        assert pointed_at(picture(pilot.app)).startswith("Martin")
        await pilot.press("u")
        assert "GARNIER Helene" in names(store)
        assert "same e-mail, same name" in picture(pilot.app)


@pytest.mark.usefixtures("twice")
async def test_space_takes_the_other_value(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await view(pilot, "enter", "space")
        assert "Name  GARNIER Helene  ← Hélène Garnier" in picture(pilot.app)
        await pilot.press("down", "space", "enter")
        person = store.people.card(1)
        assert (person.name, person.organisation) == ("GARNIER Helene", "Acme")


@pytest.mark.usefixtures("twice")
async def test_escape_merges_nothing(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await view(pilot, "enter", "escape")
        assert len(names(store)) == 7
        await pilot.press("escape")
        assert "2 Network" in picture(pilot.app)


@pytest.mark.usefixtures("twice")
async def test_not_the_same_is_remembered(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        assert "GARNIER" not in await view(pilot, "x")
        assert "Not the same: never proposed again · u undoes" in picture(pilot.app)
    async with open_app() as pilot:
        assert "GARNIER" not in await view(pilot)
        await pilot.press("u")
        assert "GARNIER" in picture(pilot.app)


@pytest.mark.usefixtures("twice")
async def test_one_of_a_group_is_left_out_of_the_merge(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await view(pilot, "end", "space")
        assert "Firm 2" in pointed_at(picture(pilot.app))
        assert "left out" in pointed_at(picture(pilot.app))
        await pilot.press("enter", "enter")
        firms = [row.organisation for row in store.people.rows(EVERYBODY, 0, 99)]
        assert "Firm 2" in firms
        assert firms.count("Firm 0") + firms.count("Firm 1") == 1


@pytest.mark.usefixtures("twice")
async def test_one_left_out_is_not_the_same_as_the_others(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await view(pilot, "end", "space", "x")
        assert store.duplicates.apart() == {(5, 7), (6, 7)}
        shown = picture(pilot.app)
        assert "Firm 1" in shown
        assert "Firm 2" not in shown


@pytest.mark.usefixtures("twice")
async def test_nobody_is_merged_with_nobody(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await view(pilot, "space", "down", "space", "up", "enter")
        assert "All but one are left out" in flat(pilot.app)
        await pilot.press("space", "enter")
        assert "All but one are left out" in flat(pilot.app)
        assert len(names(store)) == 7


@pytest.mark.usefixtures("twice")
async def test_the_card_of_a_person_comes_back_here(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await view(pilot, "down", "P")
        assert "A person" in picture(pilot.app)
        await pilot.press("escape")
        assert "Helene" in pointed_at(picture(pilot.app))


@pytest.mark.usefixtures("twice")
async def test_what_another_window_deletes_is_no_group(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await view(pilot)
        store.people.delete(2)
        written_elsewhere(pilot)
        await pilot.pause()
        shown = picture(pilot.app)
        assert "same e-mail" not in shown
        assert "2 groups" in shown


@pytest.mark.usefixtures("twice")
async def test_after_something_was_found_elsewhere_one_comes_back_here(
    open_app: OpenApp, store: Store
) -> None:
    store.actions.store(Action("Ring the bell", day=TODAY), TODAY)
    async with open_app() as pilot:
        await view(pilot, "slash", *"bell", "enter")
        assert "Today’s three" in picture(pilot.app)
        await pilot.press("escape")
        await work_ended(pilot)
        assert "same e-mail, same name" in picture(pilot.app)


async def test_a_network_without_duplicates_says_so(open_app: OpenApp, store: Store) -> None:
    store.people.add("Ana Ruiz", TODAY)
    async with open_app() as pilot:
        shown = await view(pilot)
        assert "Nobody is here twice, as far as names and addresses tell." in shown
        assert "Merge" not in shown
        await pilot.press("enter", "x", "space", "v", "home", "enter")
        assert "2 Network" in picture(pilot.app)


@pytest.mark.usefixtures("twice")
async def test_leaving_stops_the_search_and_leaves_the_store_as_it_was(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        before = store.history.list()
        await pilot.press("2", "v", "end", "enter", "escape")
        await work_ended(pilot)
        assert store.history.list() == before
        assert len(names(store)) == 7


@pytest.mark.usefixtures("twice")
async def test_a_search_that_is_refused_is_told(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_given: object) -> None:
        raise StoreError("The file is busy.")

    monkeypatch.setattr("tui.screens.network.duplicates.screen.find_duplicates", fail)
    async with open_app() as pilot:
        assert "The file is busy." in await view(pilot)
