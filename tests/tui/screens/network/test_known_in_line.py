"""Acquaintances of a new person, in the line and in the full form."""

from db.store import Store
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tests.tui.type_text import typed


async def test_the_preview_and_the_form_tell_whom_they_know(
    open_app: OpenApp, store: Store
) -> None:
    store.people.add("Marc Petit", TODAY)
    async with open_app() as pilot:
        await pilot.press("2", "n")
        await typed(pilot, "Ana Ruiz knows: Zed knows: Mar")
        await pilot.press("tab")
        shown = " ".join(picture(pilot.app).split())
        assert "Knows Marc Petit" in shown
        assert "Note knows Zed" in shown
        await pilot.press("tab", "ctrl+s")
        [ana] = store.people.similar("Ana Ruiz")
        card = store.people.card(ana.id)
        assert [each.name for each in card.acquaintances] == ["Marc Petit"]
        assert card.notes == "knows Zed"
