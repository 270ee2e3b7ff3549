"""A chain as it is shown: its people, and the link from each to the next."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from planner.network.chains.links import Link, Standing
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Someone:
    """A person of a chain."""

    id: int
    uid: str
    name: str
    given: str = ""
    role_title: str = ""
    organisation: str = ""

    @property
    def short(self) -> str:
        """The first name, else the whole."""
        return self.given or self.name


@dataclass(frozen=True, slots=True)
class Step:
    """A further person of a chain, and the link from the one before.

    `shared` is the name of what they share, or the note on their knowing each other; `day` is that
    of the event. `proof` is the time they worked together, where the link is a group of mine, and
    `place` the organisation.
    """

    person: Someone
    link: Link
    shared: str = ""
    day: date | None = None
    proof: Link | None = None
    place: str = ""


@dataclass(frozen=True, slots=True)
class Chain:
    """A chain: how the first person stands to me, and the steps from there."""

    cost: int
    first: Someone
    standing: Standing
    steps: tuple[Step, ...] = ()

    @property
    def people(self) -> tuple[Someone, ...]:
        """The people, from the first to the one to be reached."""
        return self.first, *(step.person for step in self.steps)

    @property
    def is_known(self) -> bool:
        """Whether it is one person alone, whom I know well: core, close or met within a year."""
        return not self.steps and self.cost == 1

    @property
    def last(self) -> Someone:
        """The person to be reached."""
        return self.people[-1]


class Towards(StrEnum):
    """The kinds of what chains lead to."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PERSONA = "persona"


class Obstacle(StrEnum):
    """The reasons against any search."""

    RESTS = "rests"
    LEFT_IN_PEACE = "left-in-peace"
    NOBODY_THERE = "nobody-there"


@dataclass(frozen=True, slots=True)
class Destination:
    """A thing to be reached: its kind, id and name, and the organisation it is at, if any.

    `is_placed` is False for a persona of which neither organisation nor sector is written.
    """

    towards: Towards
    id: int
    name: str
    organisation_id: int | None = None
    organisation: str = ""
    is_placed: bool = True

    @property
    def about(self) -> str:
        """The text by which a page knows it: "organisation:12"."""
        return f"{self.towards.value}:{self.id}"


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways to a destination: the chains, the best first, or what stands in the way.

    `near` is the organisation or the sector to which they lead instead, where no person fits a
    persona.
    """

    to: Destination
    chains: Sequence[Chain] = ()
    obstacle: Obstacle | None = None
    near: str = ""

    @property
    def is_known(self) -> bool:
        """Whether it is a person whom I know well myself."""
        is_person = self.to.towards is Towards.PERSON
        return is_person and bool(self.chains) and self.chains[0].is_known


def read_about(about: str) -> tuple[Towards, int] | None:
    """The kind and the id in "organisation:12"; None if there are none."""
    kind, _colon, number = about.partition(":")
    if kind not in set(Towards) or not (number.isascii() and number.isdecimal()):
        return None
    return Towards(kind), int(number)
