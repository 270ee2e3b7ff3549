"""The things that a line of a person's card tells of, by codes: what it opens."""

from enum import StrEnum
from typing import NamedTuple


class What(StrEnum):
    """The kinds of things that a line opens."""

    ACTION = "action"
    ROUTINE = "routine"
    RESULT = "result"
    TOUCH = "touch"
    RUN = "run"
    EARLIER = "earlier"
    EVENT = "event"
    EVENTS = "events"
    PERSON = "person"
    ORGANISATION = "organisation"
    JOB = "job"
    GROUPS = "groups"
    POINT = "point"
    CIRCLE = "circle"
    FIELD = "field"
    SPARK = "spark"
    AWAITED = "awaited"
    PITCH = "pitch"


class Opens(NamedTuple):
    """One thing that a line opens: its kind, its id if it has one; `name` is its field or name.

    `edits` is the field of the person's form, or `verb:part`, by which it is changed in place;
    without one it is changed where it opens.
    """

    what: What
    id: int = 0
    name: str = ""
    edits: str = ""


def field(name: str) -> Opens:
    """The field of the person's form that a line shows."""
    return Opens(What.FIELD, name=name, edits=name)


def job(affiliation_id: int | None) -> Opens:
    """The form of a job; the main one has no id."""
    return Opens(What.JOB, affiliation_id or 0)


def person(person_id: int, edits: str = "") -> Opens:
    """The card of another person."""
    return Opens(What.PERSON, person_id, edits=edits)
