"""People of the network, their contact points and their editable fields."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple, TypedDict

from planner.model.actions import Action
from planner.model.goals import GoalCount
from planner.model.touches import Touch
from planner.model.vocabulary import Circle, PersonState, PointKind, Role
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class ContactPoint:
    """One way of reaching a person."""

    kind: PointKind
    value: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A person of the network, whole, as on the card and in JSON.

    `period_days` and `contact_due` are None without a rhythm. `own_period` is the person's own
    rhythm in days.
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
    """Fields of a `Person` to set; absent ones stay as they are."""

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
