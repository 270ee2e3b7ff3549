"""The days that matter to a person: typed in the form, shown on the card, found."""

import pytest

from db.store import Store
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tests.tui.type_text import typed

TO_DATES = ["tab"] * 11


@pytest.fixture
def ana(store: Store) -> int:
    store.people.add("Bo Li", TODAY)
    return store.people.add("Ana Abel", TODAY).id


def iso(store: Store, person: int) -> list[str]:
    return [each.iso for each in store.dates.of(person)]


async def test_days_are_typed_one_a_line(open_app: OpenApp, store: Store, ana: int) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("2", "e", *TO_DATES)
        await typed(pilot, "birthday 12 March 1980")
        await pilot.press("enter")
        await typed(pilot, "fête : 24 juin")
        await pilot.press("ctrl+s")
        assert iso(store, ana) == ["1980-03-12", "--06-24"]
        shown = " ".join(picture(pilot.app).split())
        assert "Soon birthday 12 March 1980, in 9 days" in shown
        assert "Dates fête: 24 June" in shown
        await pilot.press("slash")
        await typed(pilot, "date:14d")
        assert "1 found" in picture(pilot.app)
        await typed(pilot, "x")
        assert "“14dx” is no number of days" in picture(pilot.app)
        await pilot.press("escape", "u")
        assert not iso(store, ana)


async def test_a_line_without_a_day_is_refused(open_app: OpenApp, store: Store, ana: int) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "e", *TO_DATES)
        await typed(pilot, "birthday soon")
        await pilot.press("ctrl+s")
        assert "Not a day of the year: “birthday soon”" in picture(pilot.app)
        assert not iso(store, ana)
