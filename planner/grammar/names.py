"""Names as typed: one name in its parts, several names in one text."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from planner.language.text import clean, fold

_TITLES = frozenset(
    "m m. mr mr. mrs mrs. ms ms. mme mme. mlle mlle. dr dr. pr pr. prof prof. me".split()
)
_SHORTEST_SHOUTED_FAMILY = 3
"""Letters: in "MOREL Léa" the family name stands first, in "JP Morel" it does not."""
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


def split_name(name: str) -> tuple[str, str]:
    """Split a name into given and family name; either may be empty.

    The first word is the given name, unless the family name stands first in capitals, as in French
    lists ("FERRAND Nadia"). A title belongs to neither ("M. Petit" has no given name).
    """
    words = name.split()
    if len(words) > 1 and fold(words[0]) in _TITLES:
        return ("", words[1]) if len(words) == 2 else split_name(" ".join(words[1:]))
    family = 0
    while family < len(words) and words[family].isupper():
        family += 1
    if family < len(words) and any(map(_is_shouted, words[:family])):
        return " ".join(words[family:]), " ".join(words[:family])
    return "".join(words[:1]), " ".join(words[1:])


def _is_shouted(word: str) -> bool:
    return sum(map(str.isalpha, word)) >= _SHORTEST_SHOUTED_FAMILY


def parse_names(text: str) -> list[Named]:
    """Parse names separated by commas, semicolons or lines; each once.

    The organisation follows an @; a question mark at the end marks a person who is not in the
    inventory.
    """
    parts = (_named(part) for part in _BETWEEN.split(clean(text, lines=True)))
    once: dict[tuple[str, str], Named] = {}
    for each in parts:
        if each.name:
            once.setdefault((fold(each.name), fold(each.organisation)), each)
    return list(once.values())


def names_line(names: Sequence[str]) -> str:
    """Format names as one line."""
    return ", ".join(names)


def _named(part: str) -> Named:
    words = " ".join(part.split())
    known = words.rstrip("? ")
    name, _sign, organisation = known.partition("@")
    return Named(name.strip(), organisation.strip(), unknown=known != words)
