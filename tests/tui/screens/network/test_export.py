"""The people of the list are written to a file, whose name is asked."""

import asyncio
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.pilot import Pilot

from db.store import Store
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import flat, picture
from tests.tui.type_text import typed
from tests.tui.work_ended import work_ended


async def export(pilot: Pilot[Any], file: Path) -> str:
    await pilot.press("E", "ctrl+u", "ctrl+k")
    await typed(pilot, str(file))
    await pilot.press("enter")
    await work_ended(pilot)
    return flat(pilot.app)


async def test_the_people_listed_are_written(
    open_app: OpenApp, store: Store, tmp_path: Path
) -> None:
    for name in ("Ana Ruiz", "Zoé Costa", "Zoé Li"):
        store.people.add(name, TODAY)
    file = tmp_path / "out.vcf"
    async with open_app() as pilot:
        await pilot.press("2", "slash")
        await typed(pilot, "zoé")
        await pilot.press("enter", "E")
        assert "Write 2 people to a file, .vcf or .csv" in picture(pilot.app)
        assert "escalier.vcf" in picture(pilot.app)
        await pilot.press("escape")
        assert "2 people" in await export(pilot, file)
    assert file.read_text().count("BEGIN:VCARD") == 2


async def test_a_file_that_cannot_be_written_is_told(
    open_app: OpenApp, store: Store, tmp_path: Path
) -> None:
    store.people.add("Ana Ruiz", TODAY)
    async with open_app() as pilot:
        await pilot.press("2")
        assert "a name ends in .vcf, .csv" in await export(pilot, tmp_path / "out.txt")
        await pilot.press("ctrl+u")
        await typed(pilot, str(tmp_path / "none" / "out.csv"))
        await pilot.press("enter")
        assert "cannot be written: there is no such file or folder" in flat(pilot.app)
        assert "out.csv" in picture(pilot.app)  # the line stays, and with it the path
        (tmp_path / "none").mkdir()
        await pilot.press("backspace", "v", "enter")
        await work_ended(pilot)
        assert "1 person" in flat(pilot.app)
    assert (tmp_path / "none" / "out.csv").exists()


async def test_without_people_nothing_is_asked(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "E")
        assert "There is nobody to export." in flat(pilot.app)


async def test_the_writing_is_shown_and_can_be_stopped(
    open_app: OpenApp, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from jobs import export_people

    store.people.add("Ana Ruiz", TODAY)
    file = tmp_path / "out.csv"
    file.write_text("Escalier UID,")
    writing, pressed = Event(), Event()

    def slow(*_what: object) -> None:
        progress = _what[-1]
        assert callable(progress)
        progress(1, 2)
        writing.set()
        assert pressed.wait(20)
        progress(2, 2)

    monkeypatch.setattr(export_people, "export_people", slow)
    async with open_app() as pilot:
        await pilot.press("2", "E", "ctrl+u", "ctrl+k")
        await typed(pilot, str(file))
        await pilot.press("enter")
        assert await asyncio.to_thread(writing.wait, 20)
        await pilot.pause()
        shown = picture(pilot.app)
        assert "Writing a file of people" in shown
        assert "50 %" in shown
        await pilot.press("escape")
        pressed.set()
        await work_ended(pilot)
        assert "Stopped; nothing was written." in picture(pilot.app)
    assert file.read_text() == "Escalier UID,"
