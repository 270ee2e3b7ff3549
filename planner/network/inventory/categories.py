"""Categories: how many people there are by circle, strength, role, group and sector."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from enum import StrEnum
from typing import NamedTuple

from planner.language import _, pgettext
from planner.model.labels import circles, roles
from planner.model.vocabulary import Circle, Role
from planner.network.inventory.listing import of_circle, of_group, of_sector
from planner.values import dataclass

_STRONGEST = 5
"""The last pair is taken where all are as good."""


class Axis(StrEnum):
    """The categories by which people are counted."""

    CIRCLE = "circle"
    STRENGTH = "strength"
    ROLE = "role"
    GROUP = "group"
    SECTOR = "sector"


@dataclass(frozen=True, slots=True)
class Tally:
    """Numbers of people: in all, by each code (None is without), by the name of group and sector.

    A person may be in several groups and sectors; the last numbers are of those in any.
    """

    people: int = 0
    circles: Mapping[Circle | None, int] = field(default_factory=dict)
    strengths: Mapping[int | None, int] = field(default_factory=dict)
    roles: Mapping[Role | None, int] = field(default_factory=dict)
    groups: Sequence[tuple[str, int]] = ()
    sectors: Sequence[tuple[str, int]] = ()
    in_groups: int = 0
    in_sectors: int = 0


class Bar(NamedTuple):
    """A category: its people are those whom the `query` finds; the one of none has no `code`."""

    axis: Axis
    code: str
    name: str
    people: int
    query: str


def bars(tally: Tally) -> dict[Axis, list[Bar]]:
    """The bars of each axis; none of groups or sectors while there are none."""
    return {
        Axis.CIRCLE: list(_of_circles(tally)),
        Axis.STRENGTH: list(_of_strengths(tally)),
        Axis.ROLE: list(_of_roles(tally)),
        Axis.GROUP: list(_of_groups(tally)),
        Axis.SECTOR: list(_of_sectors(tally)),
    }


def percent(count: int, people: int) -> int:
    """The share of all people in whole percents; 0 means no person at all."""
    if not count or not people:
        return 0
    return max(round(100 * count / people), 1)


def _of_circles(tally: Tally) -> Iterator[Bar]:
    for circle, name in circles().items():
        yield Bar(Axis.CIRCLE, circle.value, name, tally.circles.get(circle, 0), of_circle(circle))
    without = tally.circles.get(None, 0)
    yield Bar(Axis.CIRCLE, "", pgettext("circle", "none"), without, of_circle(None))


def _of_strengths(tally: Tally) -> Iterator[Bar]:
    for number in range(_STRONGEST, 0, -1):
        query = _("tie:{value}").format(value=number)
        count = tally.strengths.get(number, 0)
        yield Bar(Axis.STRENGTH, str(number), str(number), count, query)
    without = tally.strengths.get(None, 0)
    yield Bar(Axis.STRENGTH, "", _("not known"), without, _("no:tie"))


def _of_roles(tally: Tally) -> Iterator[Bar]:
    for role, name in roles().items():
        query = _("role:{value}").format(value=name.replace(" ", "-"))
        yield Bar(Axis.ROLE, role.value, name, tally.roles.get(role, 0), query)
    without = tally.roles.get(None, 0)
    yield Bar(Axis.ROLE, "", pgettext("role", "none"), without, _("no:role"))


def _of_groups(tally: Tally) -> Iterator[Bar]:
    if not tally.groups:
        return
    for name, count in tally.groups:
        yield Bar(Axis.GROUP, name, name, count, of_group(name))
    without = tally.people - tally.in_groups
    yield Bar(Axis.GROUP, "", pgettext("group", "none"), without, _("no:group"))


def _of_sectors(tally: Tally) -> Iterator[Bar]:
    if not tally.sectors:
        return
    for name, count in tally.sectors:
        yield Bar(Axis.SECTOR, name, name, count, of_sector(name))
    without = tally.people - tally.in_sectors
    yield Bar(Axis.SECTOR, "", pgettext("sector", "none"), without, _("no:sector"))
