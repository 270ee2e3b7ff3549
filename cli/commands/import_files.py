"""`escalier import`: import people from files, as one change."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from shlex import quote
from tempfile import TemporaryDirectory
from typing import TypedDict, Unpack

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
from jobs.import_archive import OwnProfileUnclear
from jobs.import_people import PeopleFiles, import_people, read_people, write_rejects
from planner.imports.archive_wording import say_candidate
from planner.imports.columns import ColumnMap, UnknownColumns, parse_columns, suggested
from planner.imports.identity import url_key
from planner.imports.plan import ImportPlan
from planner.language import _
from planner.language.text import harmless

_FILE = _("FILE")


class _Reading(TypedDict):
    """The options that say how the files are to be read."""

    format_name: str | None
    encoding: Encoding | None
    chosen: dict[str, str]
    rejects_file: Path | None
    me: str | None
    written_to: bool


def _encoding(name: str) -> Encoding:
    try:
        return named_encoding(name)
    except LookupError as error:
        raise click.BadParameter(_("“{name}” is no encoding.").format(name=name)) from error


def _columns(text: str) -> dict[str, str]:
    try:
        return parse_columns(text)
    except UnknownColumns as error:
        raise click.BadParameter(str(error)) from error


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_(
        "Bring in people from files such as LinkedIn’s archive, as it comes, or its"
        " Connections.csv; of its messages the days alone are kept. Those already known are"
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
    "--map",
    "chosen",
    metavar=_("COLUMNS"),
    callback=lambda _context, _option, text: _columns(text) if text else {},
    help=_(
        "What the columns of a sheet hold, such as “Who=name,Firm=organisation”; remembered for"
        " its header."
    ),
)
@click.option(
    "--rejects",
    "rejects_file",
    metavar=_("FILE"),
    type=click.Path(path_type=Path, readable=False),
    help=_("Where to write the rows that cannot be used; by default beside each file."),
)
@click.option(
    "--me",
    metavar=_("URL"),
    help=_("The address of your own LinkedIn profile, if the messages do not tell it."),
)
@click.option(
    "--written-to",
    is_flag=True,
    help=_("Bring in the people you wrote to as well who are no connections."),
)
@json_option
@click.pass_obj
def import_files(
    environment: Environment,
    files: tuple[str, ...],
    yes: bool,
    dry_run: bool,
    as_json: bool,
    **options: Unpack[_Reading],
) -> None:
    """Read, match, ask on a terminal and write; then print the report."""
    read = _read(environment, files, options, dry_run=dry_run)
    if not read.yields:
        write_rejects(read)
        raise Refused(_nothing_used(read))
    _tell_errors(read)
    if not (yes or dry_run or as_json) and can_ask() and not _is_agreed(environment, read):
        output.write([_("Nothing was written.")])
        return
    report = ImportReport(read, _imported(environment, read), read.rejects, dry_run)
    if as_json:
        output.write_json(report.shape())
        return
    output.write(map(harmless, report.lines()))
    if dry_run:
        output.write([_("This was a dry run: nothing was written.")])


def _remembered(environment: Environment) -> Mapping[str, ColumnMap]:
    """The columns that were mapped before; none where there is no database yet."""
    if not _has_store(environment):
        return {}
    with environment.store() as store:
        return store.columns.all()


def _read(
    environment: Environment, files: tuple[str, ...], options: _Reading, *, dry_run: bool
) -> PeopleFiles:
    """Read files as the options say."""
    remembered = _remembered(environment)
    with progress_bar() as progress:
        read = read_people(
            [_dropped(file) for file in files],
            options["format_name"],
            options["rejects_file"],
            progress,
            encoding=options["encoding"],
            dry_run=dry_run,
            chosen=options["chosen"],
            remembered=remembered,
        )
    me = url_key(options["me"]) if options["me"] else None
    return replace(read, own=environment.own_files(), me=me, strangers=options["written_to"])


def _imported(environment: Environment, read: PeopleFiles) -> ImportPlan:
    """Import files, or only match them in a dry run."""
    try:
        with progress_bar() as progress:
            store = _store(environment, dry_run=read.dry_run)
            return import_people(store, read, environment.today, progress)
    except OwnProfileUnclear as unclear:
        said = _("The messages do not tell which profile is yours: say it with --me, one of {urls}")
        urls = _("; ").join(map(say_candidate, unclear.candidates))
        raise Refused(said.format(urls=urls)) from unclear


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
    plan = _imported(environment, dry)
    if plan.is_empty:
        return True
    print_notes()
    output.write(map(harmless, ImportReport(read, plan, {}, dry_run=True).lines()))
    return agreed(_("Bring these people in?"))


@contextmanager
def _store(environment: Environment, *, dry_run: bool) -> Iterator[Store]:
    """Open the store; a dry run does not create a missing one."""
    if not dry_run or _has_store(environment):
        with environment.store() as store:
            yield store
        return
    with TemporaryDirectory() as folder, environment.store(Path(folder) / "empty.db") as store:
        yield store


def _has_store(environment: Environment) -> bool:
    """Whether a database is there; one whose name cannot be is refused when it is opened."""
    try:
        return places.database_file(environment.options).exists()
    except OSError:  # a name too long
        return True


def _tell_errors(files: PeopleFiles) -> None:
    """Note the files that cannot be used beside others that can."""
    for error in files.errors():
        note(harmless(error))


def _nothing_used(files: PeopleFiles) -> str:
    """The reasons of an empty import, a sentence for each file."""
    rejected = _("The rows that were not understood in full are in {file}.")
    return " ".join(
        (
            *files.reasons(),
            *(rejected.format(file=place) for place in files.rejects),
            *_hints(files),
        )
    )


def _hints(files: PeopleFiles) -> Iterator[str]:
    """The mapping to type where the columns of a file are not known."""
    for reading in files.readings:
        if reading.error and reading.columns and not files.chosen:
            said = _("Say what its columns hold: --map {columns}")
            yield said.format(columns=quote(suggested(reading.columns)))
