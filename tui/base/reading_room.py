"""The base of pages that read in a thread, so that keys are answered meanwhile."""

from abc import abstractmethod
from functools import partial
from threading import Event
from typing import Any, Generic, TypeVar

from textual import work
from textual.message import Message

from db.errors import StoreError
from planner.model.progress import Cancelled, Progress
from tui.base.live_screen import Surroundings
from tui.base.room import RoomScreen
from tui.base.turns import short_turns

Found = TypeVar("Found")


class ReadingRoom(RoomScreen, Generic[Found]):
    """A page that reads again at each change; an older reading ends, and what it found is dropped.

    The last one ends when the page is closed.
    """

    class Progressed(Message, namespace="reading"):
        """The progress of the reading."""

        def __init__(self, done: int, total: int) -> None:
            super().__init__()
            self.done = done
            self.total = total

    class Failed(Message, namespace="reading"):
        """The reading could not go on."""

        def __init__(self, said: str, turn: int) -> None:
            super().__init__()
            self.said = said
            self.turn = turn

    class Read(Message, namespace="reading"):
        """The reading has ended."""

        def __init__(self, found: Any, turn: int) -> None:
            super().__init__()
            self.found = found
            self.turn = turn

    def __init__(self, surroundings: Surroundings, about: str = "") -> None:
        """Begin without anything read."""
        super().__init__(surroundings, about)
        self.turn = 0
        """The number of the newest reading."""
        self._stopped = Event()

    @abstractmethod
    def look(self, progress: Progress) -> Found:
        """Read, in a thread; `progress` raises `Cancelled` once a newer reading has begun."""

    @abstractmethod
    async def take(self, found: Found) -> None:
        """Show what was read."""

    @abstractmethod
    def say_failed(self, said: str) -> None:
        """Say why nothing was read, where it would stand or in a toast."""

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the reading is."""

    def next_turn(self) -> int:
        """The number of a new reading; the one before is passed over."""
        self.turn += 1
        return self.turn

    def read_anew(self) -> None:
        """Read in a thread."""
        self._read(self.next_turn())

    def go_on(self, turn: int, done: int = 0, total: int = 0) -> None:
        """Called by a reading, in its thread.

        Raises:
            Cancelled: if the page is closed, or a newer reading has begun.
        """
        if self._stopped.is_set() or turn != self.turn:
            raise Cancelled
        if total:
            self.post_message(self.Progressed(done, total))

    @work(thread=True, exclusive=True, exit_on_error=False, group="reading")
    def _read(self, turn: int) -> None:
        try:
            with self.store.in_thread(), short_turns():
                found = self.look(partial(self.go_on, turn))
        except Cancelled:
            return
        except StoreError as error:
            self.post_message(self.Failed(str(error), turn))
            return
        self.post_message(self.Read(found, turn))

    def on_reading_progressed(self, progress: Progressed) -> None:
        """Show how far the reading is."""
        self.show_progress(progress.done, progress.total)

    def on_reading_failed(self, failed: Failed) -> None:
        """Say why it ended; an older one is passed over."""
        if failed.turn == self.turn:
            self.say_failed(failed.said)

    async def on_reading_read(self, read: Read) -> None:
        """Show what was read; what an older one found is passed over."""
        if read.turn == self.turn:
            await self.take(read.found)

    def on_unmount(self) -> None:
        """Stop reading."""
        self._stopped.set()
