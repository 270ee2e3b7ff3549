"""People as a file describes them, before they are matched with those of the network."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Card:
    """What a source says of a person, or what we hold of the same; an empty field says nothing."""

    name: str
    given: str = ""
    family: str = ""
    organisation: str = ""
    role_title: str = ""
    emails: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    connected_on: date | None = None


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """Somebody described by one row of a file.

    `source` is the code of the format, `line` counts from 1, `uid` is our own stable name of the
    person if the file carries it.
    """

    source: str
    line: int
    card: Card
    uid: str = ""


@dataclass(frozen=True, slots=True)
class Rejection:
    """A row that could not be used, why, and its text as it stood in the file."""

    line: int
    reason: str
    row: str


@dataclass(frozen=True, slots=True)
class Batch:
    """The records of one file, in its order; `source` is the code of its format."""

    file: str
    source: str
    records: Sequence[PersonRecord]
