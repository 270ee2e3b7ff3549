"""Names as typed: one name in its parts, several names in one text."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from planner.language.text import clean, fold

_TITLES = frozenset(
    "m m. mr mr. mrs mrs. ms ms. mme mme. mlle mlle. dr dr. pr pr. prof prof. me".split()
)
_SHORTEST_SHOUTED_FAMILY = 3
"""Letters: "MOREL Léa" puts the family first, "JP Morel" does not."""
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


def split_name(name: str) -> tuple[str, str]:
    """The given and family name in `name`; either may be empty.

    The first word is the given name, unless capitals say that the family stands first, as French
    lists do ("FERRAND Nadia"). A title belongs to neither ("M. Petit" has no given name).
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
