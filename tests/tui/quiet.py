"""Waiting until an app under test has nothing left to do.

Textual's pilot waits until the processor has rested for a fiftieth of a second, twice for each key:
most of the time of a test, far more on a busy machine, and yet no proof that all is done. The event
loop knows it: nothing is ready to run, and no timer is due soon. Only then is the screen drawn.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any
from unittest import mock

from textual._compositor import Compositor
from textual._context import active_app
from textual._wait import wait_for_idle
from textual.app import App, ScreenStackError
from textual.pilot import Pilot

SOON = 0.025
"""A timer due within so many seconds, such as the next frame, is waited for."""
FRAME = 1 / 250
"""Seconds from one frame to the next: a late one comes up to two after it is asked for, soon."""
_CALM = 3
_FRAME_COMES = 0.1
"""Seconds within which a frame that is wanted comes."""


async def wait_until_quiet(min_sleep: float = 0, max_sleep: float = 1) -> None:
    """Wait as Textual's `wait_for_idle` does, by what the event loop knows.

    While a thread is at work, as Textual does.
    """
    loop: Any = asyncio.get_running_loop()  # its work to do is in private attributes
    ends = loop.time() + max_sleep
    calm = 0
    while calm < _CALM and loop.time() < ends:
        if _is_working(loop._default_executor):
            await wait_for_idle(min_sleep, max_sleep)
            return
        await asyncio.sleep(0)
        due = min(
            (timer.when() for timer in loop._scheduled if not timer.cancelled()), default=ends
        )
        if loop._ready:
            calm = 0
        elif due <= loop.time() + SOON:
            await asyncio.sleep(max(due - loop.time(), 0))
            calm = 0
        elif _has_frame_to_come() and loop.time() < ends - max_sleep + _FRAME_COMES:
            await asyncio.sleep(FRAME)
            calm = 0
        else:
            calm += 1


def _has_frame_to_come() -> bool:
    """Whether the screen is to be laid out or drawn anew, be it that no timer says so yet."""
    app = active_app.get(None)
    if app is None or not app._screen_stack:
        return False
    screen = app._screen_stack[-1]
    return bool(screen._layout_required or screen._dirty_widgets)


def _is_working(executor: Any) -> bool:
    """Whether a thread of the pool does something."""
    return executor is not None and executor._idle_semaphore._value < len(executor._threads)


@contextmanager
def quiet_pilots() -> Iterator[None]:
    """Let every pilot wait in this way, for quick frames, also after the one that ends a pause."""
    pause, render = Pilot.pause, Compositor.render_update

    async def paused(pilot: Pilot[Any], delay: float | None = None) -> None:
        await pause(pilot, delay)
        await wait_until_quiet()  # what the frame has set going: text that follows a highlight
        draw(pilot.app)

    async def waited(_pilot: Pilot[Any]) -> bool:
        """Wait for all at once; Textual asks each widget, which is half the work of a short key."""
        await wait_until_quiet()
        return True

    def draw(app: App[Any]) -> None:
        """Draw what a person sees now; the frames before it are left to the tests of terminals."""
        with suppress(ScreenStackError):  # the app has ended
            render(app.screen._compositor, screen_stack=app._background_screens)

    with (
        mock.patch.object(Pilot, "pause", paused),
        mock.patch.object(Pilot, "_wait_for_screen", waited),
        mock.patch.object(Compositor, "render_update", return_value=None),
        mock.patch("textual.screen.UPDATE_PERIOD", FRAME),
        mock.patch("textual.app.wait_for_idle", wait_until_quiet),
        mock.patch("textual.pilot.wait_for_idle", wait_until_quiet),
    ):
        yield
