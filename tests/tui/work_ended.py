"""Waiting for the work in threads, however it ends."""

import asyncio
from typing import Any

from textual.pilot import Pilot
from textual.worker import WorkerCancelled


async def work_ended(pilot: Pilot[Any]) -> None:
    """Wait until no worker runs and the screen is at rest.

    A worker that a newer one replaces, or whose page closes on the message it sends last, is
    cancelled between two turns of the loop: that is an end like another.

    Raises:
        WorkerFailed: if one of them failed.
    """
    running = list(pilot.app.workers)
    for end in await asyncio.gather(*(each.wait() for each in running), return_exceptions=True):
        if isinstance(end, BaseException) and not isinstance(end, WorkerCancelled):
            raise end
    await pilot.pause()
