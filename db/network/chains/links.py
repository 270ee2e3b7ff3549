"""Links between people: whom each knows, met with me, shares a group or an organisation with.

Each kind is one query or two for all people asked for. Only active people are listed; a group, an
event or an organisation of a crowd is no link.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from db.engine.query import rows
from planner.network.chains.links import CROWD, Bond, Link, Years, shared_years

_Linked = tuple[int, int, Link]
_Asked = dict[int, int]
"""The people asked for, each with the number of people of their way to the end."""

_ACTIVE = "JOIN person q ON q.id = other AND q.state = 'active'"
_BOTH_WAYS = f"""SELECT one, other, key FROM (
    SELECT t.{{here}} AS one, t.{{there}} AS other, t.{{key}} AS key
        FROM json_each(:ids) j JOIN {{table}} t ON t.{{here}} = j.value
    UNION ALL SELECT t.{{there}}, t.{{here}}, t.{{key}}
        FROM json_each(:ids) j JOIN {{table}} t ON t.{{there}} = j.value) {_ACTIVE}"""
_KNOWN = _BOTH_WAYS.format(table="knows", here="person_id", there="known_id", key="id")
_INTRODUCED = _BOTH_WAYS.format(
    table="introduction", here="introducer_id", there="introduced_id", key="introducer_id"
)
_BROUGHT = _BOTH_WAYS.format(
    table="introduction_made", here="person_id", there="other_id", key="result_id"
)


class _Circle(NamedTuple):
    """A kind of circle of people, each of whom is linked with all others."""

    bond: Bond
    table: str
    column: str
    which: str = "1"

    @property
    def of(self) -> str:
        """The SQL of the circles of some people."""
        return f"""SELECT t.person_id, t.{self.column} FROM json_each(:ids) j
            JOIN {self.table} t ON t.person_id = j.value AND {self.which}"""

    @property
    def members(self) -> str:
        """The SQL of the members of some circles, crowds left out."""
        return f"""SELECT t.{self.column}, t.person_id AS other FROM (
            SELECT j.value AS place FROM json_each(:places) j WHERE (SELECT count(*) FROM (
                SELECT 1 FROM {self.table} t WHERE t.{self.column} = j.value AND {self.which}
                LIMIT {CROWD + 1})) <= {CROWD}) s
            JOIN {self.table} t ON t.{self.column} = s.place AND {self.which} {_ACTIVE}"""


_GROUPS = _Circle(Bond.GROUP, "membership", "group_id")
_EVENTS = _Circle(Bond.EVENT, "attendance", "event_id", "t.met = 1")
_NEWEST_FIRST = (
    "SELECT id FROM event WHERE id IN (SELECT value FROM json_each(:places)) ORDER BY day DESC"
)
_JOBS = """SELECT p.id, p.organisation_id, p.started, NULL
    FROM json_each(:ids) j JOIN person p ON p.id = j.value WHERE p.organisation_id IS NOT NULL
