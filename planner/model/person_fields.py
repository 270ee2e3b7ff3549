"""What can be written down about a person."""

from datetime import date
from typing import TypedDict

from planner.model.people import ContactPoint
from planner.model.vocabulary import Circle, PersonState, Role


class PersonFields(TypedDict, total=False):
    """Fields of a `Person` to be set; those left out stay as they are."""

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
