"""Layers for the tests of the terminal: file, store, app; always Tuesday 2026-03-03."""

import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

import pytest
from textual.pilot import Pilot

from db.store import Store
from jobs.hyphenation import read_parts
from planner import language
from tests.stores import empty_store, stores_copied
from tests.tui.parsed_once import sheets_parsed_once
from tests.tui.quiet import quiet_pilots

if TYPE_CHECKING:
    from tui.app import EscalierApp
    from tui.keyboard.type_ahead import TypedAhead

TODAY = date(2026, 3, 3)


class PatientPilot(Pilot[Any]):
    """A pilot that goes on once its keys have been handled whole, however busy the machine is."""

    async def press(self, *keys: str) -> None:
        """Press keys by their names, a little apart."""
        await super().press(*keys)
        await cast("TypedAhead", self.app).keys_typed.settled()
        await self.pause()


def written_elsewhere(pilot: Pilot[Any]) -> None:
    """Tell the app what it hears when another window has written."""
    cast("EscalierApp", pilot.app).changed.publish(None)


OpenApp = Callable[..., AbstractAsyncContextManager[Pilot[Any]]]


@pytest.fixture(autouse=True)
def _stores_copied() -> Iterator[None]:
    """Make no store step by step that could be copied."""
    with stores_copied():
        yield


@pytest.fixture(autouse=True, scope="session")
def _quiet() -> Iterator[None]:
    """Let no test wait longer than its app works."""
    with quiet_pilots():
        yield


@pytest.fixture(autouse=True, scope="session")
def _parsed_once() -> Iterator[None]:
    """Let no app parse the style sheets that one before it has parsed."""
    with sheets_parsed_once():
        yield


@pytest.fixture(autouse=True, scope="session")
def _dictionaries() -> None:
    """Read the dictionaries before any test: which tests ran before must not be seen."""
    for tag in ("en", "fr"):
        read_parts(tag)


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The invented network in a language, written once for all tests."""
    made: dict[str, Path] = {}

    def in_language(spoken: str) -> Path:
        if spoken not in made:
            made[spoken] = tmp_path_factory.mktemp("demo") / f"{spoken}.db"
            command = [str(Path(sys.executable).with_name("escalier"))]
            command += ["--db", str(made[spoken]), "--today", TODAY.isoformat()]
            command += ["--lang", spoken, "demo", "--no-open"]
            subprocess.run(command, check=True, capture_output=True)
        return made[spoken]

    return in_language


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The path of the test's store."""
    return tmp_path / "escalier.db"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    """An empty store."""
    store = empty_store(file)
    yield store
    store.close()


@pytest.fixture
def open_app(store: Store) -> OpenApp:
    """Opens the program on the store: `async with open_app(size=(80, 24)) as pilot`."""

    @asynccontextmanager
    async def opened(
        *,
        size: tuple[int, int] = (80, 24),
        keys: dict[str, str] | None = None,
        outside: Callable[[str], bool] = lambda _address: False,
        theme: str = "",
    ) -> AsyncIterator[Pilot[Any]]:
        from tui.app import EscalierApp

        app = EscalierApp(store, lambda: TODAY, theme=theme, keys=keys, outside=outside)
        async with app.run_test(size=size, notifications=True):
            pilot = PatientPilot(app)
            await pilot.pause()
            yield pilot

    return opened


_FRENCH: dict[str, ModuleType] = {}
"""The interface in French, as far as a test before has imported it."""


@pytest.fixture
def french() -> Iterator[None]:
    """Speaks French: the interface is imported once more, because labels are translated at import.

    Other modules imported meanwhile stay: one imported twice would have two of each class.
    """
    before = _without_interface()
    sys.modules.update(_FRENCH)
    language.use("fr")
    yield
    spoken = language.language()
    imported = _without_interface()
    if spoken == "fr":
        _FRENCH.update(imported)
    sys.modules.update(before)


def _without_interface() -> dict[str, ModuleType]:
    """Forget the modules of the interface, and give them."""
    names = [name for name in sys.modules if name.partition(".")[0] == "tui"]
    return {name: sys.modules.pop(name) for name in names}
