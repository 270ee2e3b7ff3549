"""Coverage of the market map: targeted, known, in conversation; for each sector."""

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum

from planner.language.text import fold
from planner.pitch.market_map.sector import Sector, Target
from planner.values import dataclass

MONTHS = 24
"""The months for which a two-way touch counts as a conversation; our default."""


class Counted(StrEnum):
    """The numbers of a sector, in the order of their columns."""

    ALL = "all"
    TARGETED = "targeted"
    KNOWN = "known"
    ONCE = "once"
    CONVERSATION = "conversation"


@dataclass(frozen=True, slots=True)
class Presence:
    """The people of the network at an organisation: those there now, those once there.

    A person is counted in one of the two. `last` is the day of the last two-way touch with a
    person there now.
    """

    now: int = 0
    once: int = 0
    last: date | None = None


NOBODY = Presence()


@dataclass(frozen=True, slots=True)
class Place:
    """An organisation of the map with the people there; `talks` if a conversation counts."""

    target: Target
    presence: Presence
    talks: bool = False


@dataclass(frozen=True, slots=True)
class Coverage:
    """The numbers of organisations of a sector.

    `once` are those without a person there now, of which one was there before. `targets_known`
    and `targets_talking` count among the targeted ones alone.
    """

    organisations: int = 0
    targeted: int = 0
    known: int = 0
    once: int = 0
    conversation: int = 0
    targets_known: int = 0
    targets_talking: int = 0

    def number(self, counted: Counted) -> int:
        """One of the numbers."""
        return {
            Counted.ALL: self.organisations,
            Counted.TARGETED: self.targeted,
            Counted.KNOWN: self.known,
            Counted.ONCE: self.once,
            Counted.CONVERSATION: self.conversation,
        }[counted]


@dataclass(frozen=True, slots=True)
class SectorMap:
    """A sector with its organisations and their coverage; no sector holds what is in none."""

    sector: Sector | None
    places: Sequence[Place]
    coverage: Coverage


def since(today: date) -> date:
    """The first day on which a two-way touch still counts: the same day 24 months before."""
    years, month = divmod(today.month - 1 - MONTHS, 12)
    year = max(today.year + years, date.min.year)
    return date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))


def is_conversation(last: date | None, today: date) -> bool:
    """Whether the last two-way touch is within 24 months; one that is yet to come is none."""
    return last is not None and since(today) <= last <= today


def counts(place: Place, counted: Counted) -> bool:
    """Whether an organisation is one of those that a number counts."""
    match counted:
        case Counted.TARGETED:
            return place.target.is_targeted
        case Counted.KNOWN:
            return place.presence.now > 0
        case Counted.ONCE:
            return place.presence.now == 0 and place.presence.once > 0
        case Counted.CONVERSATION:
            return place.talks
    return True


def coverage(places: Iterable[Place]) -> Coverage:
    """The numbers of some organisations."""
    known = tuple(places)
    targets = [place for place in known if counts(place, Counted.TARGETED)]
    return Coverage(
        len(known),
        len(targets),
        _number(known, Counted.KNOWN),
        _number(known, Counted.ONCE),
        _number(known, Counted.CONVERSATION),
        _number(targets, Counted.KNOWN),
        _number(targets, Counted.CONVERSATION),
    )


def market_map(
    sectors: Sequence[Sector],
    targets: Iterable[Target],
    presences: Mapping[int, Presence],
    today: date,
) -> list[SectorMap]:
    """The sectors in their order, each with its organisations by priority and name.

    Those in no sector stand together at the end, if there are any.
    """
    known = {sector.id for sector in sectors}
    parts: dict[int | None, list[Place]] = {number: [] for number in (*known, None)}
    for target in targets:
        presence = presences.get(target.organisation_id, NOBODY)
        place = Place(target, presence, talks=is_conversation(presence.last, today))
        parts[target.sector_id if target.sector_id in known else None].append(place)
    return list(_maps(sectors, parts))


def _maps(
    sectors: Sequence[Sector], parts: Mapping[int | None, list[Place]]
) -> Iterator[SectorMap]:
    wanted: list[tuple[Sector | None, list[Place]]] = [
        (sector, parts[sector.id]) for sector in sectors
    ]
    if parts[None]:
        wanted.append((None, parts[None]))
    for sector, places in wanted:
        yield SectorMap(sector, sorted(places, key=_order), coverage(places))


def _order(place: Place) -> tuple[str, str]:
    return place.target.priority or "Z", fold(place.target.name)


def _number(places: Iterable[Place], counted: Counted) -> int:
    return sum(counts(place, counted) for place in places)
