"""Arguments and options shared by commands, and their conversion."""

import sys
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import click

from cli.config.global_options import YEARS, OutOfYears, day_of
from cli.output.refusals import Refused
from planner.language import _, ngettext
from planner.language.text import clean

Command = TypeVar("Command", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A day in ISO 8601."""

    name = "date"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Convert `value` to a day."""
        if isinstance(value, date):
            return value
        try:
            return day_of(value)
        except OutOfYears:
            said = _("{value} is out of the years from {first} to {last}.")
            self.fail(said.format(value=value, first=YEARS[0], last=YEARS[-1]), param, ctx)
        except ValueError:
            self.fail(_("{value!r} is not a date like 2026-03-15.").format(value=value), param, ctx)


class WholeNumber(click.IntRange):
    """A whole number within bounds, with a translated name."""

    name = _("whole number")


DAY = Day()


def json_option(command: Command) -> Command:
    """Add `--json` to a command, as `as_json`."""
    return click.option("--json", "as_json", is_flag=True, help=_("Print JSON."))(command)


def file_option(command: Command) -> Command:
    """Add `-o` to a command, as `path`; None without it, and for "-", which is standard output."""
    said = _("Write it to a file.")
    option = click.option(
        "-o", "--output", "path", metavar=_("FILE"), help=said, callback=_file_or_output
    )
    return option(command)


def _file_or_output(_ctx: click.Context, _option: click.Parameter, path: str | None) -> str | None:
    return None if path == "-" else path


def person_option(command: Command) -> Command:
    """Add `--person` to a command, as `person_id`."""
    said = _("The person who is meant, by their id.")
    option = click.option("--person", "person_id", type=WholeNumber(1), metavar=_("N"), help=said)
    return option(command)


def line_argument(name: str, metavar: str) -> Callable[[Command], Command]:
    """Add one line of text to a command, joined from all words that follow."""
    return click.argument(name, nargs=-1, required=True, metavar=metavar, callback=_line)


def _line(_context: click.Context, _parameter: click.Parameter, words: tuple[str, ...]) -> str:
    """Join the words into one line; a lone "-" reads standard input."""
    return _standard_input() if words == ("-",) else clean(" ".join(words)).strip()


def _standard_input() -> str:
    """Read one line from standard input; empty lines do not count.

    Raises:
        Refused: if there are several lines.
    """
    lines = [line for line in clean(_read(), lines=True).split("\n") if line.strip()]
    if len(lines) > 1:
        said = ngettext(
            "Standard input holds {count} line; one is expected.",
            "Standard input holds {count} lines; one is expected.",
            len(lines),
        )
        raise Refused(said.format(count=len(lines)))
    return lines[0].strip() if lines else ""


def _read() -> str:
    try:
        return sys.stdin.read()
    except UnicodeDecodeError as error:
        raise Refused(_("Standard input is not text.")) from error
