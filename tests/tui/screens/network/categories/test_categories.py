"""The categories, by their keys."""

from typing import Any

import pytest
from textual.pilot import Pilot

from db.errors import StoreError
from db.network.inventory.categories import Categories, CategoryStore
from db.store import Store
from planner.model.vocabulary import Circle
from tests.tui.conftest import TODAY, OpenApp, written_elsewhere
from tests.tui.picture import flat, picture, pointed_at
from tests.tui.work_ended import work_ended
from tui.screens.network.categories.screen import CategoriesScreen


@pytest.fixture
def people(store: Store) -> None:
    """Eight people, four of them in one city, two close, a group with brackets in its name."""
    for place in range(8):
        store.people.add(
            f"Ana Abel{place}",
            TODAY,
            city="Lyon" if place < 4 else "",
            circle=Circle.CLOSE if place < 2 else None,
            groups=("Anciens (l’Est)",) if place == 7 else (),
        )


async def view(pilot: Pilot[Any]) -> str:
    """The view, once all are counted."""
    await pilot.press("2", "v", "2")
    await work_ended(pilot)
    return picture(pilot.app)


async def counted(pilot: Pilot[Any], *keys: str) -> str:
    """The view after some keys, once all are counted again."""
    await pilot.press(*keys)
    await work_ended(pilot)
    return picture(pilot.app)


@pytest.mark.usefixtures("people")
async def test_bars_list_their_people_and_proposals_become_groups(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        shown = await view(pilot)
        assert "8 people" in shown.split("\n")[0]
        [close] = [line for line in shown.split("\n") if line.strip().startswith("close")]
        assert close.split()[-2:] == ["2", "25%"]
        await pilot.press("enter")
        assert "Nobody yet: core" in picture(pilot.app)
        await pilot.press("down", "enter")
        assert "/ circle:close" in picture(pilot.app)
        assert "2 found" in picture(pilot.app)
        await pilot.press("asterisk")  # all who are listed can be marked at once
        assert "2 marked" in picture(pilot.app)
        await pilot.press("escape", "escape")
        await view(pilot)
        await counted(pilot, "end")
        assert pointed_at(picture(pilot.app)).startswith("Lyon")
        shown = await counted(pilot, "enter")
        assert "4 people in the group Lyon · u undoes" in shown
        assert "Proposed groups" not in shown
        assert dict(store.groups.all())["Lyon"] == 4
        await counted(pilot, "u", "end")
        assert pointed_at(picture(pilot.app)).startswith("Lyon")
        assert "Lyon" not in dict(store.groups.all())
        shown = await counted(pilot, "x")
        assert "Lyon: proposed no more" in shown
        assert "Proposed groups" not in shown
        await pilot.press("3")  # a digit leads to its place from here too
        assert pilot.app.current_mode == "stairs"


@pytest.mark.usefixtures("people", "french")
async def test_the_view_speaks_french_and_goes_to_a_group_of_any_name(
    open_app: OpenApp,
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        shown = await view(pilot)
        assert "8 personnes" in shown.split("\n")[0]
        for word in ("premier", "non connue", "décisionnaire", "sans groupe", "Groupes proposés"):
            assert word in shown
        await pilot.press(*["down"] * 18)
        assert pointed_at(picture(pilot.app)).startswith("(l’Est)")
        await pilot.press("enter")
        assert '/ groupe:"Anciens (l’Est)"' in picture(pilot.app)
        assert "1 trouvée" in picture(pilot.app)


async def test_an_empty_network_says_so(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await view(pilot)
        assert "Nobody here yet: names in your network make these bars." in flat(pilot.app)
        await pilot.press("enter", "x", "escape")
        assert "2 Network" in picture(pilot.app)


async def test_escape_comes_back_from_the_people_of_a_bar(open_app: OpenApp, store: Store) -> None:
    store.people.add("Ana Ruiz", TODAY, circle=Circle.CORE)
    async with open_app() as pilot:
        await view(pilot)
        await pilot.press("enter")
        assert "2 Network" in picture(pilot.app)
        shown = await counted(pilot, "escape")
        assert "2 Network" not in shown
        assert "Categories" in shown
        await pilot.press("escape")
        assert "name, title:CFO" in picture(pilot.app)  # the line is empty again


@pytest.mark.usefixtures("people")
async def test_a_refusal_stands_where_the_bars_would_and_an_older_count_is_passed_over(
    open_app: OpenApp, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_self: CategoryStore) -> Categories:
        raise StoreError("The file is on the moon.")

    older = store.categories.read()
    async with open_app() as pilot:
        with monkeypatch.context() as patched:
            patched.setattr(CategoryStore, "read", broken)
            shown = await view(pilot)
        assert "The file is on the moon." in shown
        assert "Counting…" not in shown
        store.people.add("Bea", TODAY)
        written_elsewhere(pilot)
        assert "9 people" in await counted(pilot)
        categories = pilot.app.screen
        assert isinstance(categories, CategoriesScreen)
        await categories.reading.took(1, older)
        assert "9 people" in await counted(pilot)
