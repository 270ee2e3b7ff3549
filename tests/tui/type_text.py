"""Typing without waiting for each letter."""

from typing import Any

from textual import events
from textual.pilot import Pilot


async def typed(pilot: Pilot[Any], text: str) -> None:
    """Paste all but the last letter, which takes most of the time out of a long text."""
    pilot.app.post_message(events.Paste(text[:-1]))
    await pilot.press(text[-1])


async def pasted(pilot: Pilot[Any], text: str) -> None:
    """Paste a whole text, of several lines too."""
    pilot.app.post_message(events.Paste(text))
    await pilot.pause()
