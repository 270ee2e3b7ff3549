"""`escalier import`: import people from files, as one change."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from cli.commands.parameters import json_option
from cli.config import folders as places
from cli.environment import Environment
from cli.output import printing as output
from cli.output.asking import agreed, can_ask
from cli.output.import_report import ImportReport
from cli.output.notes import note, print_notes
from cli.output.progress_bar import progress_bar
from cli.output.refusals import Refused
from db.store import Store
from exchange.encodings import Encoding, named_encoding
from exchange.formats import FORMATS
from exchange.paths import typed_path
from exchange.spool import STANDARD_INPUT
from jobs.import_people import PeopleFiles, import_people, read_people, write_rejects
from planner.language import _
from planner.language.text import harmless

_FILE = _("FILE")


def _encoding(name: str) -> Encoding:
    try:
        return named_encoding(name)
    except LookupError as error:
        raise click.BadParameter(_("“{name}” is no encoding.").format(name=name)) from error


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Bring in people from files such as LinkedIn’s Connections.csv. Those already known are"
        " found again; all files together are one change, which `escalier undo` takes back. On a"
        " terminal it shows first what it would do, and asks."
    ),
)
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar=f"{_FILE}...",
    type=click.Path(readable=False),
)
@click.option("--yes", "-y", is_flag=True, help=_("Bring the people in without asking."))
@click.option("--dry-run", is_flag=True, help=_("Tell what would be done; write nothing."))
@click.option(
    "--format",
    "format_name",
    type=click.Choice(FORMATS),
    help=_("The format of the files, if their header is not to be trusted."),
)
@click.option(
    "--encoding",
    metavar=_("NAME"),
    callback=lambda _context, _option, name: name and _encoding(name),
    help=_("The encoding of the files, such as windows-1250, if the one taken is not theirs."),
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
    files: tuple[str, ...],
    yes: bool,
    dry_run: bool,
    format_name: str | None,
    encoding: Encoding | None,
    rejects_file: Path | None,
    as_json: bool,
) -> None:
    """Read, match, ask on a terminal and write; then print the report."""
    paths = [_dropped(file) for file in files]
    with progress_bar() as progress:
        read = read_people(
            paths, format_name, rejects_file, progress, encoding=encoding, dry_run=dry_run
        )
    read = replace(read, own=environment.own_files())
    if not read.yields:
        write_rejects(read)
        raise Refused(_nothing_used(read))
    _tell_errors(read)
    if not (yes or dry_run or as_json) and can_ask() and not _is_agreed(environment, read):
        output.write([_("Nothing was written.")])
        return
    with progress_bar() as progress:
        plan = import_people(
            _store(environment, dry_run=dry_run), read, environment.today, progress
        )
    report = ImportReport(read.readings, plan, read.rejects, dry_run)
    if as_json:
        output.write_json(report.shape())
        return
    output.write(map(harmless, report.lines()))
    if dry_run:
        output.write([_("This was a dry run: nothing was written.")])


def _dropped(file: str) -> Path:
    """The path as the shell gave it, or as a terminal writes that of a dropped file."""
    if file == "-":
        return STANDARD_INPUT
    try:
        return Path(file) if Path(file).exists() else typed_path(file)
    except OSError:  # a name too long
        return Path(file)


def _is_agreed(environment: Environment, read: PeopleFiles) -> bool:
    """Show the preview of the import and ask for consent; an import that changes nothing has it."""
    dry = replace(read, rejects={}, dry_run=True)
    with progress_bar() as progress:
        plan = import_people(_store(environment, dry_run=True), dry, environment.today, progress)
    if plan.is_empty:
        return True
    print_notes()
    output.write(map(harmless, ImportReport(read.readings, plan, {}, dry_run=True).lines()))
    return agreed(_("Bring these people in?"))


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
    """Note the files that cannot be used beside others that can."""
    for reading in files.readings:
        if reading.error:
            note(harmless(reading.error))


def _nothing_used(files: PeopleFiles) -> str:
    """The reasons of an empty import, a sentence for each file."""
    rejected = _("The rows that were not understood in full are in {file}.")
    return " ".join((*files.reasons(), *(rejected.format(file=place) for place in files.rejects)))
