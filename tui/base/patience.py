"""A gesture that another program keeps from being written is tried again for a while."""

from collections.abc import Callable
from contextvars import ContextVar
from time import monotonic
from typing import Any

from textual._callback import invoke
from textual.app import App

from db.errors import Locked, StoreError
from db.store import Store
from planner.language import _

AT_MOST = 5.0
"""Seconds after which the gesture is given up, and that is told."""
AGAIN = 0.1
"""Seconds from one attempt to the next."""
AT_ONCE = 0.2
"""Seconds for which the window itself may stand still."""

Gesture = Callable[[], Any]


class _Attempt:
    """One attempt at a gesture: the last is not taken back, but told."""

    def __init__(self, began: float, changes: int) -> None:
        self.began = began
        self.changes = changes
        self.is_last = monotonic() - began >= AT_MOST
        self.refusal: Locked | None = None


_now: ContextVar[_Attempt | None] = ContextVar("attempt", default=None)


class Patience:
    """Tries gestures again over one store; keys wait meanwhile, as they keep their order."""

    def __init__(self, app: App[Any], store: Store) -> None:
        """Begin with no gesture that waits."""
        self._app = app
        self._store = store
        self.is_waiting = False
        """Whether a gesture is to be tried again."""

    async def attempt(self, gesture: Gesture, began: float | None = None) -> Any:
        """Do a gesture, or let it wait if another program writes; what it returns the first time.

        One that has made a change is not done again.
        """
        if _now.get() is not None:  # it is a part of one
            return await invoke(gesture)
        attempt = _Attempt(began or monotonic(), self._store.changes)
        token = _now.set(attempt)
        self._store.wait_at_most(AT_ONCE if began is None else 0.0)
        try:
            result = await invoke(gesture)
        finally:
            _now.reset(token)
            self._store.wait_at_most(AT_ONCE)
        self._go_on(gesture, attempt)
        return result

    def takes(self, error: StoreError) -> bool:
        """Whether a refusal is not to be told, because the gesture is tried again."""
        attempt = _now.get()
        if attempt is None or attempt.is_last or not isinstance(error, Locked):
            return False
        if self._store.changes != attempt.changes:
            return False
        attempt.refusal = error
        self._store.wait_at_most(0.0)  # the rest of it shall not wait again
        return True

    def _go_on(self, gesture: Gesture, attempt: _Attempt) -> None:
        """Wait for the next attempt, and say so, or for none any more."""
        if attempt.refusal is None:
            self.is_waiting = False
            return
        if not self.is_waiting:
            self.is_waiting = True
            self._app.notify(_("Another program is writing; yours waits…"), timeout=AT_MOST)

        async def again() -> None:
            await self.attempt(gesture, attempt.began)

        self._app.set_timer(AGAIN, again)
