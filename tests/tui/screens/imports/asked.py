"""Asking for a file by keys, and what is shown once the work is done."""

from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from tests.tui.picture import picture
from tests.tui.type_text import typed
from tests.tui.work_ended import work_ended


async def settle(pilot: Pilot[Any]) -> str:
    """The screen once the work in a thread has ended."""
    await work_ended(pilot)
    return picture(pilot.app)


async def read(pilot: Pilot[Any], file: Path) -> str:
    """Ask for the file in Network and see what it would do."""
    await pilot.press("2", "i")
    await typed(pilot, str(file))
    await pilot.press("enter")
    return await settle(pilot)
