from datetime import date

import pytest

from db.store import Store
from planner.model.vocabulary import Circle
from planner.network.query import EVERYBODY
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture


def circles(store: Store) -> dict[str, Circle | None]:
    return {row.name: row.circle for row in store.people.rows(EVERYBODY, 0, 99)}


@pytest.fixture
def three(store: Store) -> None:
    for name in ("Ana Abel", "Bo Ek", "Cem Fal"):
        store.people.add(name, TODAY, connected_on=date(2019, 1, 1))


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("key", "circle"),
    [
        *zip("1234", Circle, strict=True),
        *zip(("ampersand", "é", "quotation_mark", "apostrophe"), Circle, strict=True),
    ],
)
async def test_two_keys_give_a_circle_on_either_keyboard(
    open_app: OpenApp, store: Store, key: str, circle: Circle
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "c", key)
        assert circles(store) == {"Ana Abel": circle, "Bo Ek": None, "Cem Fal": None}


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("key", ["0", "à"])
async def test_none_takes_the_circle_away(open_app: OpenApp, store: Store, key: str) -> None:
    store.people.change(1, TODAY, circle=Circle.CORE)
    async with open_app() as pilot:
        await pilot.press("2", "c", key)
        assert circles(store)["Ana Abel"] is None
        assert "Ana Abel: in no circle any more · u undoes" in picture(pilot.app)


@pytest.mark.usefixtures("three")
async def test_what_a_circle_does_is_said_before_and_after(open_app: OpenApp, store: Store) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("2")
        assert "No circle yet: c gives one" in picture(pilot.app)
        await pilot.press("c")
        shown = picture(pilot.app)
        assert "The circle of Ana Abel" in shown
        assert "2  close     a word every 90 days" in shown
        await pilot.press("2")
        shown = picture(pilot.app)
        assert "Ana Abel: close circle, a word every 90 days · u undoes" in shown
        assert "◎ close · every 90 days" in shown
        assert "△" not in shown, "a connection of years ago makes nobody late"


@pytest.mark.usefixtures("three")
async def test_all_who_are_marked_get_it_and_one_undo_takes_it_back(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "space", "j", "space")
        shown = picture(pilot.app)
        assert "2 marked" in shown
        assert "✓ Ana Abel" in shown
        assert "✓ Cem Fal" in shown
        await pilot.press("c")
        assert "The circle of 2 people" in picture(pilot.app)
        await pilot.press("3")
        assert [*circles(store).values()] == [Circle.EXTENDED, None, Circle.EXTENDED]
        assert "2 people: extended circle, a word every 180 days" in picture(pilot.app)
        assert "✓" not in picture(pilot.app)
        await pilot.press("u")
        assert set(circles(store).values()) == {None}
        assert len(store.history.list()) == 4


@pytest.mark.usefixtures("three")
async def test_a_mark_is_taken_off_by_itself_or_all_by_escape(
    open_app: OpenApp, store: Store
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "space", "space", "k", "space")
        assert "1 marked" in picture(pilot.app)
        await pilot.press("space", "escape")
        assert "of 3" in picture(pilot.app)
        await pilot.press("c", "1")
        assert [each for each in circles(store).values() if each] == [Circle.CORE]


@pytest.mark.usefixtures("three")
async def test_the_list_and_an_import_say_that_nobody_is_in_a_circle(
    open_app: OpenApp, store: Store
) -> None:
    hint = "3 people, none in a circle yet: c gives one"
    async with open_app() as pilot:
        await pilot.press("2")
        assert hint in picture(pilot.app)
        await pilot.press("c", "4")
        assert hint not in picture(pilot.app)
