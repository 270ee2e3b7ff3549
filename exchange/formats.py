"""The readable formats: each is a module, and a line here."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from exchange import linkedin
from exchange.lines import Line
from exchange.tables import Table
from planner.imports.card import PersonRecord, Rejection

Items = Iterator[PersonRecord | Rejection]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its code, and its reader, which gives None for lines of another format."""

    name: str
    read: Callable[[Iterable[Line]], Items | None]


FORMATS = (Format(linkedin.NAME, lambda lines: linkedin.read(Table(lines))),)


def named(name: str) -> Format:
    """The format with this code.

    Raises:
        KeyError: if there is none.
    """
    return {format_.name: format_ for format_ in FORMATS}[name]
