"""The way a file was read, in words."""

from exchange.people_files import FileReading
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


def say_notes(reading: FileReading) -> list[str]:
    """The assumptions on a file, and its columns that are not used."""
    notes = list(reading.notes)
    if reading.unused:
        named = ", ".join(map(shorten, reading.unused[:_NAMED]))
        more = len(reading.unused) - _NAMED
        if more > 0:
            named = _("{names} and {number} more").format(names=named, number=more)
        notes.append(_("Columns not used: {names}").format(names=named))
    return notes
