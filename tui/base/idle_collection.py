"""Full garbage collections in idle time; in the middle of a key one costs several frames.

A closed dialog is thousands of objects in cycles of Textual's, which nothing but a full collection
takes away. Between two of them the young generations are collected as ever.
"""

import gc
from collections.abc import Callable
from time import monotonic
from typing import Any, Protocol

from textual._styles_cache import StylesCache

QUIET = 0.5
"""Seconds after the last key from which the program counts as idle."""

THRESHOLDS = (700, 10, 1_000_000)
"""Python's own for the young generations; the old one is never due by itself.

`gc.disable` would not do, as Textual may enable collections again after it has scrolled.
"""


class Host(Protocol):
    """The part of the app that the collection uses."""

    @property
    def current_mode(self) -> str:
        """The place shown."""
        ...

    @property
    def screen_stack(self) -> list[Any]:
        """The place with what is open over it."""
        ...

    def set_timer(self, delay: float, callback: Callable[[], None]) -> object:
        """Call back once after so many seconds."""
        ...

    def call_after_refresh(self, callback: Callable[[], None]) -> object:
        """Call back once no frame is due."""
        ...


class IdleCollection:
    """Collects once after each burst of keys that left something to collect."""

    def __init__(self, app: Host, clock: Callable[[], float] = monotonic) -> None:
        """Collect for `app`, from `begin` on."""
        self._app = app
        self._clock = clock
        self._last_key = 0.0
        self._waits = False
        self._seen = _young_collections()
        self._warm = {app.current_mode}

    def begin(self) -> None:
        """Leave all there is to itself, and collect what comes: call it after the first frame."""
        gc.freeze()
        gc.set_threshold(*THRESHOLDS)
        gc.enable()

    @property
    def is_quiet(self) -> bool:
        """Whether there was no key for half a second."""
        return self._clock() - self._last_key >= QUIET

    def key_pressed(self) -> None:
        """Wait for half a second without a key."""
        self._last_key = self._clock()
        if not self._waits:
            self._waits = True
            self._app.set_timer(QUIET, self._look)

    def _look(self) -> None:
        """Collect once no frame is due; after a key meanwhile, wait for the rest of the time."""
        left = self._last_key + QUIET - self._clock()
        if left > 0:
            self._app.set_timer(left, self._look)
        else:
            self._waits = False
            self._app.call_after_refresh(self._collect)

    def _collect(self) -> None:
        if self._waits or self._seen == _young_collections():
            return  # a key came before the frame was drawn, or there is hardly anything new
        forget_closed(self._app)
        gc.collect()
        self._seen = _young_collections()
        self._freeze_new_place()

    def _freeze_new_place(self) -> None:
        """Take a place out of all collections to come: once opened it stays to the end."""
        app = self._app
        if app.current_mode not in self._warm and len(app.screen_stack) == 1:
            self._warm.add(app.current_mode)
            gc.freeze()


def forget_closed(app: object) -> None:
    """Let go of closed widgets that Textual holds.

    A cache of pairs of colours is keyed by the strips of each widget; a text area watches the
    app's theme beyond its end.
    """
    StylesCache.get_inner_outer.cache_clear()
    for watchers in getattr(app, "__watchers", {}).values():
        watchers[:] = [each for each in watchers if each[0].is_running]


def _young_collections() -> int:
    """The number of collections of the middle generation: one for some 7,000 objects more."""
    return int(gc.get_stats()[1]["collections"])
