"""The stages of the question about files, its work in a thread, and the messages of that."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum, auto
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

from textual.message import Message
from textual.screen import Screen

from db.errors import StoreError
from db.store import Store
from exchange.errors import ExchangeError
from jobs.import_people import PeopleFiles, plan_import, read_people, write_import
from planner.imports.columns import ColumnMap, Columns
from planner.imports.plan import ImportPlan
from planner.language import _
from planner.model.progress import Cancelled, Progress


class Stage(Enum):
    """The stages of the question."""

    ASKED = auto()
    READING = auto()
    SHOWN = auto()
    WRITING = auto()


class Progressed(Message, namespace="import_files"):
    """Progress of the work."""

    def __init__(self, done: int, total: int) -> None:
        super().__init__()
        self.done = done
        self.total = total


class Ready(Message, namespace="import_files"):
    """The file was read and matched."""

    def __init__(self, files: PeopleFiles, plan: ImportPlan) -> None:
        super().__init__()
        self.files = files
        self.plan = plan

    @property
    def offers_strangers(self) -> bool:
        """Whether an archive has people written to, shown with the others or not."""
        beside = self.plan.archive
        return beside is not None and bool(beside.strangers or self.files.strangers)


class Written(Message, namespace="import_files"):
    """The files were imported."""

    def __init__(self, plan: ImportPlan) -> None:
        super().__init__()
        self.plan = plan


class Failed(Message, namespace="import_files"):
    """The work ended without a result; `columns` are those of a sheet whose names are not known."""

    def __init__(self, said: str, columns: Columns | None = None) -> None:
        super().__init__()
        self.said = said
        self.columns = columns


def prepared(
    store: Store, paths: Sequence[Path], chosen: ColumnMap, today: date, tell: Progress
) -> Ready | Failed:
    """Read files and match them.

    Raises:
        StoreError: if the store cannot be read.
        Cancelled: if the progress asks for it.
    """
    with store.in_thread():
        remembered = store.columns.all()
        files = read_people(paths, progress=tell, chosen=chosen, remembered=remembered)
        if not files.is_empty:
            return Ready(files, plan_import(store, files, today, tell))
    return Failed(" ".join(files.reasons()), columns_of(files))


def matched(store: Store, files: PeopleFiles, today: date, tell: Progress) -> Ready:
    """Match files as read with the store.

    Raises:
        StoreError: if the store cannot be read.
        Cancelled: if the progress asks for it.
    """
    with store.in_thread():
        return Ready(files, plan_import(store, files, today, tell))


def columns_of(files: PeopleFiles) -> Columns | None:
    """The columns of a single file; None of several, and of one that has none."""
    return files.readings[0].columns if len(files.readings) == 1 else None


def written(store: Store, ready: Ready, today: date, tell: Progress) -> Written:
    """Write what was read.

    Raises:
        ExchangeError: if the rejects cannot be written; nothing is then.
        StoreError: if the store cannot be written.
        Cancelled: if the progress asks for it.
    """
    with store.in_thread():
        return Written(write_import(store, ready.files, ready.plan, today, tell))


class Work:
    """The work of the question, one at a time in a thread; it tells the dialog by messages."""

    def __init__(self, dialog: Screen[Any], store: Store, clock: Callable[[], date]) -> None:
        """Work for a dialog, over a store."""
        self._dialog = dialog
        self._store = store
        self._clock = clock
        self._stopped = Event()

    def prepare(self, paths: Sequence[Path], chosen: ColumnMap) -> None:
        """Read files whose columns hold what was `chosen`, and match them."""
        self._begin(lambda tell: prepared(self._store, paths, chosen, self._clock(), tell))

    def match(self, files: PeopleFiles) -> None:
        """Match files as read once more."""
        self._begin(lambda tell: matched(self._store, files, self._clock(), tell))

    def write(self, ready: Ready) -> None:
        """Write what was read."""
        self._begin(lambda tell: written(self._store, ready, self._clock(), tell))

    def stop(self) -> None:
        """Stop at the next progress; nothing is written then."""
        self._stopped.set()

    def _begin(self, result: Callable[[Progress], Message]) -> None:
        self._stopped.clear()
        in_thread = partial(self._post, result)
        self._dialog.run_worker(in_thread, thread=True, exclusive=True, group="import")

    def _post(self, result: Callable[[Progress], Message]) -> None:
        """Do work and post what comes of it: its result, or why there is none."""
        try:
            message = result(self._tell)
        except Cancelled:
            message = Failed(_("Stopped; nothing was written."))
        except (ExchangeError, StoreError) as error:
            message = Failed(str(error))
        self._dialog.post_message(message)

    def _tell(self, done: int, total: int) -> None:
        """Called by the work, in its thread."""
        if self._stopped.is_set():
            raise Cancelled
        self._dialog.post_message(Progressed(done, total))
