"""Debriefs: what was planned and what happened, why, and what to do next time."""

from dataclasses import dataclass
from datetime import date
from typing import TypedDict


@dataclass(frozen=True, slots=True)
class Debrief:
    """The debrief of an event or of an action; one sentence is enough.

    `minutes` are those really spent, `cost` is in hundredths. It is `closed` once the person has
    ended it; until then it opens again where it was left.
    """

    id: int
    day: date
    event_id: int | None = None
    action_id: int | None = None
    planned: str = ""
    happened: str = ""
    why: str = ""
    next_time: str = ""
    minutes: int | None = None
    cost: int | None = None
    closed: bool = False


class DebriefFields(TypedDict, total=False):
    """What a person says in a debrief; what is absent is left as it is."""

    planned: str
    happened: str
    why: str
    next_time: str
    minutes: int | None
    cost: int | None
    closed: bool


def lesson_of(debrief: Debrief) -> str:
    """What a debrief teaches: what to do next time, else why it went as it did."""
    return debrief.next_time or debrief.why
