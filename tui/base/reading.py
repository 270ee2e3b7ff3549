"""A reading in a thread for a screen, so that keys are answered meanwhile."""

from collections.abc import Awaitable, Callable
from functools import partial
from threading import Event
from typing import Generic, TypeVar

from db.errors import StoreError
from planner.model.progress import Cancelled, Progress
from tui.base.live_screen import LiveScreen
from tui.base.turns import short_turns

Found = TypeVar("Found")


class Reading(Generic[Found]):
    """Reads anew at each change: an older reading ends, and what it found is dropped.

    `look` reads, in the thread; the screen then gets what was found by `take`, or the reason of a
    failure by `failed`, and meanwhile the progress by `progressed`.
    """

    def __init__(
        self,
        screen: LiveScreen,
        look: Callable[[Progress], Found],
        take: Callable[[Found], Awaitable[None]],
        failed: Callable[[str], None],
        progressed: Callable[[int, int], None] = lambda _done, _total: None,
    ) -> None:
        """Begin without anything read."""
        self._screen, self._look = screen, look
        self._take, self._failed, self._progressed = take, failed, progressed
        self._stopped = Event()
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
            with screen.store.in_thread(), short_turns():
                found = self._look(partial(self.go_on, turn))
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
        if turn == self.turn:
            await self._take(found)
