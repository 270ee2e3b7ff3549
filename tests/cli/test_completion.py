"""The completion of a shell: the program answers it, and opens nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cli.command_line import COMPLETE
from tests.cli.conftest import SCRIPT


def asked(request: str, **environment: str) -> str:
    """The answer to a request of completion."""
    process = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env={**os.environ, COMPLETE: request, **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return process.stdout


def completed(line: str, **environment: str) -> list[str]:
    """The words by which bash may complete the last one of a line."""
    place = str(len(line.split(" ")) - 1)
    found = asked("bash_complete", COMP_WORDS=line, COMP_CWORD=place, **environment)
    return [each.partition(",")[2] for each in found.splitlines()]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_script(shell: str) -> None:
    assert f"{COMPLETE}={shell}_complete" in asked(f"{shell}_source")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("escalier re", ["result", "review", "redo"]),
        ("escalier --la", ["--lang"]),
        ("escalier --lang ", ["en", "fr"]),
        ("escalier result --ou", ["--outcome"]),
        (
            "escalier result --outcome ",
            ["achieved", "partly", "no-reply", "declined", "not-done"],
        ),
        ("escalier today --j", ["--json"]),
    ],
)
def test_commands_options_and_values_are_completed(line: str, words: list[str]) -> None:
    assert completed(line) == words


def test_values_are_completed_in_the_language_of_the_person() -> None:
    found = completed("escalier result --outcome ", LANGUAGE="fr", LANG="fr_FR.UTF-8")
    assert found == ["réussi", "en-partie", "sans-réponse", "refus", "pas-fait"]


def test_completion_makes_no_store(tmp_path: Path) -> None:
    completed("escalier today ", ESCALIER_DB=str(tmp_path / "a.db"))
    assert list(tmp_path.iterdir()) == []
