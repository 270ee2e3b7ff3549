"""Fixtures for the tests of several screens."""

import pytest

from db.store import Store
from planner.model.actions import Action
from tests.tui.screens.day import planned


@pytest.fixture
def call(store: Store) -> Action:
    """A full day; the call that was chosen is highlighted."""
    return planned(store)
