import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from cli import command_line, planner_window
from cli.command_line import SWITCH
from cli.config.file import ConfigurationError
from cli.config.global_options import GlobalOptions
from cli.environment import Environment
from cli.output.refusals import Refused
from db.store import Store

Opened = list[dict[str, Any]]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """The arguments with which the planner is opened in a terminal; it is left with the code 3."""
    seen: Opened = []

    def run(store: Store, clock: Callable[[], date], **settings: object) -> int:
        seen.append({"file": store.file, "day": clock(), **settings})
        return 3

    monkeypatch.setattr("tui.app.run", run)
    monkeypatch.setattr(planner_window, "_is_terminal", lambda _stream: True)
    return seen


def test_the_planner_gets_store_day_theme_and_keys(tmp_path: Path, opened: Opened) -> None:
    config = tmp_path / "config.toml"
    config.write_text("theme = 'escalier-day'\n[keys]\n'app.undo' = 'z'")
    options = GlobalOptions(db=str(tmp_path / "a.db"), config=str(config))
    assert planner_window.open_planner(Environment(options, date(2026, 3, 3))) == 3
    assert opened == [
        {
            "file": tmp_path / "a.db",
            "day": date(2026, 3, 3),
            "theme": "escalier-day",
            "keys": {"app.undo": "z"},
        }
    ]


def test_textual_is_imported_lightly(
    tmp_path: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    imported: list[bool] = []
    monkeypatch.setattr("tui.light_import.import_textual", lambda: imported.append(not opened))
    planner_window.open_planner(Environment(GlobalOptions(db=str(tmp_path / "a.db"))))
    assert imported == [True]


def test_the_store_is_closed_when_the_planner_is_left(tmp_path: Path, opened: Opened) -> None:
    planner_window.open_planner(Environment(GlobalOptions(db=str(tmp_path / "a.db"))))
    assert opened
    assert not (tmp_path / "a.db-wal").exists()


def test_without_a_terminal_it_is_refused_before_a_file_is_made(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="terminal"):
        planner_window.open_planner(Environment(GlobalOptions(db=str(tmp_path / "a.db"))))
    assert not (tmp_path / "a.db").exists()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("theme = 'nosuch'", "theme: it must be one of escalier-night, "),
        ("[keys]\n'today.nosuch' = 'x'", "keys.today.nosuch: there is no such binding"),
        ("[keys]\n'app.undo' = 'z, nosuch'", "keys.app.undo: “nosuch” is not the name of a key"),
    ],
)
def test_a_look_or_a_key_that_the_planner_does_not_know_is_one_line(
    tmp_path: Path, opened: Opened, text: str, told: str
) -> None:
    config = tmp_path / "config.toml"
    config.write_text(text)
    options = GlobalOptions(db=str(tmp_path / "a.db"), config=str(config))
    with pytest.raises(ConfigurationError) as refusal:
        planner_window.open_planner(Environment(options))
    assert str(refusal.value).startswith(f"{config}: {told}")
    assert not opened


@pytest.mark.parametrize("words", [[], ["--today", "2026-03-04"], ["--lang=en"]])
def test_alone_or_with_global_options_escalier_opens_the_planner(
    tmp_path: Path, opened: Opened, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["escalier", "--db", str(tmp_path / "a.db"), *words])
    assert command_line.run() == 3
    assert [each["file"] for each in opened] == [tmp_path / "a.db"]
    assert sys.getswitchinterval() == pytest.approx(SWITCH)


@pytest.mark.parametrize("words", [["--today", ""], ["--today", "x"], ["--lang", "de"]])
def test_what_click_must_refuse_is_left_to_click(
    opened: Opened, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["escalier", *words])
    with pytest.raises(SystemExit) as left:
        command_line.run()
    assert left.value.code == 2
    assert not opened


def test_a_store_that_cannot_be_opened_is_one_line(
    tmp_path: Path,
    opened: Opened,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.argv", ["escalier", "--db", str(tmp_path)])
    assert (command_line.run(), opened) == (1, [])
    assert capsys.readouterr().err == f"Error: {tmp_path} is a folder, not a database.\n"
