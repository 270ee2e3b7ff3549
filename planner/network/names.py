"""Names of people whom one wants to see, as they are typed: "Claire Dupont, Marc @Kérial"."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from planner.language.text import clean, fold

_BETWEEN = re.compile(r"[,;\n]")


class Named(NamedTuple):
    """Somebody named; `unknown` where the person says that nobody of the inventory is meant."""

    name: str
    organisation: str = ""
    unknown: bool = False

    def __str__(self) -> str:
        """As it is typed."""
        told = f"{self.name} @{self.organisation}" if self.organisation else self.name
        return f"{told} ?" if self.unknown else told


def parse_names(text: str) -> list[Named]:
    """The names of a text, set apart by commas, semicolons or lines, each once.

    What stands after @ is the organisation; a question mark at the end says that the person is
    not in the inventory.
    """
    parts = (_named(part) for part in _BETWEEN.split(clean(text, lines=True)))
    once: dict[tuple[str, str], Named] = {}
    for each in parts:
        if each.name:
            once.setdefault((fold(each.name), fold(each.organisation)), each)
    return list(once.values())


def names_line(names: Sequence[str]) -> str:
    """Names as they are typed in one line."""
    return ", ".join(names)


def _named(part: str) -> Named:
    words = " ".join(part.split())
    known = words.rstrip("? ")
    name, _sign, organisation = known.partition("@")
    return Named(name.strip(), organisation.strip(), unknown=known != words)
