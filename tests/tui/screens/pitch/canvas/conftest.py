"""The window opens on Pitch."""

import pytest


@pytest.fixture(autouse=True)
def _in_pitch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.app.EscalierApp.DEFAULT_MODE", "pitch")
