"""Leads: people with a weak tie to an organisation, who may know more, each with the reasons."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import IntEnum

from planner.language import _
from planner.model.people import Affiliation
from planner.network.ties.job_words import say_time_of
from planner.values import dataclass

MOST = 20
"""The most people listed."""


class Tie(IntEnum):
    """The ties of a person to an organisation, the closest first."""

    ONCE = 1
    KNOWS_ONCE = 2
    CONNECTOR = 3
    SECTOR = 4


@dataclass(frozen=True, slots=True)
class Clue:
    """One tie of a person to an organisation.

    `detail` is the person known, or the organisation in the sector; `started` and `ended` are the
    partial dates of the job there.
    """

    person_id: int
    name: str
    tie: Tie
    detail: str = ""
    started: str = ""
    ended: str | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class Lead:
    """A person with all the ties of theirs that are known, the closest first."""

    person_id: int
    name: str
    clues: tuple[Clue, ...]


def leads(clues: Iterable[Clue], most: int = MOST) -> list[Lead]:
    """The people with their ties: by the closest, the number, the latest contact, the name."""
    people: dict[int, list[Clue]] = {}
    for clue in sorted(clues, key=lambda each: each.tie):
        people.setdefault(clue.person_id, []).append(clue)
    ordered = sorted(people.values(), key=_order)
    return [Lead(ties[0].person_id, ties[0].name, tuple(ties)) for ties in ordered[:most]]


def _order(ties: Sequence[Clue]) -> tuple[int, int, int, str]:
    closest = ties[0]
    last = closest.last or date.min
    return closest.tie, -len(ties), -last.toordinal(), closest.name


def say_ties(lead: Lead) -> str:
    """The reasons in words: "there until March 2024 · connector"; each said once."""
    return " · ".join(dict.fromkeys(map(say_tie, lead.clues)))


def say_tie(clue: Clue) -> str:
    """One reason in words."""
    match clue.tie:
        case Tie.ONCE:
            time = say_time_of(Affiliation(None, "", "", clue.started, clue.ended or ""))
            return _("worked there, {time}").format(time=time) if time else _("worked there")
        case Tie.KNOWS_ONCE:
            return _("knows {name}, who was there").format(name=clue.detail)
        case Tie.CONNECTOR:
            return _("connects people")
    return _("same sector: {organisation}").format(organisation=clue.detail)
