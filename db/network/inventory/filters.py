"""Filters of people by sector, and by what they are without."""

from collections.abc import Collection, Iterator, Sequence

from peewee import SQL, Expression

from db.engine.query import rows
from db.models import Person
from db.network.ties.at_work import IN_A_SECTOR
from planner.language.text import fold

_HAVING = {
    "group": "SELECT person_id FROM membership",
    "sector": f"SELECT person FROM ({IN_A_SECTOR})",
}
"""The people who have what others are without."""


def named_so(known: Sequence[tuple[int, str]], name: str, whole: Collection[str]) -> frozenset[int]:
    """The ids whose folded names begin so; of a `whole` one that of just this name, if any."""
    start = fold(name)
    exact = frozenset([number for number, key in known if key == start])
    if exact and name in whole:
        return exact
    return frozenset([number for number, key in known if key.startswith(start)])


def in_sectors(names: Sequence[str], whole: Collection[str]) -> Iterator[Expression]:
    """People in a sector for each beginning of a name."""
    if not names:
        return
    sectors = [(int(number), str(key)) for number, key in rows("SELECT id, key FROM sector")]
    for ids in dict.fromkeys(named_so(sectors, name, whole) for name in names):
        among = ", ".join(map(str, sorted(ids)))
        people = f"SELECT person FROM ({IN_A_SECTOR}) WHERE sector IN ({among})"
        yield Person.id << SQL(f"({people})")


def lacking(what: Sequence[str]) -> Iterator[Expression]:
    """People without any group, without any sector."""
    for each in what:
        yield Person.id.not_in(SQL(f"({_HAVING[each]})"))
