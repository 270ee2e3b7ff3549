"""Several names in one text, as typed."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from planner.language.text import clean, fold
from planner.network.name_key import name_key

_BETWEEN = re.compile(r"[,;\n]")


class Named(NamedTuple):
    """A typed name; `unknown` if it is marked as not in the inventory."""

    name: str
    organisation: str = ""
    unknown: bool = False

    def __str__(self) -> str:
        """Format as typed."""
        told = f"{self.name} @{self.organisation}" if self.organisation else self.name
        return f"{told} ?" if self.unknown else told


def parse_names(text: str) -> list[Named]:
    """Parse names separated by commas, semicolons or lines; each once.

    The organisation follows an @; a question mark at the end marks a person who is not in the
    inventory.
    """
    parts = (_named(part) for part in _BETWEEN.split(clean(text, lines=True)))
    once: dict[tuple[str, str], Named] = {}
    for each in parts:
        if each.name:
            once.setdefault((name_key(each.name), fold(each.organisation)), each)
    return list(once.values())


def names_line(names: Sequence[str]) -> str:
    """Format names as one line."""
    return ", ".join(names)


def _named(part: str) -> Named:
    words = " ".join(part.split())
    known = words.rstrip("? ")
    name, _sign, organisation = known.partition("@")
    return Named(name.strip(), organisation.strip(), unknown=known != words)
