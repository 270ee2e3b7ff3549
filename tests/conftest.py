"""Fixtures of every test: fresh translations, English, and no files of the user."""

import gc
import os
import sys
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from hatch_build import compile_catalogues
from planner import language

sys.dont_write_bytecode = False  # whatever the shell says: each of many processes would compile
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # all anew, and pytest all the tests

settings.register_profile(
    "house", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.register_profile("ci", settings.get_profile("house"), derandomize=True, max_examples=30)
settings.load_profile("ci" if os.environ.get("CI") else "house")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Twice the processors: the tests of screens spend half their time waiting for a quiet app."""
    return 2 * (os.cpu_count() or 1)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect no garbage while tests are gathered: there is none, and it takes a sixth of it."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish() -> None:
    """Leave what is imported out of every collection to come: they take a quarter of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(2_000, 20, 100)


def pytest_configure() -> None:
    """Compile what was translated since the last run."""
    compile_catalogues()


@pytest.fixture(autouse=True)
def _own_surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give the test a home of its own and English, and leave English behind."""
    for name in [name for name in os.environ if name.startswith("ESCALIER_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home" / name.lower()))
    for name in ("LC_ALL", "LC_TIME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    monkeypatch.setenv("LANGUAGE", "en")
    language.use("en")
    yield
    language.use("en")
