"""`escalier export pitch`: to a pipe, to a file, a part of it, and what is refused."""

from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from planner.model.pitches import PitchText
from planner.pitch.canvases.card import CanvasName
from tests.cli.running import Run, Start

TODAY = date(2026, 3, 3)


@pytest.fixture
def full(file: Path) -> None:
    """A pitch and a card."""
    store = Store(file)
    store.pitches.add("Finance directors", "English", PitchText(hook="Who is *late*?"), TODAY)
    store.cards.add(CanvasName.SWOT, ["strengths"], "I finish \x1b[31m", TODAY)
    store.close()


@pytest.mark.usefixtures("full")
def test_the_page_goes_to_a_pipe_as_markdown_or_as_text(run: Run) -> None:
    said = run("export", "pitch")
    assert (said.exit_code, said.stderr) == (0, "")
    assert said.stdout.startswith("# My marketing\n")
    assert "- **Hook** Who is \\*late\\*?" in said.stdout
    assert "\x1b" not in said.stdout
    said = run("export", "pitch", "--format", "text")
    assert said.stdout.startswith("My marketing\n")
    assert "Hook   Who is *late*?" in said.stdout


@pytest.mark.usefixtures("full")
def test_one_pitch_or_one_canvas_is_named(run: Run) -> None:
    assert run("export", "pitch", "finance").stdout.startswith("# Pitch for Finance directors\n")
    assert run("export", "pitch", "swot").stdout.startswith("# SWOT\n")
    said = run("export", "pitch", "hautbois")
    assert (said.exit_code, said.stdout) == (1, "")
    assert "No pitch is for “hautbois”" in said.stderr
    names = said.stderr.rpartition(": ")[2].strip().removesuffix(".").split(" · ")
    assert len(names) == len(CanvasName)
    assert "SWOT" in names
    assert all("no card" in run("export", "pitch", name).stderr for name in names if name != "SWOT")


@pytest.mark.usefixtures("full")
def test_a_dash_is_standard_output(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("export", "pitch", "-o", "-").stdout == run("export", "pitch").stdout
    assert run("export", "json", "--output=-").stdout == run("export", "json").stdout
    assert not (tmp_path / "-").exists()


@pytest.mark.usefixtures("full")
def test_a_file_is_written_and_named(run: Run, tmp_path: Path) -> None:
    for name, first in (("a.md", "# My marketing"), ("a.txt", "My marketing")):
        said = run("export", "pitch", "-o", str(tmp_path / name))
        assert (said.exit_code, said.stdout) == (0, f"{tmp_path / name}\n")
        assert (tmp_path / name).read_text().startswith(f"{first}\n")
    run("export", "pitch", "-o", str(tmp_path / "b.txt"), "--format", "markdown")
    assert (tmp_path / "b.txt").read_text().startswith("# My marketing\n")


def test_an_empty_store_and_a_format_of_people_are_refused(run: Run) -> None:
    said = run("export", "pitch")
    assert (said.exit_code, "nothing to write yet" in said.stderr) == (1, True)
    said = run("export", "csv", "--format", "text")
    assert (said.exit_code, "--format is for the pitch only." in said.stderr) == (2, True)


@pytest.mark.parametrize("form", ["pitch", "csv", "json"])
def test_a_version_of_vcards_is_refused_for_anything_else(run: Run, form: str) -> None:
    said = run("export", form, "--version", "3.0")
    assert (said.exit_code, "--version is for vCards only." in said.stderr) == (2, True)


@pytest.mark.usefixtures("full")
def test_the_page_speaks_french(start: Start) -> None:
    assert start("--lang", "fr", "export", "pitch").stdout.startswith("# Mon marketing\n")
