"""Bringing in a file: asked, read, shown, and only then written."""

import asyncio
import re
from collections.abc import Sequence
from pathlib import Path
from threading import Event

import pytest

from db.store import Store
from planner.model.drafts import Question
from planner.model.progress import Progress
from planner.network.query import EVERYBODY
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import flat, picture
from tests.tui.screens.imports.asked import read, settle
from tests.tui.type_text import typed

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ANA = "Ana,Ruiz,https://www.linkedin.com/in/ana,,Acme,CTO,15 Jan 2024\n"


@pytest.fixture
def people(tmp_path: Path) -> Path:
    file = tmp_path / "Connections.csv"
    write(file, ANA, ",,,,,,\n", "Zoé,[CEO],,,Kérial,,\n")
    return file


def write(file: Path, *rows: str) -> None:
    file.write_text(HEADER + "".join(rows))


async def test_the_counts_are_shown_before_anything_is_written(
    open_app: OpenApp, store: Store, people: Path
) -> None:
    async with open_app() as pilot:
        shown = await read(pilot, people)
        assert "LinkedIn, UTF-8, commas" in shown
        for label, number in (("Rows read", 3), ("People to create", 2), ("Rejected", 1)):
            assert any(
                line.split()[1:-1] == [*label.split(), str(number)] for line in shown.splitlines()
            )
        assert "Connections.rejects.csv" in shown
        assert store.people.count(EVERYBODY) == 0
        assert not people.with_name("Connections.rejects.csv").exists()


async def test_enter_writes_and_u_takes_it_back(
    open_app: OpenApp, store: Store, people: Path
) -> None:
    async with open_app() as pilot:
        await read(pilot, people)
        await pilot.press("enter")
        shown = await settle(pilot)
        assert "Brought in: 2 created, 0 updated · u undoes" in shown
        assert "2 people, none in a circle yet: c gives one" in shown
        assert "2 people without a circle: T goes through them" in shown
        assert "Zoé [CEO]" in shown
        assert people.with_name("Connections.rejects.csv").exists()
        await pilot.press("u")
        assert store.people.count(EVERYBODY) == 0


async def test_escape_leaves_everything_as_it_was(
    open_app: OpenApp, store: Store, people: Path
) -> None:
    async with open_app() as pilot:
        await read(pilot, people)
        await pilot.press("escape", "escape")
        assert "Bring in people" not in picture(pilot.app)
        assert store.people.count(EVERYBODY) == 0
        assert store.history.list() == []


async def test_a_change_of_job_is_shown_before_it_is_written(
    open_app: OpenApp, store: Store, people: Path
) -> None:
    async with open_app() as pilot:
        await read(pilot, people)
        await pilot.press("enter")
        await settle(pilot)
        write(people, ANA.replace("Acme,CTO", "Beta,CEO"), "Bo,Li,,,Orbit,,\n")
        shown = await read(pilot, people)
        moved, new = shown.index("Ana Ruiz: CTO, Acme → CEO, Beta"), shown.index("Bo Li · Orbit")
        assert moved < shown.index("The first new people") < new
        assert "Ana Ruiz · CEO" not in shown


async def test_a_file_that_cannot_be_used_says_why_and_asks_again(
    open_app: OpenApp, tmp_path: Path
) -> None:
    async with open_app() as pilot:
        await read(pilot, tmp_path)
        assert "is a folder without any of LinkedIn’s files" in flat(pilot.app)
        await pilot.press("x")
        assert "is a folder" not in flat(pilot.app)


async def test_what_was_brought_in_before_is_nothing_new(
    open_app: OpenApp, store: Store, people: Path
) -> None:
    write(people, ANA)
    async with open_app() as pilot:
        await read(pilot, people)
        await pilot.press("enter")
        await settle(pilot)
        assert "Nothing here is new" in await read(pilot, people)
        await pilot.press("enter")
        assert "Nothing was new; nothing was written." in await settle(pilot)
        assert len(store.history.list()) == 1


