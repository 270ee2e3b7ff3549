"""Personas: a profile that the network lacks, or the audience of a pitch."""

from datetime import date

from planner.language import _
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Persona:
    """A profile: role, organisation or sector, the goal it serves, its concerns.

    `bring` is what I can bring them, `meets` where they meet, `leads` who could lead me there.
    """

    id: int
    uid: str
    name: str
    created_on: date
    role_title: str = ""
    organisation_id: int | None = None
    organisation: str = ""
    sector_id: int | None = None
    sector: str = ""
    goal_id: int | None = None
    goal: str = ""
    concerns: tuple[str, ...] = ()
    bring: str = ""
    meets: str = ""
    leads: str = ""


@dataclass(frozen=True, slots=True)
class PersonaLine:
    """A persona as it is written in a form; `organisation` and `sector` are names."""

    name: str = ""
    role_title: str = ""
    organisation: str = ""
    sector: str = ""
    goal_id: int | None = None
    concerns: tuple[str, ...] = ()
    bring: str = ""
    meets: str = ""
    leads: str = ""

    @property
    def called(self) -> str:
        """Its name, else the role with the organisation or the sector; empty without any."""
        if name := " ".join(self.name.split()):
            return name
        role = " ".join(self.role_title.split())
        place = " ".join((self.organisation.strip() or self.sector).split())
        if role and place:
            return _("{role}, {place}").format(role=role, place=place)
        return role or place


def concerns_of(text: str) -> tuple[str, ...]:
    """The concerns written one a line, each once; blank lines are none."""
    return tuple(dict.fromkeys(filter(None, map(str.strip, text.splitlines()))))
