"""Import people from files: read, match, then write as one change beside the rejected rows."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from db.store import Store
from exchange.encodings import Encoding
from exchange.people_files import FileReading, read_files
from exchange.rejects import Rejected, rejects_of, writing_rejects
from planner.imports.card import Batch
from planner.imports.plan import ImportPlan
from planner.imports.wording import label_of, say_faults
from planner.language import _
from planner.model.progress import Progress, silent


@dataclass(frozen=True, slots=True)
class PeopleFiles:
    """Files of people as read; `rejects` are the files for their rejected rows, none if dry.

    `own` are files of the program, over which no rejects are written.
    """

    readings: Sequence[FileReading]
    rejects: Mapping[Path, Rejected]
    dry_run: bool = False
    own: Sequence[Path] = ()

    @property
    def usable(self) -> list[FileReading]:
        """The files with at least one person."""
        return [reading for reading in self.readings if reading.records]

    @property
    def is_empty(self) -> bool:
        """Whether there is neither a person nor a rejected row."""
        return not any(reading.records or reading.rejections for reading in self.readings)

    def reasons(self) -> list[str]:
        """The reasons why the files cannot be used, one sentence for each."""
        return [reading.error or _unusable(reading) for reading in self.readings]

    @property
    def left_out(self) -> int:
        """The number of cells left out of rows that are used."""
        return sum(len(reading.left_out) for reading in self.readings)


def read_people(
    paths: Sequence[Path],
    format_name: str | None = None,
    rejects_file: Path | None = None,
    progress: Progress = silent,
    *,
    encoding: Encoding | None = None,
    dry_run: bool = False,
) -> PeopleFiles:
    """Read files; their rejects go to `rejects_file`, or beside each of them.

    Without an `encoding` that of each file is detected.

    Raises:
        KeyError: if no format has that name.
        Cancelled: if the progress asks for it.
    """
    readings = read_files(paths, format_name, progress, encoding)
    rejects = {} if dry_run else rejects_of(readings, rejects_file)
    return PeopleFiles(readings, rejects, dry_run)


def plan_import(store: Store, files: PeopleFiles, progress: Progress = silent) -> ImportPlan:
    """Match files with each other and with the store; nothing is written.

    Raises:
        StoreError: if the store cannot be read.
        Cancelled: if the progress asks for it.
    """
    batches = [Batch(each.path.name, each.format, each.records) for each in files.usable]
    return store.imports.plan(batches, progress)


def write_import(
    store: Store, files: PeopleFiles, plan: ImportPlan, today: date, progress: Progress = silent
) -> ImportPlan:
    """Write a plan of these files as one change, and their rejects; the plan as written.

    Raises:
        ExchangeError: if the rejects cannot be written; nothing is then.
        StoreError: if the store cannot be written.
        Cancelled: if the progress asks for it.
    """
    with _writing_rejects(files, store.files):
        return _bring_in(store, plan, today, progress)


def import_people(
    store: AbstractContextManager[Store],
    files: PeopleFiles,
    today: date,
    progress: Progress = silent,
) -> ImportPlan:
    """Match and write files at once; a dry run is only matched.

    The store is opened once the rejects are known to be writable.

    Raises:
        ExchangeError: if the rejects cannot be written; nothing is then.
        StoreError: if the store cannot be used.
        Cancelled: if the progress asks for it.
    """
    with _writing_rejects(files), store as opened:
        plan = plan_import(opened, files, progress)
        return plan if files.dry_run else _bring_in(opened, plan, today, progress)


def write_rejects(files: PeopleFiles) -> None:
    """Write the rejects of files that yield no person.

    Raises:
        ExchangeError: if they cannot be written.
    """
    with _writing_rejects(files):
        pass


def _unusable(reading: FileReading) -> str:
    """The reason why no row of a file can be used: none there, or the first fault."""
    if not reading.rejections and reading.format == "vcard":
        return _("{file} holds no card.").format(file=reading.path)
    if not reading.rejections:
        return _("{file} holds no row below its header.").format(file=reading.path)
    sentence = _("{file} holds no row that can be used; {reason}")
    return sentence.format(file=reading.path, reason=say_faults(reading.rejections)[0])


def _bring_in(store: Store, plan: ImportPlan, today: date, progress: Progress) -> ImportPlan:
    label = label_of([batch.file for batch in plan.batches])
    return store.imports.bring_in(plan, today, label, progress)


def _writing_rejects(files: PeopleFiles, own: Sequence[Path] = ()) -> AbstractContextManager[None]:
    inputs = [reading.path for reading in files.readings]
    return writing_rejects(files.rejects, inputs, (*own, *files.own))
