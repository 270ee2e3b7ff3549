"""A LinkedIn archive in the window: shown, asked about, brought in, and the tie that it woke."""

import asyncio
from pathlib import Path
from threading import Event

import pytest

from db import models
from db.store import Store
from planner.model.drafts import Question
from planner.model.progress import Progress
from planner.network.query import EVERYBODY
from tests.archives import EDUCATION, POSITIONS, Said, connections, messages, small, zipped
from tests.tui.conftest import OpenApp
from tests.tui.picture import flat, picture
from tests.tui.screens.imports.asked import read, settle

PAST = "2021-03-12 10:00:00 UTC"
BOTH: tuple[Said, ...] = (("1", "me", "ana", PAST), ("1", "ana", "me", PAST))
GROUP: Said = ("2", "me", "-gone,cy,di", PAST)
LATELY: Said = ("4", "bo", "me", "2026-02-20 10:00:00 UTC")
STRANGER: Said = ("3", "me", "eve", PAST)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    files = {
        "Connections.csv": connections("ana", "bo"),
        "messages.csv": messages(*BOTH, GROUP, STRANGER, LATELY),
        "Positions.csv": POSITIONS,
        "Education.csv": EDUCATION,
    }
    return zipped(tmp_path / "a.zip", files)


@pytest.fixture
def found(tmp_path: Path, archive: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive where a browser leaves it."""
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "Downloads").mkdir()
    return archive.rename(tmp_path / "Downloads" / "Basic_LinkedInDataExport_03-03-2026.zip")


def words(shown: str) -> str:
    return " ".join(shown.split())


async def test_people_conversations_and_posts_are_shown_before_anything_is_written(
    open_app: OpenApp, store: Store, archive: Path
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        shown = words(await read(pilot, archive))
        assert "People to create 2" in shown
        assert "Conversations 2 with 2 people" in shown
        assert "Days of messages 2 new" in shown
        assert "Your career 2 of your own positions, 1 school" in shown
        assert "Left aside 1 conversation of several" in shown
        assert "Written to, not connected 1 person: Eve" in shown
        assert store.people.count(EVERYBODY) == 0


async def test_the_first_minute_ends_on_a_dormant_tie_with_its_reason(
    open_app: OpenApp, store: Store, found: Path
) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "i")
        assert "Found in your downloads" in picture(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        shown = flat(pilot.app)
        assert (
            "2 people, 2 conversations with 2 of them, 2 of your own positions, 1 school" in shown
        )
        assert "A tie to take up again" in shown
        assert "you wrote to each other on 12 March 2021" in shown
        await pilot.press("enter")
        assert "12 Mar 2021" in picture(pilot.app)
        assert "A person" in picture(pilot.app)
        await pilot.press("escape", "1")
        assert "Reconnect with Ana Ruiz" in picture(pilot.app)


async def test_the_first_minute_in_french(
    french: None, open_app: OpenApp, store: Store, found: Path
) -> None:
    async with open_app(size=(80, 24)) as pilot:
        await pilot.press("2", "i", "enter")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert "vous vous êtes écrit le 12 mars 2021" in flat(pilot.app)
        assert "2 personnes, 2 conversations avec 2 d’entre elles" in flat(pilot.app)


async def test_u_on_the_last_page_takes_all_of_it_back(
    open_app: OpenApp, store: Store, archive: Path
) -> None:
    async with open_app() as pilot:
        await read(pilot, archive)
        await pilot.press("enter")
        await settle(pilot)
        assert "A tie to take up again" in picture(pilot.app)
        await pilot.press("u")
        assert "A tie to take up again" not in picture(pilot.app)
        counts = (store.people.count(EVERYBODY), models.Touch.select().count())
        assert (*counts, models.OwnPost.select().count()) == (0, 0, 0)


async def test_the_same_archive_again_is_nothing_new(
    open_app: OpenApp, store: Store, archive: Path
) -> None:
    async with open_app() as pilot:
        await read(pilot, archive)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("escape")
        assert "Nothing here is new" in await read(pilot, archive)
        await pilot.press("enter")
        assert "Nothing was new; nothing was written." in await settle(pilot)
        assert len(store.history.list()) == 1


async def test_what_is_typed_takes_the_place_of_the_archive_found(
    open_app: OpenApp, store: Store, found: Path, tmp_path: Path
) -> None:
    async with open_app() as pilot:
        await read(pilot, tmp_path / "nowhere")
        assert "there is no such file" in flat(pilot.app)
        await pilot.press("escape")
    assert store.drafts.load(Question("network", "import")) == str(tmp_path / "nowhere")


async def test_an_archive_found_and_left_is_no_draft(open_app: OpenApp, found: Path) -> None:
    async with open_app() as pilot:
        await pilot.press("2", "i", "escape")
        assert "Kept" not in picture(pilot.app)


async def test_whose_messages_they_are_is_asked_when_they_do_not_tell(
    open_app: OpenApp, store: Store, tmp_path: Path
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        shown = await read(pilot, small(tmp_path / "a.zip", *BOTH))
        assert "Which of these profiles is yours?" in shown
        assert "Me, https://www.linkedin.com/in/me, 1 conversation" in shown
        await pilot.press("escape")
        assert "People to create" not in picture(pilot.app)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("2")
        assert "Your profile linkedin.com/in/me" in words(await settle(pilot)).replace("│ ", "")
        await pilot.press("enter")
        await settle(pilot)
        assert [touch.direction for touch in models.Touch.select()] == ["two-way"]


async def test_a_profile_wrongly_told_is_changed_with_a_key(
    open_app: OpenApp, store: Store, tmp_path: Path
) -> None:
    archive = small(tmp_path / "a.zip", *BOTH, people=("ana", "me"))
    async with open_app(size=(120, 40)) as pilot:
        await read(pilot, archive)
        await pilot.press("1")  # Ana, by mistake
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        await pilot.press("escape")
        assert [touch.person.name for touch in models.Touch.select()] == ["Me Ruiz"]
        shown = words(await read(pilot, archive)).replace("│ ", "")
        assert "Your profile linkedin.com/in/ana" in shown
        await pilot.press("p", "escape")
        assert "Your profile linkedin.com/in/ana" in words(picture(pilot.app)).replace("│ ", "")
        await pilot.press("p", "2")
        shown = words(await settle(pilot)).replace("│ ", "")
        assert "linkedin.com/in/me, another than before: all messages are read anew" in shown
        await pilot.press("enter")
        await settle(pilot)
        assert [touch.person.name for touch in models.Touch.select()] == ["Ana Ruiz"]


async def test_a_profile_is_not_asked_for_where_there_are_no_messages(
    open_app: OpenApp, tmp_path: Path
) -> None:
    (tmp_path / "Connections.csv").write_text(connections("ana"))
    async with open_app(size=(120, 40)) as pilot:
        shown = await read(pilot, tmp_path / "Connections.csv")
        assert "p Your profile" not in shown
        await pilot.press("p")
        assert "Which of these" not in picture(pilot.app)


async def test_writing_can_be_stopped(
    open_app: OpenApp, store: Store, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from db.imports import archive_writing

    writing, pressed = Event(), Event()

    def slow(_plan: object, progress: Progress) -> None:
        progress(1, 2)
        writing.set()
        assert pressed.wait(20)
        progress(2, 2)

    monkeypatch.setattr(archive_writing, "write", slow)
    async with open_app() as pilot:
        await read(pilot, archive)
        await pilot.press("enter")
        assert await asyncio.to_thread(writing.wait, 20)
        await pilot.pause()
        assert "Writing" in picture(pilot.app)
        await pilot.press("escape")
        pressed.set()
        assert "Stopped; nothing was written." in await settle(pilot)
    assert store.history.list() == []


async def test_those_written_to_come_in_with_a_key(
    open_app: OpenApp, store: Store, archive: Path
) -> None:
    async with open_app(size=(120, 40)) as pilot:
        await read(pilot, archive)
        await pilot.press("w")
        assert "People to create 3" in words(await settle(pilot))
        await pilot.press("w")
        assert "People to create 2" in words(await settle(pilot))
        await pilot.press("w")
        await settle(pilot)
        await pilot.press("enter")
        await settle(pilot)
        assert store.people.count(EVERYBODY) == 3


async def test_without_a_dormant_tie_no_page_stands_in_the_way(
    open_app: OpenApp, store: Store, tmp_path: Path
) -> None:
    files = {
        "Connections.csv": connections("ana").replace("2012", "2025"),
        "messages.csv": messages(LATELY, GROUP, STRANGER),
    }
    async with open_app() as pilot:
        await read(pilot, zipped(tmp_path / "a.zip", files))
        await pilot.press("enter")
        await settle(pilot)
        assert "A tie to take up again" not in picture(pilot.app)
        assert "Brought in: 1 created" in picture(pilot.app)
