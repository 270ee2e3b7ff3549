"""Keys typed faster than screens open: none is lost, each goes to the screen it was meant for."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from weakref import WeakKeyDictionary, WeakSet

from textual import events
from textual.app import App
from textual.screen import Screen

LONGEST_WAIT = 2.0
"""Seconds after which a key goes on even if its screen has not answered."""


class TypedAhead(App[None], inherit_bindings=False):
    """An app whose keys wait for the screen that an earlier key has opened.

    Textual hands a key to the widget that has the focus while the screen still opens, and drops
    what nobody took; here it waits, and what nobody took is handed to the screen that came.
    """

    def __init__(self) -> None:
        """Begin with no screen known to be ready."""
        super().__init__()
        self._drawn: WeakSet[Screen[object]] = WeakSet()
        self._meant_for: WeakKeyDictionary[events.Key, Screen[object]] = WeakKeyDictionary()
        self._typing = False

    async def on_event(self, event: events.Event) -> None:
        """Hand a key to the screen that is ready for it; everything else goes its usual way."""
        if isinstance(event, events.Key):
            if event.is_forwarded and self._meant_for.get(event) is not self.screen:
                event = events.Key(event.key, event.character)  # nobody took it: once more
            if not event.is_forwarded:
                await self._until_ready()
                await self._until_letters_stand(event)
                self._meant_for[event] = self.screen
        await super().on_event(event)

    async def _until_ready(self) -> None:
        """Wait until the screen shown has been drawn once, with its focus where it belongs."""
        if self.screen not in self._drawn:
            self._drawn.add(self.screen)
            await _passed(self.screen.call_after_refresh)

    async def _until_letters_stand(self, key: events.Key) -> None:
        """Let the letters typed before come into their field before a key that may save it."""
        field, typing = self.focused, self._typing
        self._typing = field is not None and field.check_consume_key(key.key, key.character)
        if typing and not self._typing and field is not None:
            await _passed(field.call_later)


async def _passed(call: Callable[[Callable[[], None]], bool]) -> None:
    """Wait until a callback handed to `call` has had its turn."""
    turn = asyncio.Event()
    if call(turn.set):
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_WAIT):
                await turn.wait()
