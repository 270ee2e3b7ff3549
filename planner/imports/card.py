"""People read from files, before they are matched with the network."""

from collections.abc import Sequence
from datetime import date

from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """The fields of a person in a source or in the store; an empty field is unknown.

    `birthday` is in ISO 8601, or as `--04-12` where the year is unknown. `labels` are the contact
    points that have one, each with it. `source_uid` is the id that the source gives the person,
    `kept` what it says of them that no other field holds, as it stands there.
    """

    name: str
    given: str = ""
    family: str = ""
    organisation: str = ""
    role_title: str = ""
    emails: tuple[str, ...] = ()
    urls: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    connected_on: date | None = None
    birthday: str = ""
    city: str = ""
    notes: str = ""
    groups: tuple[str, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    source_uid: str = ""
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A person from one row of a file.

    `source` is the code of the format, `line` counts from 1, `uid` is our stable id if the file has
    it.
    """

    source: str
    line: int
    card: Card
    uid: str = ""


@dataclass(frozen=True, slots=True)
class Rejection:
    """A rejected row: the reason, and its text as in the file."""

    line: int
    reason: str
    row: str


@dataclass(frozen=True, slots=True)
class Batch:
    """The records of one file, in order; `source` is the code of its format."""

    file: str
    source: str
    records: Sequence[PersonRecord]
