"""Bringing in a file, off the main thread: read and matched first, written once it is agreed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from db.store import Store
from exchange.errors import ExchangeError
from exchange.people_files import FileReading, read_files
from exchange.rejects import rejects_of, writing_rejects
from planner.imports.card import Batch
from planner.imports.plan import ImportPlan
from planner.imports.wording import label_of
from planner.language import _
from planner.model.progress import Progress


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that was read, and what bringing it in would do."""

    reading: FileReading
    plan: ImportPlan

    @property
    def rejects_files(self) -> list[Path]:
        """Where its rejected rows would go."""
        return list(rejects_of([self.reading], None))


@dataclass(frozen=True, slots=True)
class BringingIn:
    """What the question about a file needs; each method may run in a thread of its own."""

    store: Store
    clock: Callable[[], date]

    def prepare(self, path: Path, progress: Progress) -> Prepared:
        """Read a file and match it; nothing is written.

        Raises:
            ExchangeError: if the file cannot be used.
            StoreError: if the store cannot be read.
            Cancelled: if the progress asks for it.
        """
        [reading] = read_files([path], progress=progress)
        if reading.error:
            raise ExchangeError(reading.error)
        if not (reading.records or reading.rejections):
            raise ExchangeError(_("{file} holds no row that can be used.").format(file=path))
        with self.store.in_thread():
            batch = Batch(path.name, reading.format, reading.records)
            return Prepared(reading, self.store.imports.plan([batch], progress))

    def write(self, prepared: Prepared, progress: Progress) -> ImportPlan:
        """Write what was prepared, and the rows that were rejected; what was written.

        Raises:
            ExchangeError: if the rejects cannot be written.
            StoreError: if the store cannot be written.
            Cancelled: if the progress asks for it.
        """
        reading = prepared.reading
        with (
            writing_rejects(rejects_of([reading], None), [reading.path]),
            self.store.in_thread(),
        ):
            label = label_of([reading.path.name])
            return self.store.imports.bring_in(prepared.plan, self.clock(), label, progress)
