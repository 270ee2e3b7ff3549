"""`escalier import`: import people from files, as one change."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from cli.commands.parameters import json_option
from cli.config import folders as places
from cli.environment import Environment
from cli.output import printing as output
from cli.output.import_report import ImportReport
from cli.output.progress_bar import progress_bar
from cli.output.refusals import Refused
from db.store import Store
from exchange.formats import FORMATS
from jobs.import_people import PeopleFiles, import_people, read_people, write_rejects
from planner.language import _
from planner.language.text import harmless

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
    environment: Environment,
    files: tuple[Path, ...],
    dry_run: bool,
    format_name: str | None,
    rejects_file: Path | None,
    as_json: bool,
) -> None:
    """Read, match and write; then print the report."""
    with progress_bar() as progress:
        read = read_people(files, format_name, rejects_file, progress, dry_run=dry_run)
    if not read.usable:
        write_rejects(read)
        raise Refused(_nothing_used(read))
    _tell_errors(read)
    with progress_bar() as progress:
        plan = import_people(
            _store(environment, dry_run=dry_run), read, environment.today, progress
        )
    report = ImportReport(read.readings, plan, read.rejects, dry_run)
    if as_json:
        output.write_json(report.shape())
    else:
        output.write(map(harmless, report.lines()))


@contextmanager
def _store(environment: Environment, *, dry_run: bool) -> Iterator[Store]:
    """Open the store; a dry run does not create a missing one."""
    if not dry_run or places.database_file(environment.options).exists():
        with environment.store() as store:
            yield store
        return
    with TemporaryDirectory() as folder, environment.store(Path(folder) / "empty.db") as store:
        yield store


def _tell_errors(files: PeopleFiles) -> None:
    """Name on standard error the files that cannot be used beside others that can."""
    for reading in files.readings:
        if reading.error:
            click.echo(harmless(reading.error), err=True)


def _nothing_used(files: PeopleFiles) -> str:
    """The reasons of an empty import, a sentence for each file."""
    rejected = _("The rejected rows are in {file}.")
    return " ".join((*files.reasons(), *(rejected.format(file=place) for place in files.rejects)))
