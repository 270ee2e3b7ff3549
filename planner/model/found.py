"""Things found by words from anywhere: people, actions, events, goals, organisations."""

from datetime import date
from enum import StrEnum

from planner.model.drafts import About
from planner.model.vocabulary import ActionState
from planner.values import dataclass


class FoundKind(StrEnum):
    """The kinds of things that are found, in the order of their sections."""

    PERSON = "person"
    ACTION = "action"
    EVENT = "event"
    GOAL = "goal"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found: the key of its row in its place, its name, and what says which it is.

    `state` is that of an action.
    """

    kind: FoundKind
    key: About
    name: str
    beside: str = ""
    day: date | None = None
    state: ActionState | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """The first things found of one kind, and how many there are; `capped` if there are more."""

    kind: FoundKind
    hits: tuple[Hit, ...]
    count: int
    capped: bool = False
