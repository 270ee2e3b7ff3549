"""Keys typed ahead: each is handled once the one before it has been handled whole."""

import asyncio
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import count
from typing import TypeAlias
from weakref import WeakSet

from textual import events
from textual._queue import Queue
from textual.app import ScreenStackError
from textual.message import Message
from textual.message_pump import MessagePump
from textual.widget import Widget

from tui.drawing.themed_app import ThemedApp

Typed: TypeAlias = events.Key | events.Paste

TURNS = 20
"""Turns of the event loop in which most messages are dealt with."""

MOST_TURNS = 200
"""Turns in which all that a key sets off is dealt with, unless something waits."""

LOOK = 0.05
"""Seconds between two looks at a widget that is in the middle of something."""

LOOKS = 40
"""Looks in vain after which a key waits no longer for that widget: some two seconds."""

FRAME = 1 / 60
"""Seconds from one frame to the next."""

MOST_FRAMES = 10
"""Frames before one key; more are layouts that never come to rest."""

MOST_ROUNDS = 1000
"""Widgets waited for before one key; more are messages that never end."""


class KeyQueue:
    """Holds keys back until the app has settled, and then hands them over one by one.

    Settled means: the app and every widget of the screens shown wait for a message, so what the
    key before set off (a focus posted, a screen mounted, an answer taken) is done. A layout that
    is due, and what was put off until after it, comes before every key but the letters of a text.
    Timers, and workers that have begun, are not waited for.
    """

    def __init__(self, app: "TypedAhead") -> None:
        """Begin with no key."""
        self._app = app
        self._held: deque[Typed] = deque()
        self._handed: set[Typed] = set()
        self._stuck: WeakSet[MessagePump] = WeakSet()
        self._task: asyncio.Task[None] | None = None
        self._shows: asyncio.Task[None] | None = None

    def holds(self, typed: Typed) -> bool:
        """Whether a key that reaches the app is kept for later: its turn has not come."""
        if typed in self._handed:
            self._handed.remove(typed)
            return False
        if not self._held and self._is_idle_but_for_this_key() and not self._is_due(typed):
            self._begin_showing()
            return False
        self._held.append(typed)
        self._begin_handing_over()
        return True

    def _begin_handing_over(self) -> None:
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._hand_over(), name="keys typed ahead")

    def put_first(self, typed: Typed) -> None:
        """Let a key come before all that are held, once the app has settled."""
        self._held.appendleft(typed)
        self._begin_handing_over()

    async def settled(self) -> None:
        """Wait until no key is held and the last one has been handled."""
        if self._task is not None and not self._task.done():
            await self._task
        await self._until_settled()

    async def _hand_over(self) -> None:
        while self._held:
            while self._app.waits and not self._app._exit:  # noqa: ASYNC110  # a timer ends it
                await asyncio.sleep(LOOK)
            await self._until_settled()
            await self._until_laid_out(self._held[0])
            if self._app._exit:  # quitting ends what was typed after it
                self._held.clear()
                return
            typed = self._held.popleft()
            self._handed.add(typed)
            self._app.post_message(typed)
        self._begin_showing()

    def _begin_showing(self) -> None:
        if self._shows is None or self._shows.done():
            self._shows = asyncio.create_task(self._show_at_once(), name="what a key set off")

    async def _show_at_once(self) -> None:
        """Show what a key set off as soon as it is done, also what waited for its first frame.

        Textual would show that at the next beat of its frames, a sixtieth of a second later.
        """
        for _frame in range(MOST_FRAMES):
            if not await self._has_settled() or self._held or self._app._exit:
                return
            if not self._app._screen_stack:  # it is about to end
                return
            screen = self._app.screen
            if not (screen._layout_required or screen._dirty_widgets or screen._callbacks):
                return
            screen.call_next(screen._on_timer_update)

    async def _has_settled(self) -> bool:
        """Whether the app and every widget wait, at once or after a few turns."""
        for _turn in range(MOST_TURNS):
            await asyncio.sleep(0)
            if all(map(_waits, self._pumps())):
                return True
        return False

    async def _until_laid_out(self, typed: Typed) -> None:
        """Lay out what is due before a key, without waiting for the next frame."""
        for _frame in range(MOST_FRAMES):
            if self._app._exit or not self._is_due(typed):
                return
            if self._app._batch_count:  # a place has just been changed to
                await asyncio.sleep(FRAME)
            else:
                self._app.screen._on_timer_update()
            await self._until_settled()

    async def _until_settled(self) -> None:
        """Wait for one busy widget after the other, giving up those that seem to be stuck."""
        for _round in range(MOST_ROUNDS):
            if self._app._exit:
                return
            busy = next((pump for pump in self._pumps() if self._is_busy(pump)), None)
            if busy is None:
                return
            # no key gets past the app itself, however long it takes
            looks = count() if busy is self._app else range(LOOKS)
            if not await self._passed(busy, looks):
                self._stuck.add(busy)

    async def _passed(self, pump: MessagePump, looks: Iterable[int]) -> bool:
        """Whether a pump has got through what waits there now."""
        for _turn in range(TURNS):
            await asyncio.sleep(0)
            if _waits(pump):
                return True
        through = asyncio.Event()
        pump.call_later(through.set)
        for _look in looks:
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK):
                    await through.wait()
                return True
            if self._app._exit or _waits(pump):
                return True
        return False

    def _is_idle_but_for_this_key(self) -> bool:
        """Whether the app, which has just got a key, has no other message, and all else waits."""
        app = self._app
        if app.waits or app.message_queue_size or app._pending_message is not None:
            return False
        return not any(pump is not app and self._is_busy(pump) for pump in self._pumps())

    def _is_busy(self, pump: MessagePump) -> bool:
        if _waits(pump):
            self._stuck.discard(pump)
            return False
        return pump not in self._stuck

    def _is_due(self, typed: Typed) -> bool:
        """Whether a layout, or what waits for it, comes before this key."""
        app = self._app
        screen, field = app.screen, app.focused
        if not (screen._layout_required or screen._callbacks):
            return False
        if field is None or isinstance(typed, events.Paste):
            return field is None
        if field.check_consume_key(typed.key, typed.character):
            return False
        goes_on = getattr(field, "goes_on", None)
        return goes_on is None or not goes_on(typed.key)

    def _pumps(self) -> Iterator[MessagePump]:
        """The app and every widget of the screens shown, of which those below may follow too."""
        yield self._app
        with suppress(ScreenStackError, KeyError):  # the first is still to come
            nodes: list[Widget] = [*self._app.screen_stack]
            while nodes:
                node = nodes.pop()
                yield node
                nodes.extend(node.children)


def _waits(pump: MessagePump) -> bool:
    """Whether a message pump waits for its next message, or takes none any more."""
    if pump._closing or pump._closed:
        return True
    queue: Queue[Message | None] = pump._message_queue
    return queue.empty() and bool(queue.ready_event._waiters)


class TypedAhead(ThemedApp, inherit_bindings=False):
    """An app that handles keys strictly in the order typed, however fast they come."""

    def __init__(self) -> None:
        """Begin with no key on its way."""
        super().__init__()
        self.keys_typed = KeyQueue(self)

    @property
    def waits(self) -> bool:
        """Whether the key before is to be tried again, so that no other is handled yet."""
        return False

    def hand_on(self, key: events.Key) -> None:
        """Hand a key that has closed something on to what is below it, before any other."""
        self.keys_typed.put_first(events.Key(key.key, key.character))

    async def on_event(self, event: events.Event) -> None:
        """Hand over a key or a paste when its turn comes; everything else goes its usual way."""
        if (
            isinstance(event, events.Key | events.Paste)
            and not event.is_forwarded
            and self.keys_typed.holds(event)
        ):
            return
        await super().on_event(event)
