"""The map as it was read last, and the people of it, who may still be counted in a thread."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from db.pitch.market import MarketStore
from planner.pitch.market_map.coverage import Presence, SectorMap, market_map
from planner.pitch.market_map.sector import Imported


class People(NamedTuple):
    """The people at the organisations of the map, and the organisations that are not on it.

    `parts` is the map with these people.
    """

    presences: Mapping[int, Presence]
    imported: Sequence[Imported]
    parts: Sequence[SectorMap]


def count(market: MarketStore, today: date) -> People:
    """Count the people, in whichever thread."""
    presences = market.presences(today)
    return People(presences, market.imported(), _parts(market, presences, today))


def _parts(
    market: MarketStore, presences: Mapping[int, Presence], today: date
) -> Sequence[SectorMap]:
    return market_map(market.sectors(), market.targets(), presences, today)


class Figures:
    """The parts of the map; people counted for an earlier state of it are shown meanwhile."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        self.parts: Sequence[SectorMap] = ()
        self._people: People | None = None
        self._turn = 0

    @property
    def waits(self) -> bool:
        """Whether no people are counted yet."""
        return self._people is None

    @property
    def imported(self) -> Sequence[Imported]:
        """The organisations of people that are not on the map."""
        there = {place.target.organisation_id for part in self.parts for place in part.places}
        known = self._people.imported if self._people else ()
        return [each for each in known if each.organisation_id not in there]

    def next_turn(self) -> int:
        """Begin to count people anew; the answer marks the count."""
        self._turn += 1
        return self._turn

    def take(self, people: People, turn: int) -> bool:
        """Take people who were counted in a turn, unless another one has begun since."""
        if turn == self._turn:
            self._people, self.parts = people, people.parts
        return turn == self._turn

    def read(self, market: MarketStore, today: date) -> None:
        """Read sectors and organisations, with the people counted before."""
        self.parts = _parts(market, self._people.presences if self._people else {}, today)
