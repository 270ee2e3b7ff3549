"""The disk is full: a sentence says so, the window lives, the text is written when it can be."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from db.program.drafts import DraftStore
from db.store import Store
from planner.grammar import parse_event
from planner.model.drafts import Question
from tests.faults import filled, small_disk
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import picture
from tests.tui.type_text import typed
from tui.app import EscalierApp

LONG = "Met a beekeeper " * 500


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one mebibyte."""
    with small_disk(tmp_path / "disk") as folder:
        yield folder


@pytest.fixture
def file(disk: Path) -> Path:
    """The store, which stands on the small disk."""
    return disk / "escalier.db"


async def test_a_spark_without_room_is_half_typed_again_and_kept_later(
    open_app: OpenApp, store: Store, disk: Path
) -> None:
    store.day.show_first_steps(shown=False)  # the pane stands beside what is said
    async with open_app() as pilot:
        await pilot.press("s")
        await typed(pilot, LONG)
        with filled(disk) as said:
            await pilot.press("enter")
            assert said in " ".join(picture(pilot.app).split())
            await pilot.press("ctrl+o")
            assert "Met a beekeeper" in picture(pilot.app)
            await pilot.press("enter")
            assert said in " ".join(picture(pilot.app).split())
        await pilot.press("ctrl+o", "enter")
        assert "Spark kept" in picture(pilot.app)
    assert [spark.text for spark in store.sparks.unsorted()] == [LONG.strip()]


async def test_text_half_typed_is_on_disk_soon_after_there_is_room(
    open_app: OpenApp, store: Store, disk: Path
) -> None:
    async with open_app() as pilot:
        with filled(disk):
            await pilot.press("s")
            await typed(pilot, LONG)
            await pilot.press("escape")
            assert DraftStore().load(Question("spark")) == ""
        assert isinstance(pilot.app, EscalierApp)
        pilot.app.look_around()
        assert DraftStore().load(Question("spark")) == LONG


async def test_every_place_and_session_goes_on_without_room(
    open_app: OpenApp, store: Store, disk: Path
) -> None:
    store.events.add(parse_event("Evening 2026-03-02 18:30", TODAY), TODAY)
    async with open_app() as pilot:
        with filled(disk):
            for keys in ("m escape", "D enter escape", "w escape", "f escape", "2 3 4 5 1"):
                await pilot.press(*keys.split())
            await pilot.press("n")
            await typed(pilot, "Call Claire tomorrow")
            await pilot.press("enter")
            assert "the disk is full" in " ".join(picture(pilot.app).split())
        await pilot.press("ctrl+o", "enter")
    assert [action.title for action in store.actions.find("Call Claire")] == ["Call Claire"]
