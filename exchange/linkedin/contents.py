"""The files of a LinkedIn archive that are read, known by their names or by their titles."""

import csv
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable
from enum import Enum
from itertools import islice
from pathlib import Path

from planner.language.text import collapse

_NAME = re.compile(
    r"(connections|messages|positions|education|skills|profile)"
    r"(?:[ _.-]*(?:part)?[ _.-]*\(?\d+\)?)?\.csv",
    re.IGNORECASE,
)
_LOOKED_AT = 20
"""Rows among which the titles of a file are looked for."""
_LONGEST = 1 << 16
"""Bytes of a file in which they are looked for."""

NAMES = (  # not wrapped: names
    *("Connections.csv", "messages.csv", "Positions.csv"),
    *("Education.csv", "Skills.csv", "Profile.csv"),
)
"""The files of which an archive holds one at least."""


class Kind(Enum):
    """The contents of a file."""

    PEOPLE = "connections"
    MESSAGES = "messages"
    POSITIONS = "positions"
    EDUCATION = "education"
    SKILLS = "skills"
    PROFILE = "profile"


_TITLES = {  # not wrapped: titles in its files
    Kind.MESSAGES: {"conversation id", "sender profile url"},
    Kind.POSITIONS: {"company name", "title", "started on", "finished on"},
    Kind.EDUCATION: {"school name", "start date", "end date"},
}
_OF_PEOPLE = frozenset(("first name", "last name", "name"))  # not wrapped: titles
_OF_ONESELF = {  # not wrapped: titles in the files that are known by their name as well
    Kind.SKILLS: frozenset(("name",)),
    Kind.PROFILE: frozenset(("first name", "last name", "headline", "summary")),
}


def kind_by_name(path: str) -> Kind | None:
    """The kind of a file in an archive by its name, in whatever folder and case; None if unknown.

    Large tables come in parts, which are numbered.
    """
    *folders, name = path.replace("\\", "/").split("/")
    if "__MACOSX" in folders:
        return None
    found = _NAME.fullmatch(name)
    return Kind(found[1].casefold()) if found else None


def kind_by_titles(path: Path) -> Kind:
    """The kind of a file by its titles; that of people if they do not tell.

    Skills and profile have the titles of people too: they need their name besides.
    """
    try:
        if not path.is_file():
            return Kind.PEOPLE
        with path.open("rb") as file:
            beginning = file.read(_LONGEST)
    except OSError:
        return Kind.PEOPLE
    wide = beginning[:2] in (BOM_UTF16_LE, BOM_UTF16_BE)
    told = beginning.decode("utf-16" if wide else "utf-8-sig", errors="replace")
    lines = told.splitlines(keepends=True)
    named = kind_by_name(path.name)
    if named in _OF_ONESELF and any(_OF_ONESELF[named] <= row for row in _rows(lines)):
        return named
    return _kind_of(_rows(lines))


def _rows(lines: Iterable[str]) -> Iterable[frozenset[str]]:
    try:
        for cells in islice(csv.reader(lines), _LOOKED_AT):
            yield frozenset(collapse(cell).casefold() for cell in cells)
    except csv.Error:
        return


def _kind_of(rows: Iterable[frozenset[str]]) -> Kind:
    for row in rows:
        for kind, titles in _TITLES.items():
            if titles <= row and not row & _OF_PEOPLE:
                return kind
    return Kind.PEOPLE
