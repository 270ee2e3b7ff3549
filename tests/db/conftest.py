"""A store of one's own on a real file, on the house's usual day."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from tests.stores import empty_store


@pytest.fixture
def today() -> date:
    return date(2026, 3, 3)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store" / "escalier.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    store = empty_store(path)
    yield store
    store.close()
