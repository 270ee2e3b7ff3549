"""The way a file was read, in words."""

from collections.abc import Callable

from exchange.people_files import FileReading
from planner.imports.columns import ColumnMap, say_columns
from planner.language import _
from planner.language.text import shorten

_NAMED = 6
"""So many columns are named."""


def say_reading(reading: FileReading) -> str:
    """The program that wrote a file, its encoding and its separator: "LinkedIn, UTF-8, commas"."""
    programs = {  # not wrapped: names of programs
        "linkedin": "LinkedIn",
        "google": "Google",
        "outlook": "Outlook",
        "vcard": "vCard",
        "escalier": "Escalier",
    }
    separators = {
        ",": _("commas"),
        ";": _("semicolons"),
        "\t": _("tabs"),
        "|": _("vertical bars"),
    }
    separator = separators.get(reading.separator, reading.separator)
    said = (programs.get(reading.format, ""), reading.encoding, separator)
    return ", ".join(filter(None, said))


def say_notes(reading: FileReading, listed: Callable[[ColumnMap], str] = say_columns) -> list[str]:
    """The assumptions on a file, the columns of a sheet as `listed`, and those not used."""
    notes = list(reading.notes)
    if reading.format == "sheet" and reading.columns:
        notes.append(_("Columns: {columns}").format(columns=listed(reading.columns.fields)))
    if reading.unused:
        named = ", ".join(map(shorten, reading.unused[:_NAMED]))
        more = len(reading.unused) - _NAMED
        if more > 0:
            named = _("{names} and {number} more").format(names=named, number=more)
        notes.append(_("Columns not used: {names}").format(names=named))
    return notes
