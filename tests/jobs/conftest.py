"""A store of the test's own on the house's usual day."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from db.store import Store


@pytest.fixture
def today() -> date:
    return date(2026, 3, 3)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(tmp_path / "store" / "escalier.db")
    yield store
    store.close()
