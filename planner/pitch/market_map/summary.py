"""The market map as plain rows, such as a file shows them."""

from collections.abc import Iterable, Sequence

from planner.language import _
from planner.pitch.market_map.coverage import Coverage, SectorMap
from planner.pitch.market_map.sector import Priority, Sector
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class MarketOrganisation:
    """An organisation of a sector: its name, its priority, the people there now."""

    name: str
    priority: Priority | None
    people: int


@dataclass(frozen=True, slots=True)
class MarketLine:
    """A sector in a few words: its name, its numbers, its organisations; the sector itself."""

    name: str
    coverage: Coverage
    organisations: Sequence[MarketOrganisation]
    sector: Sector | None = None


def market_lines(parts: Iterable[SectorMap]) -> list[MarketLine]:
    """The rows of the map, in its order; organisations by priority and name."""
    return [
        MarketLine(
            part.sector.name if part.sector else no_sector(),
            part.coverage,
            [
                MarketOrganisation(place.target.name, place.target.priority, place.presence.now)
                for place in part.places
            ],
            part.sector,
        )
        for part in parts
    ]


def no_sector() -> str:
    """The name under which organisations without a sector stand."""
    return _("Without a sector")
