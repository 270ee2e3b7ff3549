"""Real terminals for a test, closed when it ends."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.stores import stores_copied
from tests.terminal.terminal import Terminal, environment

ESCALIER = str(Path(sys.executable).with_name("escalier"))
TODAY = "2026-03-03"

Open = Callable[..., Terminal]


@pytest.fixture(autouse=True)
def _stores_copied() -> Iterator[None]:
    """Make no store step by step that could be copied."""
    with stores_copied():
        yield


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The path of the test's store; the first start creates it."""
    return tmp_path / "data" / "a.db"


@pytest.fixture
def open_terminal(file: Path, tmp_path: Path) -> Iterator[Open]:
    """Starts the program: `open_terminal("goals", language="fr", size=(80, 24))`."""
    terminals: list[Terminal] = []

    def opened(
        *words: str, language: str = "en", size: tuple[int, int] = (80, 24), **settings: str
    ) -> Terminal:
        command = [ESCALIER, "--db", str(file), "--today", TODAY, *words]
        surroundings = environment(tmp_path / "home", language) | settings
        terminals.append(Terminal(command, surroundings, *size))
        return terminals[-1]

    yield opened
    for terminal in terminals:
        terminal.close()
