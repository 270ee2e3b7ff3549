"""A function held up in its thread until a test lets it go on."""

import asyncio
from importlib import import_module
from threading import Event

import pytest
from textual.pilot import Pilot

from tests.tui.work_ended import work_ended


class Held:
    """Holds a function up at its name, `module.function`, until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
        self._begun, self._goes_on = Event(), Event()
        module, _dot, function = name.rpartition(".")
        original = getattr(import_module(module), function)

        def held(*given: object) -> object:
            self._begun.set()
            assert self._goes_on.wait(20)
            return original(*given)

        monkeypatch.setattr(name, held)

    async def begun(self, pilot: Pilot[None]) -> None:
        """Wait until it is called."""
        assert await asyncio.to_thread(self._begun.wait, 20)
        await pilot.pause()

    async def let_go(self, pilot: Pilot[None]) -> None:
        """Let it end, and all that follows in threads."""
        self._goes_on.set()
        await work_ended(pilot)
        await work_ended(pilot)
