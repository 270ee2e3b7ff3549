"""People to see, named in the line of an event."""

import pytest

from db.store import Store
from planner.grammar import parse_event
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tests.tui.type_text import typed


@pytest.fixture(autouse=True)
def _in_events(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "events")


def to_see(store: Store) -> list[tuple[str, str, list[str]]]:
    """Each event: its title, its place, and the people to see there."""
    return [
        (event.title, event.place, [who.person for who in event.wanted])
        for event in store.events.all(TODAY)
    ]


async def test_whom_the_line_names_is_to_see_and_the_place_ends_before(
    open_app: OpenApp, store: Store
) -> None:
    store.people.add("Nadia Ferrand", TODAY)
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("n")
        await typed(pilot, "Petit-déjeuner vendredi 8h au Café Bellecour avec Nadia Fer")
        await pilot.press("tab")
        assert "✓ Nadia Ferrand" in picture(pilot.app)
        await pilot.press("enter")
        assert "To see  Nadia Ferrand" in picture(pilot.app)
        await pilot.press("u")
        assert to_see(store) == []
        await pilot.press("ctrl+r")
    assert to_see(store) == [
        ("Petit-déjeuner avec Nadia Ferrand", "Café Bellecour", ["Nadia Ferrand"])
    ]


async def test_of_several_who_fit_one_is_asked_for(open_app: OpenApp, store: Store) -> None:
    for name in ("Claire Dupont", "Claire Martin", "Nadia Ferrand"):
        store.people.add(name, TODAY)
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("n")
        await typed(pilot, "Lunch friday at City Hall with Claire and Nadia")
        assert "? Claire Dupont, ? Claire Martin, ✓ Nadia Ferrand" in picture(pilot.app)
        await pilot.press("enter")
        assert to_see(store) == []
        await pilot.press("right", "enter")
    assert to_see(store) == [
        ("Lunch with Claire and Nadia", "City Hall", ["Claire Martin", "Nadia Ferrand"])
    ]


async def test_a_name_with_a_comma_is_completed_and_read_back(
    open_app: OpenApp, store: Store
) -> None:
    store.people.add("Anne Petit, PhD", TODAY)
    store.people.add("Zoé Roche", TODAY)
    store.events.add(parse_event("Lunch friday", TODAY), TODAY)
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("p", "tab", "tab")
        await typed(pilot, "Zo")
        await pilot.press("tab")
        await typed(pilot, ", pet")
        await pilot.press("tab")
        assert 'Zoé Roche, "Anne Petit, PhD"' in picture(pilot.app)
        await pilot.press("ctrl+s")
        assert to_see(store) == [("Lunch", "", ["Zoé Roche", "Anne Petit, PhD"])]
        await pilot.press("p", "tab", "tab", "end")
        assert 'Zoé Roche, "Anne Petit, PhD"' in picture(pilot.app)
        await pilot.press("ctrl+s")
    assert to_see(store) == [("Lunch", "", ["Zoé Roche", "Anne Petit, PhD"])]
