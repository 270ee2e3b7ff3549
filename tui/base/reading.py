"""A reading in a thread for a screen or a dialog, so that keys are answered meanwhile."""

from collections.abc import Awaitable, Callable
from functools import partial
from threading import Event, Lock
from typing import Any, Generic, TypeVar

from textual.screen import Screen

from db.errors import StoreError
from db.store import Store
from planner.model.progress import Cancelled, Progress, silent

Found = TypeVar("Found")


class Reading(Generic[Found]):
    """Reads anew at each change: an older reading ends, and what it found is dropped.

    `look` reads, in the thread; the screen then gets what was found by `take`, or the reason of a
    failure by `failed`, and meanwhile the progress by `progressed`. Two never read side by side: of
    those that wait for one to end only the newest begins.
    """

    def __init__(
        self,
        screen: Screen[Any],
        store: Store,
        look: Callable[[Progress], Found],
        take: Callable[[Found], Awaitable[None] | None],
        failed: Callable[[str], None],
        progressed: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> None:
        """Begin without anything read."""
        self._screen, self._store, self._look = screen, store, look
        self._take, self._failed, self._progressed = take, failed, progressed
        self._stopped = Event()
        self._at_work = Lock()
        self.turn = 0
        """The number of the newest reading."""

    def next_turn(self) -> int:
        """The number of a new reading; the one before is passed over."""
        self.turn += 1
        return self.turn

    def begin(self) -> None:
        """Read in a thread."""
        run = partial(self._run, self.next_turn())
        self._screen.run_worker(
            run, thread=True, exclusive=True, exit_on_error=False, group="reading"
        )

    def look_now(self) -> None:
        """Read at once, within the frame, and pass over all that is read in a thread.

        It is for what `take` shows without being waited for.

        Raises:
            StoreError: what reading raises.
        """
        self.next_turn()
        self._take(self._look(silent))

    def stop(self) -> None:
        """End the reading: the page is closed."""
        self._stopped.set()

    def go_on(self, turn: int, done: int = 0, total: int = 0) -> None:
        """Called by a reading, in its thread.

        Raises:
            Cancelled: if the page is closed, or a newer reading has begun.
        """
        if self._stopped.is_set() or turn != self.turn:
            raise Cancelled
        if total:
            self._screen.call_later(self._progressed, done, total)

    def _run(self, turn: int) -> None:
        screen = self._screen
        try:
            with self._at_work, self._store.in_thread():
                self.go_on(turn)
                found = self._look(partial(self.go_on, turn))
                self.go_on(turn)
        except Cancelled:
            return
        except StoreError as error:
            screen.call_later(self._fail, turn, str(error))
            return
        screen.call_later(self.took, turn, found)

    def _fail(self, turn: int, said: str) -> None:
        if turn == self.turn:
            self._failed(said)

    async def took(self, turn: int, found: Found) -> None:
        """Show what was found; what an older reading found is passed over."""
        if turn == self.turn and (done := self._take(found)) is not None:
            await done
