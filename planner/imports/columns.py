"""Columns of a sheet and the fields that they hold: proposed, typed, said and remembered."""

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from io import StringIO

from planner.language import _, pgettext
from planner.language.text import collapse, fold, shorten
from planner.values import dataclass

ColumnMap = Mapping[str, str]
"""The field of each title; an empty one if the column is not used."""

NAMES = ("name", "given", "family")
"""Fields of which a sheet needs one."""
NOT_USED = "-"
REMEMBERED = "columns:"
"""The beginning of the key of a remembered header."""

_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_URL = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_PHONE = re.compile(r"\+?[0-9 ().\-/]{6,}")
_NAME = re.compile(r"[^\W\d_]+(?:[ '’.-]+[^\W\d_]+)+\.?")


class UnknownColumns(ValueError):
    """A typed mapping cannot be used; the text is a sentence."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a sheet, its first rows, and the field of each."""

    titles: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]
    fields: ColumnMap

    def sample(self, title: str) -> str:
        """The first text of a column that is not empty."""
        place = self.titles.index(title)
        cells = (collapse(row[place]) for row in self.samples if place < len(row))
        return next(filter(None, cells), "")


def fields() -> dict[str, str]:
    """The fields that a column may hold, with their words."""
    return {
        "name": pgettext("a column", "Full name"),
        "given": pgettext("a column", "Given name"),
        "family": pgettext("a column", "Family name"),
        "middle": pgettext("a column", "Middle name"),
        "organisation": _("Organisation"),
        "role_title": pgettext("a column", "Job title"),
        "email": _("E-mail"),
        "phone": _("Phone"),
        "url": pgettext("a column", "Web page"),
        "city": _("City"),
        "notes": _("Notes"),
        "groups": _("Groups"),
        "birthday": pgettext("a column", "Birthday"),
        "connected_on": pgettext("a column", "Connected on"),
    }


def unique_titles(cells: Sequence[str]) -> tuple[str, ...]:
    """The titles of a row, each different: a second one is numbered, an empty one is its place."""
    found: dict[str, None] = {}
    for place, cell in enumerate(cells, start=1):
        title = known = collapse(cell) or f"#{place}"
        number = 1
        while title in found:
            number += 1
            title = f"{known} ({number})"
        found[title] = None
    return tuple(found)


def parse_columns(text: str) -> dict[str, str]:
    """Parse a mapping such as "Who=name,Firm=organisation"; "-" leaves a column out.

    Raises:
        UnknownColumns: if it is none, or names a field that there is not, or no name.
    """
    found: dict[str, str] = {}
    for part in next(csv.reader(StringIO(text)), []):
        title, sign, word = part.rpartition("=")
        if not sign or not collapse(title):
            sentence = _("“{text}” is no column and its field, as in “{example}”.")
            raise UnknownColumns(sentence.format(text=shorten(part), example="Who=name"))
        found[collapse(title)] = _field(word)
    if not names_people(found):
        raise UnknownColumns(_("No column is said to hold the name, as in “Who=name”."))
    return found


def _field(word: str) -> str:
    """The field of a word: its code, or its name in the language of the reader."""
    said = collapse(word)
    if said in ("", NOT_USED):
        return ""
    words = {fold(name): code for code, name in fields().items()} | {
        code: code for code in fields()
    }
    if fold(said) not in words:
        sentence = _("“{field}” is no field: choose among {names}.")
        raise UnknownColumns(sentence.format(field=shorten(said), names=", ".join(fields())))
    return words[fold(said)]


def say_columns(columns: ColumnMap) -> str:
    """A mapping as it is typed, without the columns that are not used."""
    text = StringIO()
    csv.writer(text, lineterminator="").writerow(
        f"{title}={field}" for title, field in columns.items() if field
    )
    return text.getvalue()


def list_columns(columns: ColumnMap) -> str:
    """A mapping in words, without the columns that are not used."""
    words = fields()
    return ", ".join(f"{title} → {words[field]}" for title, field in columns.items() if field)


def suggested(columns: Columns) -> str:
    """The mapping of a sheet to start from, as it is typed; it names people."""
    fields = dict(columns.fields)
    if not names_people(fields):
        free = next((title for title, field in fields.items() if not field), columns.titles[0])
        fields[free] = "name"
    return say_columns(fields)


def names_people(columns: ColumnMap) -> bool:
    """Whether a mapping has a column of names."""
    return not set(columns.values()).isdisjoint(NAMES)


def header_key(titles: Iterable[str]) -> str:
    """The key under which the mapping of a header is remembered."""
    plain = "\n".join(fold(collapse(title)) for title in titles)
    return f"{REMEMBERED}{sha256(plain.encode()).hexdigest()[:32]}"


def proposed(
    titles: Sequence[str], samples: Sequence[Sequence[str]], known: ColumnMap
) -> dict[str, str]:
    """A mapping of all columns: as `known` by the titles, else as their first cells look."""
    found = {title: known.get(title, "") for title in titles}
    for place, title in enumerate(titles):
        cells = [cell for row in samples if place < len(row) and (cell := collapse(row[place]))]
        if not found[title] and cells:
            found[title] = _looks_like(cells, has_name=names_people(found))
    return found


def _looks_like(cells: Sequence[str], *, has_name: bool) -> str:
    """The field of cells that all look alike; empty if they look like nothing known."""
    kinds = (("email", _EMAIL), ("url", _URL), ("phone", _PHONE), ("name", _NAME))
    for field, pattern in kinds:
        if all(map(pattern.fullmatch, cells)) and not (field == "name" and has_name):
            return field
    return ""
