"""A file of people being written: how far it is, and a key that stops it."""

from collections.abc import Callable
from threading import Event
from typing import NamedTuple

from textual import work
from textual.app import ComposeResult
from textual.message import Message

from db.errors import StoreError
from exchange.errors import ExchangeError
from planner.language import _
from planner.model.progress import Cancelled, Progress
from tui.dialogs.dialog import Dialog
from tui.dialogs.frame import Frame
from tui.screens.imports.lines import progress_lines
from tui.widgets.growing_block import GrowingBlock
from tui.widgets.key_line import KeyLine

Writing = Callable[[Progress], str]
"""Writes the file and returns the sentence that tells of it."""


class Written(NamedTuple):
    """The sentence that tells of the file, or why there is none; `refused` if it was."""

    said: str
    refused: bool = False


class Exporting(Dialog[Written]):
    """Writes a file in a thread; answers with the sentence that tells of it, or why not."""

    DEFAULT_CSS = """
    Exporting > Frame { padding: 0 1 1 1; }
    """

    class Progressed(Message):
        """Progress of the writing."""

        def __init__(self, done: int, total: int) -> None:
            super().__init__()
            self.done = done
            self.total = total

    class Ended(Message):
        """The file is there, or will not be."""

        def __init__(self, written: Written) -> None:
            super().__init__()
            self.written = written

    def __init__(self, question: str, write: Writing) -> None:
        """Write with `write`; `question` is the title."""
        super().__init__(question)
        self._write = write
        self._stopped = Event()

    def compose(self) -> ComposeResult:
        """The bar."""
        with Frame(self.question):
            yield GrowingBlock()
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin."""
        self._draw(0, 1)
        self._begin()

    def on_unmount(self) -> None:
        """Stop when the window is closed."""
        self._stopped.set()

    def action_leave(self) -> None:
        """Stop; the file is then as it was before."""
        self._stopped.set()

    def on_exporting_progressed(self, progress: Progressed) -> None:
        """Draw how far it is."""
        self._draw(progress.done, progress.total)

    def on_exporting_ended(self, ended: Ended) -> None:
        """Close."""
        self.answer(ended.written)

    def _draw(self, done: int, total: int) -> None:
        label = _("Writing")
        self.query_one(GrowingBlock).show(lambda _width: progress_lines(label, done, total))

    @work(thread=True, exit_on_error=False, group="export")
    def _begin(self) -> None:
        try:
            written = Written(self._write(self._tell))
        except Cancelled:
            written = Written(_("Stopped; nothing was written."))
        except (ExchangeError, StoreError) as error:
            written = Written(str(error), refused=True)
        self.post_message(self.Ended(written))

    def _tell(self, done: int, total: int) -> None:
        """Called by the writing, in its thread."""
        if self._stopped.is_set():
            raise Cancelled
        self.post_message(self.Progressed(done, total))