async def test_reading_is_shown_and_can_be_stopped(
    open_app: OpenApp, store: Store, people: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui.screens.imports import work

    reading, pressed = Event(), Event()

    def slow(_paths: Sequence[Path], *, progress: Progress, **_how: object) -> None:
        progress(1, 2)
        reading.set()
        assert pressed.wait(20)
        progress(2, 2)
        raise AssertionError

    monkeypatch.setattr(work, "read_people", slow)
    async with open_app() as pilot:
        await pilot.press("2", "i")
        await typed(pilot, str(people))
        await pilot.press("enter")
        assert await asyncio.to_thread(reading.wait, 20)
        await pilot.pause()
        assert f"{'━' * 20}{'─' * 20} 50 %" in picture(pilot.app)
        await pilot.press("escape")
        pressed.set()
        assert "Stopped; nothing was written." in await settle(pilot)
        assert store.history.list() == []


async def test_tab_completes_the_path(open_app: OpenApp, people: Path) -> None:
    (people.parent / "Contacts").mkdir()
    async with open_app() as pilot:
        await pilot.press("2", "i")
        await typed(pilot, f"{people.parent}/co")
        await pilot.press("tab")
        shown = picture(pilot.app)
        assert "Connections.csv" in shown
        assert "Contacts/" in shown
        await pilot.press("n", "tab", "enter")
        assert "People to create" in await settle(pilot)


async def test_a_file_of_excel_is_shown_before_it_is_written(
    open_app: OpenApp, store: Store, tmp_path: Path
) -> None:
    store.people.add("Zoé Lefèvre", TODAY, organisation="Beta")
    file = tmp_path / "my contacts.csv"
    file.write_bytes(
        (
            "sep=;\r\nPrénom;Nom;Entreprise;Date de connexion;Pointure\r\n"
            "Zoé;Lefèvre;Kérial;05 mars 2024;x\r\nJosé;Muñoz;L’Oréal;3 jui 2023;\r\n"
        ).encode("cp1252")
    )
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("2", "i")
        await typed(pilot, str(file).replace(" ", "\\ "))
        await pilot.press("enter")
        shown = await settle(pilot)
        for text in (
            "LinkedIn, Windows-1252, semicolons",
            "Zoé Lefèvre · Kérial · 5 March 2024",
            "José Muñoz · L’Oréal",
            "line 4: Date de connexion “3 jui 2023” not understood: left out.",
            "Zoé Lefèvre: Zoé Lefèvre, Beta? (same name)",
            "Columns not used: Pointure",
        ):
            assert text in shown
        await pilot.press("enter")
        assert "2 created, 0 updated, 1 possibly the same (v, Duplicates)" in await settle(pilot)
        assert store.people.count(EVERYBODY) == 3
        await pilot.press("v", "end", "enter")
        assert "same name" in await settle(pilot)


async def test_several_files_dropped_are_one_import(
    open_app: OpenApp, store: Store, people: Path
) -> None:
    other = people.with_name("b.csv")
    write(other, "Bo,Li,,,Acme,,\n")
    async with open_app() as pilot:
        await pilot.press("2", "i")
        await typed(pilot, f"'{people}' '{other}' ")
        await pilot.press("enter")
        shown = await settle(pilot)
        assert re.search(r"People to create +3 +│", shown)
        assert "Bo Li · Acme" in shown


async def test_a_long_preview_is_scrolled_by_the_arrows(open_app: OpenApp, people: Path) -> None:
    faults = [f"Ana,R{place},,none{place},,,\n" for place in range(9)]
    write(people, *faults)
    async with open_app() as pilot:
        shown = await read(pilot, people)
        assert "and 5 others" not in shown
        await pilot.press("end")
        await pilot.pause()
        assert "and 5 others" in picture(pilot.app)
        await pilot.press("escape")
        await typed(pilot, "x")
        assert "csvx" in picture(pilot.app)


async def test_a_path_half_typed_is_kept(open_app: OpenApp, store: Store) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "i")
        await typed(pilot, "/data/half")
        await pilot.press("escape")
        assert store.drafts.load(Question.of("network.import")) == "/data/half"


@pytest.mark.parametrize("spoken", ["en", "fr"])
async def test_the_way_to_the_file_and_on_stands_whole_before_one_is_typed(
    open_app: OpenApp, people: Path, spoken: str, request: pytest.FixtureRequest
) -> None:
    if spoken == "fr":
        request.getfixturevalue("french")
    async with open_app(size=(80, 24), keys={"network.circle": "f7"}) as pilot:
        await pilot.press("2", "i")
        shown = picture(pilot.app)
        for said in (".zip", "contacts.google.com", "Outlook", "Downloads"):
            assert said in shown
        assert shown.index("1  ") < shown.index("2  ") < shown.index("3  f7")
        assert shown.count("╯") == 1
        await typed(pilot, "x")
        assert "contacts.google.com" in picture(pilot.app)
    async with open_app(size=(80, 24)) as pilot:
        assert "contacts.google.com" not in await read(pilot, people)
