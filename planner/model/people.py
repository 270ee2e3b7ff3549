"""People of the network, their contact points and their editable fields."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, TypedDict

from planner.model.actions import Action
from planner.model.goals import GoalCount
from planner.model.touches import Touch
from planner.model.vocabulary import Circle, DateKind, PersonState, PointKind, Role
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """One way of reaching a person."""

    kind: PointKind
    value: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A job of a person: `main` is the one that lists show.

    `started` and `ended` are partial dates (`planner.calendar.partial_dates`), empty if unknown;
    one that goes on has `ended` None. The main one has no id of its own.
    """

    id: int | None
    organisation: str
    title: str = ""
    started: str = ""
    ended: str | None = None
    main: bool = False
    organisation_id: int | None = None

    @property
    def is_over(self) -> bool:
        """Whether the job is a former one."""
        return self.ended is not None


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """A person of the network whom another knows, or who knows them."""

    id: int
    person_id: int
    name: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class PersonDate:
    """A day of the year that matters to a person; `year` is None if unknown."""

    id: int | None
    kind: DateKind
    month: int
    day: int
    year: int | None = None
    label: str = ""

    @property
    def iso(self) -> str:
        """The date as ISO 8601 has it, `--04-12` without the year."""
        year = "-" if self.year is None else f"{self.year:04}"
        return f"{year}-{self.month:02}-{self.day:02}"


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the network, whole, as on the card and in JSON.

    `period_days` and `contact_due` are None without a rhythm. `own_period` is the person's own
    rhythm in days. `affiliations` are all jobs: the main one, the others, the former ones.
    """

    id: int
    uid: str
    name: str
    given: str = ""
    family: str = ""
    organisation: str = ""
    role_title: str = ""
    circle: Circle | None = None
    strength: int | None = None
    role: Role | None = None
    enjoyed: bool = False
    groups: tuple[str, ...] = ()
    points: tuple[ContactPoint, ...] = ()
    city: str = ""
    language: str = ""
    need: str = ""
    offer: str = ""
    notes: str = ""
    how_met: str = ""
    via: str = ""
    state: PersonState = PersonState.ACTIVE
    connected_on: date | None = None
    created_on: date | None = None
    own_period: int | None = None
    period_days: int | None = None
    last_contact: date | None = None
    contact_due: date | None = None
    affiliations: tuple[Affiliation, ...] = ()
    acquaintances: tuple[Acquaintance, ...] = ()
    dates: tuple[PersonDate, ...] = ()

    def values(self, kind: PointKind) -> tuple[str, ...]:
        """The values of the contact points of one kind, in their order."""
        return tuple(point.value for point in self.points if point.kind is kind)


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as one row of a list."""

    id: int
    name: str
    organisation: str
    role_title: str
    circle: Circle | None
    state: PersonState
    period_days: int | None
    last_contact: date | None
    contact_due: date | None
    connected_on: date | None = None


class DuePeople(NamedTuple):
    """The people listed first because contact is due, the most overdue at the head.

    `further` says that more are due than are listed, `others` counts those who are not in `rows`.
    """

    rows: Sequence[PersonRow]
    further: bool
    others: int


class Filled(NamedTuple):
    """The columns of the list of people that hold anything at all, for all people."""

    organisation: bool = True
    title: bool = True
    circle: bool = True
    contact: bool = True
    rhythm: bool = True


class PersonFields(TypedDict, total=False):
    """Fields of a `Person` to set; absent ones stay as they are.

    `knows` are the ids of further people whom they know.
    """

    given: str
    family: str
    organisation: str
    role_title: str
    circle: Circle | None
    strength: int | None
    role: Role | None
    enjoyed: bool
    groups: tuple[str, ...]
    points: tuple[ContactPoint, ...]
    city: str
    language: str
    need: str
    offer: str
    notes: str
    how_met: str
    via: str
    state: PersonState
    connected_on: date | None
    own_period: int | None
    dates: tuple[PersonDate, ...]
    knows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Encounter:
    """The stored result of a person line: the person, new if `created`, touch and actions.

    `counts_for` are the goals for which the person counts.
    """

    created: bool
    person: Person
    touch: Touch | None = None
    actions: tuple[Action, ...] = ()
    counts_for: tuple[GoalCount, ...] = ()
