"""Filter lines: saved under a name, chosen again, deleted, and one undo for each."""

import pytest

from db.store import Store
from planner.model.vocabulary import Circle
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tui.widgets.find_line import FindLine


@pytest.fixture
def three(store: Store) -> None:
    for name, circle in (("Ana Abel", Circle.CORE), ("Bo Ek", None), ("Cem Fal", Circle.WATCH)):
        store.people.add(name, TODAY, circle=circle)


@pytest.mark.usefixtures("three")
async def test_a_line_is_saved_by_one_key_and_a_name(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "F")
        assert "Type a filter after /, then F saves it under a name." in picture(pilot.app)
        await pilot.press("slash", *"-circle:core", "enter", "F")
        assert "A name for -circle:core" in picture(pilot.app)
        await pilot.press(*"Others", "enter")
        assert "Saved as Others" in picture(pilot.app)
        assert [(each.name, each.line) for each in store.filters.all()] == [
            ("Others", "-circle:core")
        ]
        await pilot.press("u")
        assert store.filters.all() == []


@pytest.mark.usefixtures("three")
async def test_a_saved_line_is_chosen_and_deleted(open_app: OpenApp, store: Store) -> None:
    store.filters.save("Core", "circle:core")
    store.filters.save("No circle", "no:circle")
    async with open_app() as pilot:
        await pilot.press("2", "F")
        shown = picture(pilot.app)
        assert "1  Core       circle:core" in shown
        await pilot.press("2")
        line = pilot.app.screen.query_one(FindLine)
        assert line.value == "no:circle"
        assert "Ana Abel" not in picture(pilot.app)
        await pilot.press("F", "delete")
        assert "The filter Core is deleted" in picture(pilot.app)
        assert [each.name for each in store.filters.all()] == ["No circle"]
        await pilot.press("u")
        assert [each.name for each in store.filters.all()] == ["Core", "No circle"]


@pytest.mark.usefixtures("three")
async def test_another_line_is_saved_beside_those_there_are(
    open_app: OpenApp, store: Store
) -> None:
    store.filters.save("Core", "circle:core")
    async with open_app() as pilot:
        await pilot.press("2", "slash", *"bo", "enter", "F", "0", *"Bo", "enter")
        assert [each.line for each in store.filters.all()] == ["circle:core", "bo"]
        await pilot.press("F")
        assert "Save this one" not in picture(pilot.app), "it is saved already"


def test_a_name_is_used_once(store: Store) -> None:
    store.filters.save("Core", "circle:core")
    store.filters.save(" Core ", "circle:core claire")
    [saved] = store.filters.all()
    assert saved.line == "circle:core claire"
