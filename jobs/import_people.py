"""Import people from files: read, match, then write as one change beside the rejected rows."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from db.store import Store
from exchange.encodings import Encoding
from exchange.people_files import FileReading, read_files
from exchange.rejects import Rejected, rejects_of, writing_rejects
from exchange.sheets.finding import mapped_by
from planner.imports.card import Batch
from planner.imports.columns import ColumnMap
from planner.imports.plan import ImportPlan
from planner.imports.wording import label_of, say_faults
from planner.language import _
from planner.language.text import fold, shorten
from planner.model.progress import Progress, silent

NO_COLUMNS: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class PeopleFiles:
    """Files of people as read; `rejects` are the files for their rejected rows, none if dry.

    `own` are files of the program, over which no rejects are written, `chosen` the columns that the
    user mapped.
    """

    readings: Sequence[FileReading]
    rejects: Mapping[Path, Rejected]
    dry_run: bool = False
    own: Sequence[Path] = ()
    chosen: ColumnMap = field(default_factory=dict)

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
    chosen: ColumnMap = NO_COLUMNS,
    remembered: Mapping[str, ColumnMap] = NO_COLUMNS,
) -> PeopleFiles:
    """Read files; their rejects go to `rejects_file`, or beside each of them.

    Without an `encoding` that of each file is detected. `chosen` says what columns hold, else the
    mapping of the same header that is `remembered`.

    Raises:
        KeyError: if no format has that name.
        Cancelled: if the progress asks for it.
    """
    mapped = mapped_by(chosen, remembered)
    readings = [
        _with_columns(reading, chosen)
        for reading in read_files(paths, format_name, progress, encoding, mapped)
    ]
    rejects = {} if dry_run else rejects_of(readings, rejects_file)
    return PeopleFiles(readings, rejects, dry_run, chosen=chosen)


def _with_columns(reading: FileReading, chosen: ColumnMap) -> FileReading:
    """A reading, refused if a sheet lacks a column that was mapped."""
    if reading.columns is None:
        return reading
    there = set(map(fold, reading.columns.titles))
    missing = [title for title in chosen if fold(title) not in there]
    if not missing:
        return reading
    sentence = _("{file}: no column is called “{title}”.")
    error = sentence.format(file=reading.path, title=shorten(missing[0]))
    return FileReading(reading.path, error=error, columns=reading.columns)


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
        return _bring_in(store, files, plan, today, progress)


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
        return plan if files.dry_run else _bring_in(opened, files, plan, today, progress)


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


def _bring_in(
    store: Store, files: PeopleFiles, plan: ImportPlan, today: date, progress: Progress
) -> ImportPlan:
    """Write a plan, and remember the columns that were mapped."""
    label = label_of([batch.file for batch in plan.batches])
    written = store.imports.bring_in(plan, today, label, progress)
    if files.chosen:
        for reading in files.usable:
            if reading.columns is not None:
                store.columns.remember(reading.columns.titles, reading.columns.fields)
    return written


def _writing_rejects(files: PeopleFiles, own: Sequence[Path] = ()) -> AbstractContextManager[None]:
    inputs = [reading.path for reading in files.readings]
    return writing_rejects(files.rejects, inputs, (*own, *files.own))
