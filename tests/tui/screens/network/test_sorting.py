"""The order of the list: changed by one key, told, marked in its column, and remembered."""

from datetime import date

import pytest

from db.store import Store
from planner.model.vocabulary import Circle
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tui.screens.network.screen import NetworkScreen


@pytest.fixture
def four(store: Store) -> None:
    for name, circle, connected, spoken in (
        ("Ana Abel", Circle.WATCH, date(2019, 1, 1), date(2026, 1, 1)),
        ("Bo Ek", None, date(2024, 1, 1), None),
        ("Cem Fal", Circle.CORE, None, date(2026, 2, 1)),
        ("Dov Gal", Circle.CORE, date(2021, 1, 1), date(2025, 12, 1)),
    ):
        person = store.people.add(name, TODAY, circle=circle, connected_on=connected)
        if spoken:
            store.touches.log(person.id, spoken, None)


def listed(shown: str) -> str:
    """The first letters of the people, from above."""
    names = {"Ana Abel": "A", "Bo Ek": "B", "Cem Fal": "C", "Dov Gal": "D"}
    return "".join(
        letter for line in shown.splitlines() for name, letter in names.items() if name in line
    )


@pytest.mark.usefixtures("four")
@pytest.mark.parametrize(
    ("presses", "order", "column", "said"),
    [
        (1, "CADB", "▾ Last", "By last contact, the latest first"),
        (2, "DCAB", "▾", "By rhythm, the most overdue first"),
        (3, "CDAB", "▾ Circle", "By circle, the core first"),
        (4, "BDAC", "▾ Connected", "By the day of connection, the newest first"),
        (5, "DCAB", "Name", "By name, those who wait for a sign first"),
    ],
)
async def test_one_key_goes_through_the_orders(
    open_app: OpenApp, presses: int, order: str, column: str, said: str
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", *"S" * presses)
        shown = picture(pilot.app)
        assert listed(shown) == order
        assert column in shown
        assert said in shown
        assert ("▾" in shown) == (presses < 5)


@pytest.mark.usefixtures("four")
async def test_the_order_is_remembered_and_holds_for_what_is_found(
    open_app: OpenApp,
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "S")
    async with open_app() as pilot:
        await pilot.press("2")
        assert listed(picture(pilot.app)) == "CADB"
        await pilot.press("slash", *"-bo")
        assert listed(picture(pilot.app)) == "CAD"


@pytest.mark.usefixtures("four")
async def test_the_first_of_the_new_order_is_highlighted(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "G", "S")
        assert isinstance(pilot.app.screen, NetworkScreen)
        assert pilot.app.screen.person_id == 3
