"""The pitch, a canvas or all of it, written to a file by keys."""

import errno
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from db.store import Store
from planner.model.pitches import PitchText
from planner.pitch.canvases.card import CanvasName
from tests.tui.conftest import TODAY, OpenApp
from tests.tui.picture import flat, picture
from tests.tui.type_text import typed


@pytest.fixture
def full(store: Store) -> None:
    """A pitch and a card."""
    store.pitches.add("Finance directors", "English", PitchText(hook="Who is late?"), TODAY)
    store.cards.add(CanvasName.SWOT, ["strengths"], "I finish", TODAY)


async def export(pilot: Pilot[Any], file: Path, *keys: str) -> str:
    await pilot.press("4", "o", *keys, "tab", "ctrl+u", "ctrl+k")
    await typed(pilot, str(file))
    await pilot.press("enter")
    return flat(pilot.app)


@pytest.mark.usefixtures("full")
async def test_all_of_it_one_pitch_or_one_canvas_is_written(
    open_app: OpenApp, tmp_path: Path
) -> None:
    firsts = ["# My marketing", "# Pitch for Finance directors", "# SWOT"]
    for times, first in enumerate(firsts):
        file = tmp_path / f"{times}.md"
        async with open_app() as pilot:
            assert "Written:" in await export(pilot, file, *["right"] * times)
        assert file.read_text().startswith(f"{first}\n")


@pytest.mark.usefixtures("full")
async def test_a_wrong_folder_leaves_the_form_open_with_what_was_chosen(
    open_app: OpenApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "none" / "mine.md"
    async with open_app() as pilot:
        said = await export(pilot, file, "right")
        assert "there is no such file or folder" in said
        assert "mine.md" in picture(pilot.app)
        file.parent.mkdir()
        with monkeypatch.context() as broken:
            broken.setattr("exchange.text_files.mkstemp", _full_disk)
            await pilot.press("enter")
        assert "the disk is full" in flat(pilot.app)
        await pilot.press("enter")
    assert file.read_text().startswith("# Pitch for Finance directors\n")


def _full_disk(**_kwargs: object) -> None:
    raise OSError(errno.ENOSPC, "")


@pytest.mark.usefixtures("full")
async def test_another_file_is_never_written_over(open_app: OpenApp, tmp_path: Path) -> None:
    file = tmp_path / "mine.md"
    file.write_text("mine")
    async with open_app() as pilot:
        assert "with something else in it" in await export(pilot, file)
    assert file.read_text() == "mine"


async def test_there_is_nothing_to_write_in_an_empty_store(
    open_app: OpenApp, tmp_path: Path
) -> None:
    async with open_app() as pilot:
        assert "nothing to write yet" in await export(pilot, tmp_path / "a.md")
    assert not (tmp_path / "a.md").exists()


@pytest.mark.usefixtures("full", "french")
async def test_the_question_speaks_french(open_app: OpenApp) -> None:
    async with open_app() as pilot:
        await pilot.press("4", "o")
        assert "mon-marketing.md" in picture(pilot.app)
        assert "‹tout› Finance directors SWOT" in flat(pilot.app)
