"""The day in one line: what it says, and what it does without so that a prompt need not wait."""

import subprocess
import sys
from pathlib import Path

import pytest

from cli import command_line
from cli.commands.root import escalier
from db.store import Store
from tests.cli.conftest import SCRIPT
from tests.cli.running import Run, Start

SLOW = {"click", "peewee", "textual", "rich", "dateutil", "babel", "platformdirs", "wcwidth"}


def test_the_line_says_what_is_done_what_is_late_and_what_comes(run: Run) -> None:
    run("demo", "--no-open")
    assert run("today", "--line").stdout == "● 2/4 · ▲ 1 · 09:30 Call Edmund Rushworth-Bell\n"


@pytest.mark.parametrize("words", [("today", "--line"), ("--lang", "fr", "today", "--line")])
def test_a_shell_gets_the_same_line(start: Start, run: Run, words: tuple[str, ...]) -> None:
    run("demo", "--no-open")
    process = start(*words)
    assert (process.returncode, process.stderr) == (0, "")
    assert process.stdout == run("today", "--line").stdout


def test_an_empty_day_and_no_database_are_an_empty_line(start: Start, file: Path) -> None:
    process = start("today", "--line")
    assert (process.returncode, process.stdout, process.stderr) == (0, "", "")
    assert not file.exists()
    Store(file).close()
    assert start("today", "--line").stdout == ""


def test_nothing_is_written(start: Start, run: Run, file: Path) -> None:
    run("demo", "--no-open")
    before = file.read_bytes()
    assert start("today", "--line").stdout
    assert file.read_bytes() == before
    assert [each.name for each in file.parent.glob("a.db*")] == ["a.db"]


def test_what_takes_time_is_not_imported(run: Run, file: Path) -> None:
    run("demo", "--no-open")
    program = "import sys, atexit; atexit.register(lambda: print(*sys.modules, file=sys.stderr)); "
    words = ["--db", str(file), "--config", "/dev/null", "--today", "2026-03-03", "today", "--line"]
    process = subprocess.run(
        [sys.executable, "-c", program + SCRIPT, *words], capture_output=True, text=True, check=True
    )
    assert process.stdout
    assert not SLOW.intersection(process.stderr.split())


def test_a_terminal_without_unicode_gets_plain_signs(start: Start, run: Run) -> None:
    run("demo", "--no-open")
    said = start("today", "--line", PYTHONIOENCODING="ascii").stdout
    assert said == "x 2/4 | ! 1 | 09:30 Call Edmund Rushworth-Bell\n"


@pytest.mark.parametrize("content", [b"not a database, only some text\n" * 50, None])
def test_what_is_no_store_is_one_line(start: Start, file: Path, content: bytes | None) -> None:
    if content is None:
        import sqlite3

        sqlite3.connect(file).execute("CREATE TABLE other (id)").connection.close()
    else:
        file.write_bytes(content)
    process = start("today", "--line")
    assert (process.returncode, process.stdout) == (1, "")
    assert process.stderr == f"Error: {file} is not an Escalier database.\n"


def test_a_wrong_option_is_left_to_click(start: Start) -> None:
    assert start("--today", "soon", "today", "--line").returncode == 2
    assert start("today", "--line", "--json").returncode == 2
    assert "--line" in start("today", "--help").stdout


def test_the_quick_way_and_the_command_are_the_same(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run("add", "Call", "Ana", "14:00")
    run("add", "\x1b]0;owned\x07Write", "yesterday")
    words = ["--db", str(file), "--today", "2026-03-05", "today", "--line"]
    monkeypatch.setattr(sys, "argv", ["escalier", *words])
    monkeypatch.setattr(command_line, "_command", lambda: pytest.fail("not the quick way"))
    assert command_line.run() == 0
    said = capsys.readouterr().out
    assert said == "▲ 2\n"
    escalier.main(words, standalone_mode=False)
    assert capsys.readouterr().out == said
