"""The file under the window is deleted or replaced: it says so, and the text goes on in the new."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from db.engine.companions import companions
from db.store import Store
from tests.db.packed import packed, unpack
from tests.stores import empty_store
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tests.tui.type_text import typed
from tests.tui.walk import until
from tui.base.follows_file import FollowsFile


@pytest.fixture
def backup(store: Store, file: Path, tmp_path: Path) -> Path:
    """A backup with another spark in it."""
    store.sparks.add("In the backup", TODAY)
    store.close()
    copy = tmp_path / "backup.db"
    shutil.copy(file, copy)
    store.open_anew()
    store.sparks.add("Since then", TODAY)
    return copy


def look(pilot: Pilot[Any]) -> None:
    assert isinstance(pilot.app, FollowsFile)
    pilot.app.look_around()


async def seen(pilot: Pilot[Any]) -> str:
    """The words on the screen once the window has looked at its file."""
    look(pilot)
    await pilot.pause()
    return " ".join(picture(pilot.app).split())


async def test_another_file_in_its_place_is_told_and_opened_with_the_text(
    open_app: OpenApp, store: Store, file: Path, backup: Path
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("s")
        await typed(pilot, "Half ty")
        put(backup, file)
        shown = await seen(pilot)
        assert "was replaced: nothing more is written." in shown
        await pilot.press("escape", "escape", "ctrl+o")
        assert "Half ty" in picture(pilot.app)
        await typed(pilot, "ped")
        await pilot.press("enter")
        shown = " ".join(picture(pilot.app).split())
        assert "was replaced" in shown
        assert "Spark kept" not in shown
        await pilot.press("ctrl+p", *"Open anew", "enter")
        await pilot.pause()
        shown = await seen(pilot)
        assert "In the backup" in shown
        assert "Since then" not in shown
        assert "Half typed: A spark" in shown
        await pilot.press("ctrl+o", "enter")
    assert [spark.text for spark in store.sparks.unsorted()] == ["In the backup", "Half typed"]


async def test_enter_opens_the_file_that_is_there(
    open_app: OpenApp, store: Store, file: Path, backup: Path
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("m")
        put(backup, file)
        assert "was replaced" in await seen(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "In the backup" in await seen(pilot)
        await pilot.press("s")
        await typed(pilot, "Kept")
        await pilot.press("enter")
        assert "Spark kept" in picture(pilot.app)
    store.close()
    again = Store(file)
    assert [spark.text for spark in again.sparks.unsorted()] == ["In the backup", "Kept"]


def put(backup: Path, file: Path) -> None:
    backup.replace(file)


def delete(file: Path) -> None:
    file.unlink()


async def test_a_deleted_file_is_told_once_and_its_return_too(
    open_app: OpenApp, store: Store, file: Path, backup: Path
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        delete(file)
        shown = await seen(pilot)
        assert "was deleted or moved: nothing more is written." in shown
        await pilot.press("enter")
        assert "was deleted or moved" in await seen(pilot), "there is nothing to open"
        await pilot.press("escape")
        assert "was deleted or moved" not in await seen(pilot), "told once"
        put(backup, file)
        assert "was replaced" in await seen(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "In the backup" in await seen(pilot)
    assert not [each for each in file.parent.iterdir() if "-log-" in each.name][1:]


async def test_text_that_cannot_be_kept_is_told_before_the_window_is_left(
    open_app: OpenApp, store: Store, file: Path, backup: Path
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await pilot.press("s")
        await typed(pilot, "Half typed")
        put(backup, file)
        await pilot.press("ctrl+q")
        await until(pilot, "Not on disk yet: A spark")
        codes = [pilot.app.return_code]
        await pilot.press("ctrl+q")
        assert [*codes, pilot.app.return_code] == [None, 0]
    store.close()
    assert not any(path.exists() for path in companions(file))


async def test_a_store_of_an_older_version_is_told_to_have_lost_its_history(
    open_app: OpenApp, store: Store, file: Path
) -> None:
    store.close()
    for path in (file, *companions(file)):
        path.unlink(missing_ok=True)
    unpack(packed()[0], file)
    store.open_anew()
    async with open_app(size=(120, 40)) as pilot:
        shown = await seen(pilot)
        assert "earlier changes can no longer be taken back" in shown
    store.open_anew()
    async with open_app(size=(120, 40)) as pilot:
        assert "taken back" not in await seen(pilot)


async def test_a_log_of_another_file_is_told_when_the_window_opens(
    open_app: OpenApp, store: Store, file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    empty_store(other).sparks.add("In another file", TODAY)
    log = companions(other)[0].read_bytes()
    store.open_anew()
    store.sparks.add("Ours", TODAY)
    store.close()
    companions(file)[0].write_bytes(log)
    store.open_anew()
    async with open_app(size=(120, 40)) as pilot:
        shown = await seen(pilot)
        assert "lay a log of another file; it is kept as" in shown
        assert "Ours" in shown
