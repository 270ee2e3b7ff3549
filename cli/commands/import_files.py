"""`escalier import`: bring people in from files, as one change."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from cli.commands.parameters import json_option
from cli.config import folders as places
from cli.desk import Desk
from cli.output import printing as output
from cli.output.harmless import harmless
from cli.output.import_report import ImportReport
from cli.output.progress_bar import progress_bar
from cli.output.refusals import Refused
from db.store import Store
from exchange.formats import FORMATS
from exchange.people_files import FileReading, read_files
from exchange.rejects import Rejected, rejects_of, writing_rejects
from planner.imports.card import Batch
from planner.imports.plan import ImportPlan
from planner.imports.wording import label_of
from planner.language import _

_FILE = _("FILE")


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Bring in people from files such as LinkedIn’s Connections.csv. Those already known are"
        " found again; all files together are one change, which `escalier undo` takes back."
    ),
)
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar=f"{_FILE}...",
    type=click.Path(path_type=Path, readable=False),
)
@click.option("--dry-run", is_flag=True, help=_("Tell what would be done; write nothing."))
@click.option(
    "--format",
    "format_name",
    type=click.Choice([format_.name for format_ in FORMATS]),
    help=_("The format of the files, if their header is not to be trusted."),
)
@click.option(
    "--rejects",
    "rejects_file",
    metavar=_("FILE"),
    type=click.Path(path_type=Path, readable=False),
    help=_("Where to write the rows that cannot be used; by default beside each file."),
)
@json_option
@click.pass_obj
def import_files(
    desk: Desk,
    files: tuple[Path, ...],
    dry_run: bool,
    format_name: str | None,
    rejects_file: Path | None,
    as_json: bool,
) -> None:
    """Read, match, write; then tell what was done."""
    with progress_bar() as progress:
        readings = read_files(files, format_name, progress)
    rejects = {} if dry_run else rejects_of(readings, rejects_file)
    _tell_errors(readings)
    with writing_rejects(rejects, files):
        plan = _brought_in(desk, readings, dry_run=dry_run)
    if plan is None:
        raise Refused(_nothing_used(readings, rejects))
    report = ImportReport(readings, plan, rejects, dry_run)
    if as_json:
        output.write_json(report.shape())
    else:
        output.write(map(harmless, report.lines()))


def _usable(readings: Sequence[FileReading]) -> list[FileReading]:
    return [reading for reading in readings if reading.records]


def _brought_in(desk: Desk, readings: Sequence[FileReading], *, dry_run: bool) -> ImportPlan | None:
    """Match and, unless it is a dry run, write what was read; None if there is nothing."""
    used = _usable(readings)
    if not used:
        return None
    batches = [Batch(reading.path.name, reading.format, reading.records) for reading in used]
    with _store(desk, dry_run=dry_run) as store, progress_bar() as progress:
        plan = store.imports.plan(batches, progress)
        if dry_run:
            return plan
        label = label_of([batch.file for batch in batches])
        return store.imports.bring_in(plan, desk.today, label, progress)


@contextmanager
def _store(desk: Desk, *, dry_run: bool) -> Iterator[Store]:
    """The store; a dry run makes none where there is none."""
    if not dry_run or places.database_file(desk.options).exists():
        with desk.store() as store:
            yield store
        return
    with TemporaryDirectory() as folder, desk.store(Path(folder) / "empty.db") as store:
        yield store


def _tell_errors(readings: Sequence[FileReading]) -> None:
    """Name on standard error the files that could not be used, if others could."""
    if _usable(readings):
        for reading in readings:
            if reading.error:
                click.echo(harmless(reading.error), err=True)


def _nothing_used(readings: Sequence[FileReading], rejects: dict[Path, Rejected]) -> str:
    """Why nothing was brought in, a sentence for each file."""
    reasons = [
        reading.error or _("{file} holds no row that can be used.").format(file=reading.path)
        for reading in readings
    ]
    reasons += [_("The rejected rows are in {file}.").format(file=place) for place in rejects]
    return " ".join(reasons)
