"""Sectors of the market map, and the organisations that stand in them."""

from enum import StrEnum

from planner.language import _, ngettext
from planner.values import dataclass


class Priority(StrEnum):
    """The priority of a sector or an organisation; A and B make an organisation a target."""

    A = "A"
    B = "B"
    C = "C"


class Size(StrEnum):
    """The size of an organisation, by the people who work there."""

    MICRO = "1-9"
    SMALL = "10-49"
    MEDIUM = "50-249"
    LARGE = "250-4999"
    LARGEST = "5000+"


QUALITIES = ("trends", "decides", "refers", "meets")
"""The fields of a sector or an organisation that are told in words."""


@dataclass(frozen=True, slots=True)
class Sector:
    """A sector: the trends there, who decides, who refers, where they meet."""

    id: int
    uid: str
    name: str
    priority: Priority | None = None
    trends: str = ""
    decides: str = ""
    refers: str = ""
    meets: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """An organisation on the map; its sector is None once that was deleted."""

    organisation_id: int
    name: str
    sector_id: int | None = None
    priority: Priority | None = None
    size: Size | None = None
    trends: str = ""
    decides: str = ""
    refers: str = ""
    meets: str = ""

    @property
    def is_targeted(self) -> bool:
        """Whether its priority is A or B."""
        return self.priority in (Priority.A, Priority.B)


@dataclass(frozen=True, slots=True)
class Imported:
    """An organisation of people of the network that is not on the map, with their number."""

    organisation_id: int
    name: str
    people: int


def sizes() -> dict[Size, str]:
    """The sizes in words, from the smallest."""
    return {
        Size.MICRO: "1–9",
        Size.SMALL: "10–49",
        Size.MEDIUM: "50–249",
        Size.LARGE: _("250–4,999"),
        Size.LARGEST: _("5,000+"),
    }


def say_people(number: int) -> str:
    """The number of people of an organisation: "4 people"."""
    return ngettext("{n} person", "{n} people", number).format(n=number)
