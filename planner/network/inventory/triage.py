"""Triage: people without a circle one by one, a decision each, twenty at a sitting."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any, NamedTuple

from planner.language import _, ngettext
from planner.model.stored_json import numbers, whole
from planner.values import dataclass

SITTING = 20
"""People of one sitting."""


class Why(StrEnum):
    """The reason for which a person comes now; the first reasons come first."""

    TOUCHED = "touched"
    COLLEAGUE = "colleague"
    FITS = "fits"
    CONNECTED = "connected"
    LATER = "later"


class Candidate(NamedTuple):
    """A person to decide on; `words` are those of the goal that the title fits."""

    id: int
    why: Why
    words: str = ""


class Decision(StrEnum):
    """A decision on a person."""

    CIRCLE = "circle"
    ENJOYED = "enjoyed"
    REST = "rest"


@dataclass(frozen=True, slots=True)
class Sitting:
    """The people of a sitting, the place of the one shown, and all those put off until later."""

    people: tuple[Candidate, ...] = ()
    at: int = 0
    later: tuple[int, ...] = ()

    @property
    def here(self) -> Candidate | None:
        """The person shown; None at the end."""
        return self.people[self.at] if self.at < len(self.people) else None

    @property
    def ids(self) -> list[int]:
        """The ids of the people."""
        return [each.id for each in self.people]


def settled(sitting: Sitting, closed: Iterable[int]) -> Sitting:
    """Stand at the first person who is neither `closed`, decided or gone, nor just put off.

    A decision that was taken back makes its person the first one again.
    """
    passed = {*closed, *_put_off(sitting)}
    open_places = (place for place, each in enumerate(sitting.people) if each.id not in passed)
    return replace(sitting, at=next(open_places, len(sitting.people)))


def _put_off(sitting: Sitting) -> set[int]:
    """Those before the present one who were put off; others came because they had been."""
    return {each.id for each in sitting.people[: sitting.at] if each.id in sitting.later}


def forward(sitting: Sitting) -> Sitting:
    """Go on to the next person."""
    return replace(sitting, at=min(sitting.at + 1, len(sitting.people)))


def put_off(sitting: Sitting) -> Sitting:
    """Leave the person shown for later, and go on."""
    here = sitting.here
    if here is None:
        return sitting
    others = tuple(number for number in sitting.later if number != here.id)
    return replace(forward(sitting), later=(*others, here.id))


def back(sitting: Sitting) -> Sitting:
    """Go back to the person before, decided or not."""
    return replace(sitting, at=max(sitting.at - 1, 0))


def as_kept(sitting: Sitting) -> dict[str, Any]:
    """The values by which a sitting is kept."""
    return {"people": sitting.people, "at": sitting.at, "later": sitting.later}


def from_kept(kept: Mapping[str, Any]) -> Sitting:
    """The sitting that was kept; what cannot be read is left out."""
    people = kept.get("people")
    found = [_candidate(each) for each in people] if isinstance(people, list) else []
    known = tuple(each for each in found if each is not None)
    at = whole(kept.get("at"), range(len(known) + 1), 0)
    return Sitting(known, at, tuple(numbers(kept.get("later"))))


def _candidate(kept: object) -> Candidate | None:
    match kept:
        case [int(number), str(why), str(words)] if why in list(Why) and numbers([number]):
            return Candidate(number, Why(why), words)
    return None


def say_brought(decisions: Sequence[Decision], put_off: int) -> list[str]:
    """The outcome of a sitting: "12 in a circle", "3 to call again"."""
    circled, enjoyed, rest = (decisions.count(each) for each in Decision)
    said = (
        (circled, ngettext("{n} in a circle", "{n} in a circle", circled)),
        (enjoyed, ngettext("{n} to call again", "{n} to call again", enjoyed)),
        (rest, ngettext("{n} may rest", "{n} may rest", rest)),
        (put_off, ngettext("{n} for later", "{n} for later", put_off)),
    )
    return [words.format(n=number) for number, words in said if number]


def say_waiting(count: int) -> str:
    """The number of people still to be decided on."""
    if not count:
        return _("Everybody has a place.")
    said = ngettext(
        "{n} person is still without a circle.", "{n} people are still without a circle.", count
    )
    return said.format(n=count)
