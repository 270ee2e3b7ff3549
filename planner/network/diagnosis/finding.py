"""A finding: what was found, why, the rule it comes from, and what its one key makes."""

from enum import StrEnum
from zlib import crc32

from planner.model.vocabulary import Kind
from planner.network.diagnosis.facts import Acted
from planner.network.personas.persona import PersonaLine
from planner.values import dataclass


class Code(StrEnum):
    """The kinds of finding, the most useful first."""

    GOAL = "goal"
    PERSONA = "persona"
    PLACE = "place"
    SECTOR = "sector"
    OWED = "owed"
    ASKS = "asks"
    MENTOR = "mentor"
    CONNECTOR = "connector"
    OVERDUE = "overdue"
    MOVED = "moved"
    DORMANT = "dormant"
    ONE_GROUP = "one-group"
    ONE_SECTOR = "one-sector"
    ONE_ORGANISATION = "one-organisation"
    EMPLOYER = "employer"


class Section(StrEnum):
    """The headings of the findings, in their order."""

    PROFILES = "profiles"
    PEOPLE = "people"
    BALANCE = "balance"


SECTIONS = {
    **dict.fromkeys(
        (Code.GOAL, Code.PERSONA, Code.PLACE, Code.SECTOR, Code.EMPLOYER), Section.PROFILES
    ),
    **dict.fromkeys((Code.OWED, Code.OVERDUE, Code.MOVED, Code.DORMANT), Section.PEOPLE),
    **dict.fromkeys(
        (Code.ASKS, Code.MENTOR, Code.CONNECTOR, Code.ONE_GROUP, Code.ONE_SECTOR,
         Code.ONE_ORGANISATION), Section.BALANCE,
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Deed:
    """The action that the one key makes of a finding."""

    title: str
    kind: Kind = Kind.OTHER
    minutes: int = 15
    move_id: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found; `code` and `about` name it, and `facts` what it says in short.

    `says` is the sentence, `because` the reason. `persona` is who is missing, as far as is known;
    `goal_id` the open goal that it would help, `person_id` whom it is about. `acted` is the newest
    action made of it.
    """

    code: Code
    about: str
    says: str
    because: str
    deed: Deed
    facts: str = ""
    goal_id: int | None = None
    person_id: int | None = None
    persona: PersonaLine | None = None
    acted: Acted | None = None

    @property
    def key(self) -> str:
        """The key by which its action knows it."""
        return f"{self.code}:{self.about}"

    @property
    def answer(self) -> str:
        """Its subject with its facts, by which it is known that it was put away."""
        return f"{self.about}|{self.facts}" if self.facts else self.about

    @property
    def section(self) -> Section:
        """The heading under which it stands."""
        return SECTIONS[self.code]


def digest(*said: str) -> str:
    """A few letters that change with what was said."""
    return f"{crc32(' '.join(said).encode()):08x}"
