"""The stages of the question about files, its work in a thread, and the messages of that."""

from collections.abc import Sequence
from datetime import date
from enum import Enum, auto
from pathlib import Path

from textual.message import Message

from db.store import Store
from jobs.import_people import PeopleFiles, plan_import, read_people, write_import
from planner.imports.columns import ColumnMap, Columns
from planner.imports.plan import ImportPlan
from planner.model.progress import Progress


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
