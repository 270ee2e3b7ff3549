"""Links of a chain: from me to a person, and between two people; what each of them costs."""

from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from planner.model.vocabulary import Circle
from planner.values import dataclass

LONGEST = 4
"""The most people in a chain."""
MOST = 3
"""The most chains found."""
CROWD = 50
"""A group, an event or an organisation of more people is no bridge: they need not have met."""
FRESH = timedelta(days=365)
"""A contact within this time is a fresh one."""
_NEAR = (Circle.CORE, Circle.CLOSE)
_STRONG = 2


class Tie(StrEnum):
    """The tie between me and the first person of a chain."""

    FRESH = "fresh"
    CIRCLE = "circle"
    EARLIER = "earlier"
    ENJOYED = "enjoyed"
    STRONG = "strong"
    CONNECTED = "connected"


class Bond(StrEnum):
    """The link between two people of a chain, the closest first."""

    KNOWS = "knows"
    INTRODUCED = "introduced"
    BROUGHT = "brought-together"
    EVENT = "event"
    GROUP = "group"
    NOW = "colleagues"
    ONCE = "once-colleagues"


_TIES = {Tie.FRESH: 1, Tie.CIRCLE: 1, Tie.EARLIER: 2, Tie.ENJOYED: 2, Tie.STRONG: 2}
_TIES[Tie.CONNECTED] = 4
BONDS = {
    Bond.KNOWS: 1,
    Bond.INTRODUCED: 1,
    Bond.BROUGHT: 1,
    Bond.EVENT: 2,
    Bond.GROUP: 2,
    Bond.NOW: 3,
    Bond.ONCE: 4,
}
"""The cost of each link between two people."""
DOUBTS = 4
"""The weights of a unit of cost: one weight more for each link of a chain that is no evidence."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The standing of a person to me; `last` is the day of the last contact."""

    last: date | None = None
    circle: Circle | None = None
    strength: int | None = None
    enjoyed: bool = False
    connected_on: date | None = None

    def tie(self, today: date) -> Tie | None:
        """The closest tie to me; None if we have nothing to do with each other."""
        if self.last and self.last >= today - FRESH:
            return Tie.FRESH
        if self.circle in _NEAR:
            return Tie.CIRCLE
        if self.last:
            return Tie.EARLIER
        if self.enjoyed:
            return Tie.ENJOYED
        if (self.strength or 0) >= _STRONG:
            return Tie.STRONG
        return Tie.CONNECTED if self.connected_on else None

    def cost(self, today: date) -> int | None:
        """The cost of the first link of a chain that begins with the person; None without a tie."""
        tie = self.tie(today)
        return None if tie is None else _TIES[tie]


class Link(NamedTuple):
    """A link between two people.

    `key` is the id of what they share: the event, the group, the organisation. `one` is the person
    who introduced the other to me; `until` the year in which one of two colleagues left, empty if
    it is not known that they were there at the same time.
    """

    bond: Bond
    key: int = 0
    one: int = 0
    until: str = ""

    @property
    def cost(self) -> int:
        """The cost of the link."""
        return BONDS[self.bond]

    @property
    def is_evidence(self) -> bool:
        """Whether it shows that the two know each other.

        A group is my own label; colleagues whose years are unknown may never have met.
        """
        return self.bond is not Bond.GROUP and (self.bond is not Bond.ONCE or bool(self.until))

    @property
    def weight(self) -> int:
        """The cost in weights: of two links that cost the same, evidence is lighter."""
        return self.cost * DOUBTS + (not self.is_evidence)


class Years(NamedTuple):
    """The time of a job, in partial dates; one that goes on has `ended` None."""

    started: str = ""
    ended: str | None = None


def shared_years(one: Years, other: Years) -> tuple[bool, str]:
    """Whether two may have been there together, and the year until which they surely were.

    The year is empty where a beginning or an end is unknown: then they only may.
    """
    starts = [job.started for job in (one, other)]
    ends = [job.ended for job in (one, other) if job.ended is not None]
    first_end = min(filter(None, ends), default="")
    if first_end and any(_is_after(start, first_end) for start in starts):
        return False, ""
    is_known = all(starts) and all(ends) and all(_is_after(first_end, each) for each in starts)
    return True, first_end[:4] if is_known else ""


def _is_after(one: str, other: str) -> bool:
    """Whether a partial date is surely after another, as far as both are known."""
    known = min(len(one), len(other))
    return one[:known] > other[:known]
