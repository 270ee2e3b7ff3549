"""A store of the test's own on the house's usual day."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from db.store import Store
from tests.stores import empty_store, stores_copied


@pytest.fixture(autouse=True)
def _stores_copied() -> Iterator[None]:
    """Make no store step by step that could be copied."""
    with stores_copied():
        yield


@pytest.fixture
def today() -> date:
    return date(2026, 3, 3)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = empty_store(tmp_path / "store" / "escalier.db")
    yield store
    store.close()
