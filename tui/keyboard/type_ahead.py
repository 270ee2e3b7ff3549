"""Keys typed faster than screens open: none is lost, each goes to the screen it was meant for."""

import asyncio
from contextlib import suppress
from weakref import WeakKeyDictionary

from textual import events
from textual.app import App
from textual.screen import Screen

LONGEST_WAIT = 2.0
"""Seconds after which a key goes on even if the letters before it still wait."""


class TypedAhead(App[None], inherit_bindings=False):
    """An app whose keys reach the screen that an earlier key has opened.

    Textual hands a key to the widget that has the focus when it arrives, although an earlier key
    may be about to open a screen, and drops what nobody took. Here what nobody took is handed to
    the screen that came, and a key that may save waits for the letters before it.
    """

    def __init__(self) -> None:
        """Begin with no key on its way."""
        super().__init__()
        self._meant_for: WeakKeyDictionary[events.Key, Screen[object]] = WeakKeyDictionary()
        self._typing = False

    async def on_event(self, event: events.Event) -> None:
        """Hand a key to the screen it is meant for; everything else goes its usual way."""
        if isinstance(event, events.Key):
            if event.is_forwarded and self._meant_for.get(event) is not self.screen:
                event = events.Key(event.key, event.character)  # nobody took it: once more
            if not event.is_forwarded:
                await self._until_letters_stand(event)
                self._meant_for[event] = self.screen
        await super().on_event(event)

    async def _until_letters_stand(self, key: events.Key) -> None:
        """Let the letters typed before come into their field before a key that may save it."""
        field, typing = self.focused, self._typing
        self._typing = field is not None and field.check_consume_key(key.key, key.character)
        if typing and not self._typing and field is not None:
            stand = asyncio.Event()
            field.call_later(stand.set)
            with suppress(TimeoutError):
                async with asyncio.timeout(LONGEST_WAIT):
                    await stand.wait()
