"""A command line on a database of the test's own, on Tuesday 3 March 2026."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from cli.commands.root import escalier
from tests.cli.running import TODAY, Read, Run, Start
from tests.stores import stores_copied

SCRIPT = "import sys; from cli.main import main; sys.exit(main())"


@pytest.fixture(autouse=True)
def _stores_copied() -> Iterator[None]:
    """Make no store step by step that could be copied."""
    with stores_copied():
        yield


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The database of the test."""
    return tmp_path / "a.db"


@pytest.fixture
def run(file: Path) -> Run:
    """Run a command in this process."""

    def run(*words: str, today: str = TODAY, typed: str | None = None) -> Result:
        arguments = ["--db", str(file), "--today", today, *words]
        return CliRunner().invoke(escalier, arguments, typed, catch_exceptions=False)

    return run


@pytest.fixture
def read(run: Run) -> Read:
    """Run a command with --json and read what it prints."""

    def read(*words: str, **settings: str) -> Any:
        result = run(*words, "--json", **settings)
        assert result.exit_code == 0, result.stderr
        return json.loads(result.stdout)

    return read


@pytest.fixture
def start(file: Path) -> Start:
    """Start the program as a shell does, in a process of its own."""

    def start(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        arguments = [sys.executable, "-c", SCRIPT, "--db", str(file), "--today", TODAY, *words]
        kept = {name: value for name, value in os.environ.items() if name != "LANGUAGE"}
        return subprocess.run(
            arguments,
            env=kept | environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    return start