UNION ALL SELECT a.person_id, a.organisation_id, a.started, a.ended
    FROM json_each(:ids) j JOIN affiliation a ON a.person_id = j.value
    WHERE a.organisation_id IS NOT NULL"""
_FEW = f"""CASE WHEN (SELECT count(*) FROM (SELECT 1 FROM person
        WHERE organisation_id = j.value LIMIT {CROWD + 1})) > {CROWD} THEN 0
    WHEN (SELECT count(*) FROM (SELECT DISTINCT person_id FROM affiliation
        WHERE organisation_id = j.value {{now}} LIMIT {CROWD + 1})) > {CROWD} THEN 0
    ELSE (SELECT count(*) FROM (SELECT id FROM person WHERE organisation_id = j.value
        UNION SELECT person_id FROM affiliation WHERE organisation_id = j.value {{now}})) <= {CROWD}
    END"""
_PLACES = f"""SELECT j.value, {_FEW.format(now="")} FROM json_each(:ids) j
WHERE {_FEW.format(now="AND ended IS NULL")}"""
"""The organisations of no crowd now, and whether they were of none ever."""
_STAFF = f"""SELECT place, other, since, until FROM (
    SELECT p.organisation_id AS place, p.id AS other, p.started AS since, NULL AS until
        FROM json_each(:ids) j JOIN person p ON p.organisation_id = j.value
    UNION ALL SELECT a.organisation_id, a.person_id, a.started, a.ended
        FROM json_each(:ids) j JOIN affiliation a ON a.organisation_id = j.value
        WHERE a.ended IS NULL OR j.value IN (SELECT value FROM json_each(:ever))) {_ACTIVE}"""


class Links:
    """The links read in one search for chains.

    All who share a circle, such as a group, are equally far from each other. A search asks for
    people in the order of their distance to its end, so that a circle needs to be read from its
    first member alone: what others lead to there is no nearer through them. Only one with a shorter
    way reads it anew.
    """

    def __init__(self) -> None:
        self._read: dict[tuple[Bond, int], int] = {}

    def beside(self, people: Sequence[tuple[int, int]]) -> dict[int, dict[int, Link]]:
        """The people beside some people, each by the closest link.

        Each person is asked for with the number of people of their way to the end.
        """
        found: dict[int, dict[int, Link]] = defaultdict(dict)
        asked = dict(people)
        ids = json.dumps(list(asked))
        for links in (
            _known(ids),
            self._in_circles(_EVENTS, asked, ids),
            self._in_circles(_GROUPS, asked, ids),
            self._at_work(asked, ids),
        ):
            for one, other, link in links:
                known = found[one].get(other)
                if known is None or link.weight < known.weight:
                    found[one][other] = link
        return found

    def at_work(self, one: int, other: int) -> Link | None:
        """The time that two people surely worked at one organisation, be it until now."""
        found = self._at_work({other: 1}, json.dumps([other]))
        sure = [link for _other, at, link in found if at == one and link.is_evidence]
        return min(sure, key=lambda link: link.weight, default=None)

    def _in_circles(self, kind: _Circle, asked: _Asked, ids: str) -> Iterator[_Linked]:
        """Those met at one event, the latest first, or in one group."""
        reading = self._to_read(kind.bond, asked, rows(kind.of, ids=ids))
        places = json.dumps(list(reading))
        members: dict[int, list[int]] = defaultdict(list)
        for place, other in rows(kind.members, places=places) if reading else ():
            members[place].append(other)
        order = (
            [number for (number,) in rows(_NEWEST_FIRST, places=places)]
            if kind is _EVENTS and reading
            else members
        )
        for place in order:
            link = Link(kind.bond, place)
            for one in reading[place]:
                yield from ((one, other, link) for other in members[place] if other != one)

    def _to_read(
        self, bond: Bond, asked: _Asked, circles: Iterable[tuple[int, int]]
    ) -> dict[int, list[int]]:
        """The circles to be read, each from the person who is nearest to the end."""
        by_person: dict[int, list[int]] = defaultdict(list)
        for one, place in circles:
            by_person[one].append(place)
        reading: dict[int, list[int]] = {}
        for one, length in asked.items():
            for place in by_person[one]:
                if length < self._read.get((bond, place), length + 1):
                    self._read[bond, place] = length
                    reading.setdefault(place, []).append(one)
        return reading

    def _at_work(self, asked: _Asked, ids: str) -> Iterator[_Linked]:
        """Those at one organisation now, and those who once may have been there together."""
        jobs: dict[int, list[tuple[int, Years]]] = defaultdict(list)
        for one, place, since, until in rows(_JOBS, ids=ids):
            jobs[place].append((one, Years(since, until)))
        few = dict(rows(_PLACES, ids=json.dumps(sorted(jobs)))) if jobs else {}
        ever = json.dumps([place for place, is_few in few.items() if is_few])
        now = [(one, place) for place in few for one, years in jobs[place] if years.ended is None]
        first = self._to_read(Bond.NOW, asked, now)
        reading = [place for place, is_few in few.items() if is_few or place in first]
        staff: dict[int, list[tuple[int, Years]]] = defaultdict(list)
        found = rows(_STAFF, ids=json.dumps(reading), ever=ever) if reading else []
        for place, other, since, until in found:
            staff[place].append((other, Years(since, until)))
        for place in reading:
            for one, years in jobs[place]:
                if one in first.get(place, ()):
                    yield from _with_all_now(one, place, years, staff[place])
                if few[place]:
                    yield from _with_former(one, place, years, staff[place])


def _known(ids: str) -> Iterator[_Linked]:
    """Those who know each other, one of whom introduced the other, or whom I introduced."""
    for one, other, key in rows(_KNOWN, ids=ids):
        yield one, other, Link(Bond.KNOWS, key)
    for one, other, introducer in rows(_INTRODUCED, ids=ids):
        yield one, other, Link(Bond.INTRODUCED, one=introducer)
    for one, other, _key in rows(_BROUGHT, ids=ids):
        yield one, other, Link(Bond.BROUGHT)


def _with_all_now(
    one: int, place: int, years: Years, staff: Iterable[tuple[int, Years]]
) -> Iterator[_Linked]:
    if years.ended is None:
        link = Link(Bond.NOW, place)
        yield from (
            (one, other, link) for other, job in staff if job.ended is None and other != one
        )


def _with_former(
    one: int, place: int, years: Years, staff: Iterable[tuple[int, Years]]
) -> Iterator[_Linked]:
    """Those who were there at the same time, or may have been, one of them no longer."""
    for other, theirs in staff:
        if other != one and not (years.ended is None and theirs.ended is None):
            together, until = shared_years(years, theirs)
            if together:
                yield one, other, Link(Bond.ONCE, place, until=until)
