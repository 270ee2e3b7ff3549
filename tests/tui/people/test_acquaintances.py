"""The acquaintances of a person, by keys."""

import pytest

from db.store import Store
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tests.tui.type_text import typed


@pytest.fixture
def ana(store: Store) -> int:
    store.people.add("Marc Petit", TODAY, organisation="Acme")
    return store.people.add("Ana Abel", TODAY).id


def known(store: Store, person: int) -> list[tuple[str, str]]:
    return [(each.name, each.note) for each in store.acquaintances.of(person)]


async def test_somebody_is_known_with_a_note(open_app: OpenApp, store: Store, ana: int) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("2", "K")
        await typed(pilot, "Mar")
        await pilot.press("tab", "down")
        await typed(pilot, "from the choir")
        await pilot.press("enter")
        assert known(store, ana) == [("Marc Petit", "from the choir")]
        shown = picture(pilot.app)
        assert "Ana Abel knows Marc Petit (from the choir) · u undoes" in shown
        assert "Marc Petit (from the choir)" in shown
        await pilot.press("u")
        assert not known(store, ana)


async def test_the_note_is_changed_and_the_tie_deleted(
    open_app: OpenApp, store: Store, ana: int
) -> None:
    store.acquaintances.add(ana, 1, "choir")
    async with open_app() as pilot:
        await pilot.press("2", "K", "1", *["backspace"] * 5, "enter")
        assert known(store, ana) == [("Marc Petit", "")]
        await pilot.press("K", "1", "down", "right", "enter")
        assert not known(store, ana)
        await pilot.press("u", "u")
        assert known(store, ana) == [("Marc Petit", "choir")]


async def test_words_after_the_name_are_its_note(open_app: OpenApp, store: Store, ana: int) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "K")
        await typed(pilot, "Marc Petit, a former colleague")
        await pilot.press("enter")
        assert known(store, ana) == [("Marc Petit", "a former colleague")]
        assert "Ana Abel knows Marc Petit (a former colleague)" in picture(pilot.app)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "Whom? Write a name."),
        ("Ana Abel", "Everybody knows themselves: name somebody else."),
        ("Zed Foo", "Zed Foo is not in your network yet: n in Network adds them."),
    ],
)
async def test_who_cannot_be_known_is_refused(
    open_app: OpenApp, store: Store, ana: int, name: str, said: str
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "K")
        if name:
            await typed(pilot, name)
        await pilot.press("enter")
        assert said in picture(pilot.app)
        assert not known(store, ana)


async def test_of_several_it_is_asked_which_one(open_app: OpenApp, store: Store, ana: int) -> None:
    store.people.add("Marc Petit", TODAY, organisation="Beta")
    async with open_app() as pilot:
        await pilot.press("2", "K")
        await typed(pilot, "Marc Petit")
        await pilot.press("enter")
        assert "Marc Petit Beta" in picture(pilot.app)
        await pilot.press("right", "enter")
        [marc] = store.acquaintances.of(ana)
        assert store.people.card(marc.person_id).organisation == "Beta"


async def test_a_note_half_changed_is_gone_on_with(
    open_app: OpenApp, store: Store, ana: int
) -> None:
    store.acquaintances.add(ana, 1, "choir")
    async with open_app() as pilot:
        await pilot.press("2", "K", "1")
        await typed(pilot, " of Lyon")
        await pilot.press("escape", "1", "ctrl+o")
        assert "choir of Lyon" in picture(pilot.app)
        await pilot.press("enter")
        assert known(store, ana) == [("Marc Petit", "choir of Lyon")]
        assert not store.drafts.kept()
