"""Person of an action, as typed in its form: one person of the network."""

import pytest

from db.store import Store
from planner.model.actions import Action
from tests.db import rows
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture


@pytest.mark.parametrize("known", [("Clara Weiss", "Sofia Lindt"), ("Sofia Lindt",), ()])
async def test_several_names_are_refused_with_a_sentence(
    open_app: OpenApp, store: Store, known: tuple[str, ...]
) -> None:
    for name in known:
        rows.person(name)
    store.actions.choose(Action("Introduce them"), TODAY)
    async with open_app(size=(80, 40)) as pilot:
        await pilot.press("e", *["tab"] * 6, *"Clara Weiss, Sofia Lindt", "ctrl+s")
        await pilot.pause()
        assert "An action is with one person: one name here" in picture(pilot.app)
    [action] = store.actions.find("Introduce")
    assert action.person_id is None


async def test_people_of_one_name_are_told_apart_in_the_preview(
    open_app: OpenApp, store: Store
) -> None:
    for organisation in ("Kérial", "Acme"):
        store.people.add("Clara Weiss", TODAY, organisation=organisation)
    store.people.add("Sofia Lindt", TODAY, organisation="Kérial")
    async with open_app(size=(100, 30)) as pilot:
        await pilot.press("n", *"Call", "space", *"Clara", "space", *"Weiss")
        assert "? Clara Weiss (Kérial), ? Clara Weiss (Acme)" in picture(pilot.app)
        await pilot.press(*["backspace"] * 11, *"Sofia", "space", *"Lindt")
        assert "✓ Sofia Lindt" in picture(pilot.app)
        assert "Sofia Lindt (Kérial)" not in picture(pilot.app)
