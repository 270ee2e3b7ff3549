"""`escalier demo`: the planner on an invented network, in a database of its own."""

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from cli.config import folders as places
from cli.demo.network import write_network
from cli.environment import Environment
from cli.output import printing as output
from cli.output.notes import note
from cli.output.refusals import Refused
from cli.planner_window import open_planner
from db.engine.alone import alone
from db.engine.companions import companions
from db.engine.file_kind import check_kind
from db.store import Store
from planner.language import _, language
from planner.language.dates_in_words import say_full_day
from planner.language.text import harmless

_SETTING = "demo"


@dataclass(frozen=True, slots=True)
class Mark:
    """The stamp of a demo database; `last` is its newest change when it was made."""

    day: date
    language: str
    last: int

    def text(self) -> str:
        """The mark as stored."""
        return f"{self.day.isoformat()} {self.language} {self.last}"


@click.command(
    options_metavar=_("[OPTIONS]"),
    help=_("Try the planner on an invented network, in a database of its own."),
)
@click.option("--no-open", is_flag=True, help=_("Only make the database and print its name."))
@click.option("--fresh", is_flag=True, help=_("Make it anew, whatever was changed in it."))
@click.pass_context
def demo(context: click.Context, no_open: bool, fresh: bool) -> None:
    """Make a demo if needed, then open it."""
    environment: Environment = context.obj
    file = places.demo_file(environment.options)
    _see_to(environment, file, fresh=fresh)
    if no_open:
        output.write([harmless(str(file))])
    else:
        context.exit(open_planner(environment, file))


def _see_to(environment: Environment, file: Path, *, fresh: bool) -> None:
    """Make the demo at `file`, unless one for this day and language, or an edited one, is there.

    Raises:
        Refused: if `file` is a store that is no demo, or is open.
        StoreError: if anything but an ordinary file is there.
    """
    if check_kind(file) and file.stat().st_size:
        mark, last = _read(environment, file)
        if mark is None:
            raise Refused(
                _("{file} is not a demo: name a file that is not there yet.").format(file=file)
            )
        fits = (mark.day, mark.language) == (environment.today, language())
        if not fresh and (fits or last != mark.last):
            if not fits:
                _say_it_is_older(mark)
            return
    _make(environment, file)


def _say_it_is_older(mark: Mark) -> None:
    said = _("This demo was made for {day} and changed since; “demo --fresh” makes a new one.")
    note(said.format(day=say_full_day(mark.day)))


def _read(environment: Environment, file: Path) -> tuple[Mark | None, int]:
    """The mark in a store, if it is a demo, and its newest change."""
    with environment.store(file) as store:
        words = store.settings.get(_SETTING).split()
        last = _newest_change(store)
    return (Mark(date.fromisoformat(words[0]), words[1], int(words[2])) if words else None), last


def _make(environment: Environment, file: Path) -> None:
    """Write the demo beside `file`, then move it there."""
    part = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        with environment.store(part) as store:
            write_network(store, language(), environment.today)
            mark = Mark(environment.today, language(), _newest_change(store))
            store.settings.set(_SETTING, mark.text())
        with alone(file) as is_alone:
            if not is_alone:
                raise Refused(_("{file} is open: close it first.").format(file=file))
            part.replace(file)
            _remove_companions(file)
    finally:
        with suppress(NotADirectoryError):
            part.unlink(missing_ok=True)
        _remove_companions(part)


def _remove_companions(file: Path) -> None:
    """Remove SQLite's files beside a database that is gone."""
    for companion in companions(file):
        with suppress(FileNotFoundError):
            companion.unlink()


def _newest_change(store: Store) -> int:
    return next((change.id for change in store.history.list(1)), 0)
