"""The columns of a sheet: proposed, chosen over the import, and remembered for its titles."""

from pathlib import Path

import pytest

from db.store import Store
from planner.network.query import EVERYBODY
from tests.tui.conftest import OpenApp
from tests.tui.picture import picture
from tests.tui.screens.imports.asked import read, settle

SHEET = "Who;Firm;Reach;Memo\nAna Ruiz;Acme;ana@acme.example;tea\nZoé Costa;;;\n"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    file = tmp_path / "list.csv"
    file.write_text(SHEET)
    return file


def names(store: Store) -> list[str]:
    return [person.name for person in store.people.cards(EVERYBODY)]


async def test_a_sheet_of_unknown_titles_asks_what_its_columns_hold(
    open_app: OpenApp, store: Store, sheet: Path
) -> None:
    async with open_app() as pilot:
        shown = await read(pilot, sheet)
        for row in ("Who    Full name     Ana Ruiz", "Memo   —             tea", "enter chooses"):
            assert row in shown
        await pilot.press("j", "j", "j", "enter")
        assert "not used" in picture(pilot.app)
        await pilot.press(*["j"] * 11, "enter", "ctrl+s")
        shown = await settle(pilot)
        assert "Ana Ruiz · Acme · ana@acme.example" in shown
        assert "Who → Full name, Firm → Organisation, Reach → E-mail" in shown
        await pilot.press("enter")
        await settle(pilot)
        assert names(store) == ["Zoé Costa", "Ana Ruiz"]
        shown = await read(pilot, sheet)
        assert "there is nothing to bring in" in shown, "the columns are remembered"


async def test_another_field_is_chosen_over_the_preview(
    open_app: OpenApp, store: Store, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    file.write_text("Name,Company,Memo\nAcme,Ana Ruiz,x\n")
    async with open_app() as pilot:
        await read(pilot, file)
        await pilot.press("c", "enter", "5", "j", "enter", "1", "ctrl+s")
        assert "Ana Ruiz · Acme" in await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert names(store) == ["Ana Ruiz"]


async def test_without_a_column_of_names_a_sheet_cannot_be_read(
    open_app: OpenApp, store: Store, sheet: Path
) -> None:
    async with open_app() as pilot:
        await read(pilot, sheet)
        assert "ctrl+s Use" in picture(pilot.app)
        await pilot.press("x")
        shown = picture(pilot.app)
        assert "No column holds the name yet." in shown
        assert "ctrl+s Use" not in shown
        await pilot.press("ctrl+s")
        assert "What do the columns hold?" in picture(pilot.app)
        await pilot.press("escape")
        shown = picture(pilot.app)
        assert "no row names its columns" in shown
        assert names(store) == []


async def test_a_file_without_columns_asks_for_none(open_app: OpenApp, tmp_path: Path) -> None:
    file = tmp_path / "a.vcf"
    file.write_text("BEGIN:VCARD\nFN:Ana\nEND:VCARD\n")
    async with open_app() as pilot:
        assert "c Columns" not in await read(pilot, file)
        await pilot.press("c")
        assert "What do the columns hold?" not in picture(pilot.app)
