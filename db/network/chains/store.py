"""Chains: the people beside some people, read as the search for chains asks for them."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from math import inf
from typing import Any

from db.engine.query import rows
from db.errors import Missing
from db.network.chains.links import Links
from db.network.ties.at_work import IN_THE_SECTOR
from planner.language import _
from planner.model.vocabulary import Circle
from planner.network.chains.chain import Chain, Someone, Step
from planner.network.chains.links import MOST, Bond, Link, Standing
from planner.network.chains.search import Found, find_chains

_ACTIVE = "p.state = 'active'"
_THERE = f"""SELECT p.id FROM person p WHERE p.organisation_id = :place AND {_ACTIVE}
UNION SELECT p.id FROM affiliation a JOIN person p ON p.id = a.person_id AND {_ACTIVE}
    WHERE a.organisation_id = :place AND a.ended IS NULL"""
_IN_SECTOR = f"""SELECT p.id FROM ({IN_THE_SECTOR}) i JOIN person p ON p.id = i.person
    AND {_ACTIVE}"""
_MINE = f"""SELECT p.id, r.last_contact, p.circle, p.strength, p.enjoyed, p.connected_on
FROM json_each(:ids) j JOIN person p ON p.id = j.value AND {_ACTIVE}
JOIN person_rhythm r ON r.person_id = p.id"""
_PEOPLE = """SELECT p.id, p.uid, p.name, p.given, p.role_title, coalesce(o.name, '')
FROM json_each(:ids) j JOIN person p ON p.id = j.value
LEFT JOIN organisation o ON o.id = p.organisation_id"""
_NAMES: Mapping[Bond, str] = {
    Bond.KNOWS: "SELECT note, NULL FROM knows WHERE id = :key",
    Bond.EVENT: "SELECT title, day FROM event WHERE id = :key",
    Bond.GROUP: "SELECT name, NULL FROM people_group WHERE id = :key",
    **dict.fromkeys((Bond.NOW, Bond.ONCE), "SELECT name, NULL FROM organisation WHERE id = :key"),
}


class ChainStore:
    """The chains of people who lead to a person or a place."""

    def at(self, organisation_id: int) -> list[int]:
        """The people at an organisation now, be it by a job beside the main one."""
        return _ids(rows(_THERE, place=organisation_id))

    def in_sector(self, sector_id: int) -> list[int]:
        """The people in a sector now."""
        return _ids(rows(_IN_SECTOR, sector=sector_id))

    def organisation(self, organisation_id: int) -> str:
        """The name of an organisation.

        Raises:
            Missing: if it is not there.
        """
        found = rows("SELECT name FROM organisation WHERE id = :id", id=organisation_id)
        if not found:
            raise Missing(_("This organisation is no longer there."))
        return str(found[0][0])

    def standing(self, ids: Sequence[int]) -> dict[int, Standing]:
        """The standing of active people to me."""
        return {
            number: Standing(
                _day(last), Circle(circle) if circle else None, strength, bool(enjoyed), _day(since)
            )
            for number, last, circle, strength, enjoyed, since in rows(_MINE, ids=json.dumps(ids))
        }

    def find(
        self, ends: Sequence[int], today: date, going_on: Callable[[], None] = lambda: None
    ) -> list[Chain]:
        """The best chains to any of `ends`; `going_on` is called before people are read."""
        reader = _Reader(self, today, going_on)
        found = find_chains(ends, reader.neighbours, reader.mine, MOST)
        return [self._chain(each, reader) for each in found]

    def _chain(self, found: Found, reader: "_Reader") -> Chain:
        people = {number: Someone(*rest) for number, *rest in _people(found.people)}
        first, *others = found.people
        steps = []
        for before, number in zip(found.people, others, strict=False):
            link = reader.link(before, number)
            name, day = _named(link)
            proof = Links().at_work(before, number) if link.bond is Bond.GROUP else None
            place = _named(proof)[0] if proof else ""
            steps.append(Step(people[number], link, name, day, proof, place))
        return Chain(found.cost, people[first], self.standing([first])[first], tuple(steps))


class _Reader:
    """A cache of all that one search has read."""

    def __init__(self, store: ChainStore, today: date, going_on: Callable[[], None]) -> None:
        self._store = store
        self._today = today
        self._going_on = going_on
        self._links = Links()
        self._known: dict[int, dict[int, Link]] = {}

    def mine(self, ids: Sequence[int]) -> Mapping[int, tuple[int, date | None]]:
        """The cost from me to some people, where there is a tie, with the last contact."""
        self._going_on()
        found = {}
        for number, standing in self._store.standing(ids).items():
            cost = standing.cost(self._today)
            if cost is not None:
                found[number] = cost, standing.last
        return found

    def neighbours(self, people: Sequence[tuple[int, int]]) -> Mapping[int, Mapping[int, int]]:
        """The people beside some people, with the weight of the link."""
        self._going_on()
        found = self._links.beside(people)
        for number, links in found.items():
            before = self._known.setdefault(number, links)
            nearer = {
                at: link for at, link in links.items() if link.weight < _weight(before.get(at))
            }
            self._known[number] = before | nearer
        return {
            number: {beside: link.weight for beside, link in links.items()}
            for number, links in found.items()
        }

    def link(self, one: int, other: int) -> Link:
        """The link between two people of a chain; it was read from the one nearer to the end."""
        return self._known[other][one]


def _weight(link: Link | None) -> float:
    return inf if link is None else link.weight


def _people(ids: Iterable[int]) -> list[tuple[Any, ...]]:
    return [(row[0], *row) for row in rows(_PEOPLE, ids=json.dumps(list(ids)))]


def _named(link: Link) -> tuple[str, date | None]:
    """The name of what two people share, and its day if it has one."""
    sql = _NAMES.get(link.bond)
    found = rows(sql, key=link.key) if sql else []
    name, day = found[0] if found else ("", None)
    return name, _day(day)


def _ids(found: Iterable[tuple[Any, ...]]) -> list[int]:
    return [number for (number,) in found]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
