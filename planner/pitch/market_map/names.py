"""Names of organisations as they are pasted: one a line, each once, and what becomes of each."""

from collections.abc import Mapping
from enum import Enum, auto
from unicodedata import category

from planner.language.pasted import split_lines
from planner.language.text import collapse
from planner.network.organisations import organisation_key
from planner.values import dataclass


class Standing(Enum):
    """The standing of a name: new, an organisation of the network, or one of the map."""

    NEW = auto()
    KNOWN = auto()
    LOOSE = auto()
    HERE = auto()
    ELSEWHERE = auto()


@dataclass(frozen=True, slots=True)
class Recognised:
    """A pasted name with the organisation that it means, if one is known.

    `people` are those of the network who are there; `sector` names the one in which it stands.
    """

    name: str
    organisation_id: int | None = None
    called: str = ""
    people: int = 0
    on_map: bool = False
    sector_id: int | None = None
    sector: str = ""

    def standing(self, sector_id: int | None) -> Standing:
        """Its standing as seen from a sector."""
        if self.organisation_id is None:
            return Standing.NEW
        if not self.on_map:
            return Standing.KNOWN
        if self.sector_id is None:
            return Standing.LOOSE
        return Standing.HERE if self.sector_id == sector_id else Standing.ELSEWHERE


def listed_names(text: str) -> list[str]:
    """The names of a list, one a line; of two spellings of one name the first stands.

    A line of signs alone, such as a rule between two parts of a list, is no name.
    """
    found: dict[str, str] = {}
    for line in split_lines(text):
        name = collapse(line)
        if not all(map(_is_sign, name)):
            found.setdefault(organisation_key(name), name)
    return list(found.values())


def coming(read: Mapping[str, Recognised], sector_id: int) -> int:
    """The number of organisations that come into a sector: those that stand in none yet."""
    there = (Standing.HERE, Standing.ELSEWHERE)
    return sum(each.standing(sector_id) not in there for each in read.values())


def _is_sign(character: str) -> bool:
    found = category(character)
    return found[0] in "CPZ" or found in ("Sm", "Sk")
