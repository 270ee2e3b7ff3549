"""Import people from files: read, match, then write as one change beside the rejected rows."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from time import localtime
from types import MappingProxyType
from typing import Any

from db.store import Store
from exchange.encodings import Encoding
from exchange.linkedin.archive import ArchiveReading, SideFile, read_archive
from exchange.linkedin.contents import Kind
from exchange.linkedin.sources import Source, sources_of
from exchange.people_files import FileReading, Told, read_files
from exchange.rejects import Rejected, rejects_of, writing_rejects
from exchange.sheets.finding import Mapped, mapped_by
from jobs.diagnose import closed
from jobs.import_archive import OwnProfileUnclear, plan_archive, strangers_of
from jobs.propose_cards import proposals_of
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
    user mapped; `inputs` are the files and folders as they were named. `archive` is what a LinkedIn
    archive holds beside people; in it `me` is the profile of the user, and `strangers` tells to
    bring in those written to as well.
    """

    readings: Sequence[FileReading]
    rejects: Mapping[Path, Rejected]
    dry_run: bool = False
    own: Sequence[Path] = ()
    chosen: ColumnMap = field(default_factory=dict)
    inputs: Sequence[Path] = ()
    archive: ArchiveReading | None = None
    me: str | None = None
    strangers: bool = False

    @property
    def usable(self) -> list[FileReading]:
        """The files with at least one person."""
        return [reading for reading in self.readings if reading.records]

    @property
    def is_empty(self) -> bool:
        """Whether there is neither a person nor a rejected row, nor anything beside people."""
        return not (self.yields or any(reading.rejections for reading in self.readings))

    @property
    def yields(self) -> bool:
        """Whether there is a person, a message, a post or a word of the user's own."""
        return bool(self.usable or (self.archive and not self.archive.is_empty))

    def reasons(self) -> list[str]:
        """The reasons why the files cannot be used, one sentence for each."""
        said = [reading.error or _unusable(reading) for reading in self.readings]
        return said + [file.error or _nothing_in(file.path) for file in self.beside]

    def errors(self) -> list[str]:
        """The reasons of the files that cannot be read at all."""
        said = [reading.error for reading in self.readings]
        return [error for error in (*said, *(file.error for file in self.beside)) if error]

    @property
    def beside(self) -> Sequence[SideFile]:
        """The files of an archive that hold no people."""
        return self.archive.files if self.archive else ()

    @property
    def told(self) -> list[Told]:
        """The rejections of each file."""
        return [*(each.told for each in self.readings), *(each.told for each in self.beside)]

    @property
    def rejected(self) -> int:
        """The number of rows that cannot be used."""
        return sum(len(told.rejections) for told in self.told)

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
    """Read files, folders and archives; rejects go to `rejects_file`, or beside each of them.

    Without an `encoding` that of each file is detected. `chosen` says what columns hold, else the
    mapping of the same header that is `remembered`. Of messages the days are read, in the time
    zone of the system, never the texts.

    Raises:
        KeyError: if no format has that name.
        Cancelled: if the progress asks for it.
    """
    mapped = mapped_by(chosen, remembered)
    with sources_of(paths) as sources:
        readings = [
            _with_columns(reading, chosen)
            for reading in _read(sources, format_name, progress, encoding, mapped)
        ]
        archive = read_archive(sources, local_day, progress)
    rejects = {} if dry_run else rejects_of((*readings, *archive.files), rejects_file)
    return PeopleFiles(readings, rejects, dry_run, chosen=chosen, inputs=paths, archive=archive)


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


def _read(
    sources: Sequence[Source],
    format_name: str | None,
    progress: Progress,
    encoding: Encoding | None,
    mapped: Mapped,
) -> list[FileReading]:
    """The files of people among some sources, and those that cannot be read."""
    people = [source for source in sources if source.kind is Kind.PEOPLE]
    readable = [source.path for source in people if not source.error]
    held = {each.path: each.held for each in people if each.held != each.path}
    found = iter(read_files(readable, format_name, progress, encoding, mapped, held))
    return [
        FileReading(source.path, error=source.error) if source.error else next(found)
        for source in people
    ]


def local_day(moment: datetime) -> date:
    """The day on which a moment falls in the time zone of the system, as it was then."""
    return date(*localtime(moment.timestamp())[:3])


def plan_import(
    store: Store, files: PeopleFiles, today: date, progress: Progress = silent
) -> ImportPlan:
    """Match files with each other and with the store; nothing is written.

    Raises:
        StoreError: if the store cannot be read.
        Cancelled: if the progress asks for it.
    """
    batches = [Batch(each.path.name, each.format, each.records) for each in files.usable]
    archive = files.archive
    if archive is None or archive.is_empty:
        return store.imports.plan(batches, progress)
    beside = plan_archive(store, archive, batches, files.me, today)
    if files.strangers and beside.strangers:
        batches.append(strangers_of(beside))
        beside = plan_archive(store, archive, batches, files.me, today)
    return replace(store.imports.plan(batches, progress), archive=beside)


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
        OwnProfileUnclear: if the messages do not tell which profile is the user's own.
        StoreError: if the store cannot be used.
        Cancelled: if the progress asks for it.
    """
    with _writing_rejects(files), store as opened:
        plan = plan_import(opened, files, today, progress)
        if plan.archive and plan.archive.asks:
            raise OwnProfileUnclear(plan.archive.candidates)
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


def _nothing_in(path: Path) -> str:
    return _("{file} holds no row below its header.").format(file=path)


def _bring_in(
    store: Store, files: PeopleFiles, plan: ImportPlan, today: date, progress: Progress
) -> ImportPlan:
    """Write a plan, and remember the columns that were mapped."""
    label = label_of([path.name or str(path) for path in files.inputs])
    gaps = store.diagnosis.gaps()
    with store.change(label):
        written = store.imports.bring_in(plan, today, label, progress)
        if files.archive and plan.archive and plan.archive.cards.any:
            store.card_proposals.propose(proposals_of(files.archive))
    if files.chosen:
        for reading in files.usable:
            if reading.columns is not None:
                store.columns.remember(reading.columns.titles, reading.columns.fields)
    return replace(written, closed=closed(store, gaps))


def _writing_rejects(files: PeopleFiles, own: Sequence[Path] = ()) -> AbstractContextManager[None]:
    inputs = [reading.path for reading in files.readings]
    return writing_rejects(files.rejects, inputs, (*own, *files.own))
