"""The ground on which a value proposition is judged: results, own titles, project and goals."""

from collections.abc import Mapping
from dataclasses import field

from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Achieved:
    """An achievement that may be a proof: the id of its card, its title and its result."""

    id: int
    title: str
    result: str


@dataclass(frozen=True, slots=True)
class Purpose:
    """A goal, or the card of the project; `served` are the uids that it is for."""

    id: int
    uid: str
    title: str
    served: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Ground:
    """The facts that the tests read.

    `achieved` are the achievements by uid, `titles` the job titles of my own, `projects` the cards
    of SWOT's project, `goals` the open goals. `within` are the uids of the organisation and the
    sector that a persona or an organisation belongs to.
    """

    achieved: Mapping[str, Achieved]
    titles: tuple[str, ...] = ()
    projects: tuple[Purpose, ...] = ()
    goals: tuple[Purpose, ...] = ()
    within: Mapping[str, frozenset[str]] = field(default_factory=dict)
