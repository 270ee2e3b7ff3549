"""Facts for the diagnosis; those that are not there are empty, and give no finding."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import NamedTuple

from planner.network.personas.match import Fitting
from planner.network.personas.persona import Persona
from planner.values import dataclass


class Part(NamedTuple):
    """The largest group, sector or organisation: its people, `of` how many it is a part."""

    id: int
    name: str
    people: int
    of: int


@dataclass(frozen=True, slots=True)
class Inventory:
    """The people in numbers, those not to be contacted left out."""

    people: int = 0
    connectors: int = 0
    mentors: int = 0
    group: Part | None = None
    sector: Part | None = None
    organisation: Part | None = None


class Place(NamedTuple):
    """A sector of the market map, or an organisation that a goal is for, with its people now.

    `goal_id` is the open goal that is for it; `aimed` counts the organisations of a sector.
    """

    id: int
    name: str
    people: int
    aimed: int = 0
    priority: str = ""
    decides: str = ""
    refers: str = ""
    meets: str = ""
    goal_id: int | None = None


class GoalFacts(NamedTuple):
    """An open goal; `words` are those by which people are looked for, `met` if a person fits."""

    id: int
    statement: str
    words: str
    met: bool


class PersonaFacts(NamedTuple):
    """A persona with the people who fit; `open` if it serves no goal, or an open one."""

    persona: Persona
    fitting: tuple[Fitting, ...] = ()
    open: bool = True


class Tie(NamedTuple):
    """A person to write to: since when, and what may be said of it.

    `about` is what names the finding, `word` their new job; `elsewhere` says that it is at another
    organisation, or of a dormant tie that no exchange was noted. `goal_id` is the open goal with
    which they share words.
    """

    about: int
    person_id: int
    name: str
    day: date
    word: str = ""
    elsewhere: bool = False
    goal_id: int | None = None


@dataclass(frozen=True, slots=True)
class Ties:
    """The people to write to of one kind: how many, and the first of them."""

    count: int = 0
    first: tuple[Tie, ...] = ()


class Balance(NamedTuple):
    """Asks and gives of the last time; the person asked most without anything in return."""

    asks: int = 0
    gives: int = 0
    person_id: int | None = None
    name: str = ""


class Employer(NamedTuple):
    """An employer of one's own, and whether any of the people is or was there."""

    id: int
    name: str
    is_known: bool


class Acted(NamedTuple):
    """The newest action of a finding: its day, whether it is done, and when it was made."""

    day: date
    done: bool
    made_on: date


@dataclass(frozen=True, slots=True)
class Facts:
    """All that is read; `away` are the findings put away, `acted` those with an action.

    Both are known by the key of the finding, what is put away with what it said then.
    """

    inventory: Inventory = Inventory()
    goals: tuple[GoalFacts, ...] = ()
    organisations: tuple[Place, ...] = ()
    sectors: tuple[Place, ...] = ()
    personas: tuple[PersonaFacts, ...] = ()
    owed: Ties = Ties()
    overdue: Ties = Ties()
    dormant: Ties = Ties()
    moved: Ties = Ties()
    balance: Balance = Balance()
    employers: tuple[Employer, ...] = ()
    away: frozenset[tuple[str, str]] = frozenset()
    acted: Mapping[str, Acted] = field(default_factory=dict)
