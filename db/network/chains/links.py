"""Links between people: whom each knows, met with me, shares a group or an organisation with.

Each kind is one query for all people asked for. Only active people are listed; a group, an event
or an organisation of a crowd is no link.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from db.engine.query import rows
from planner.network.chains.links import CROWD, Bond, Link, Years, shared_years

_Linked = tuple[int, int, Link]

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

_IN_A_GROUP = f"""WITH mine AS (SELECT m.person_id AS one, m.group_id AS shared
    FROM json_each(:ids) j JOIN membership m ON m.person_id = j.value),
small AS (SELECT shared FROM (SELECT DISTINCT shared FROM mine) d
    WHERE (SELECT count(*) FROM (SELECT 1 FROM membership WHERE group_id = d.shared
        LIMIT {CROWD + 1})) <= {CROWD})
SELECT one, m.person_id AS other, shared FROM mine JOIN small USING (shared)
JOIN membership m ON m.group_id = shared AND m.person_id <> one {_ACTIVE}"""
_AT_AN_EVENT = f"""WITH mine AS (SELECT t.person_id AS one, t.event_id AS shared
    FROM json_each(:ids) j JOIN attendance t ON t.person_id = j.value AND t.met = 1),
small AS (SELECT shared FROM (SELECT DISTINCT shared FROM mine) d
    WHERE (SELECT count(*) FROM (SELECT 1 FROM attendance WHERE event_id = d.shared AND met = 1
        LIMIT {CROWD + 1})) <= {CROWD})
SELECT one, t.person_id AS other, shared FROM mine JOIN small USING (shared)
JOIN attendance t ON t.event_id = shared AND t.met = 1 AND t.person_id <> one {_ACTIVE}
JOIN event e ON e.id = shared ORDER BY e.day DESC"""

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


def linked(ids: Sequence[int]) -> dict[int, dict[int, Link]]:
    """The people beside some people, each by the closest link; those without any are left out."""
    found: dict[int, dict[int, Link]] = defaultdict(dict)
    listed = json.dumps(list(ids))
    for kind in (_known, _met, _colleagues):
        for one, other, link in kind(listed):
            known = found[one].get(other)
            if known is None or link.cost < known.cost:
                found[one][other] = link
    return found


def _known(ids: str) -> Iterator[_Linked]:
    """Those who know each other, one of whom introduced the other, or whom I introduced."""
    for one, other, key in rows(_KNOWN, ids=ids):
        yield one, other, Link(Bond.KNOWS, key)
    for one, other, introducer in rows(_INTRODUCED, ids=ids):
        yield one, other, Link(Bond.INTRODUCED, one=introducer)
    for one, other, _key in rows(_BROUGHT, ids=ids):
        yield one, other, Link(Bond.BROUGHT)


def _met(ids: str) -> Iterator[_Linked]:
    """Those met at one event, the latest first, or in one group."""
    for bond, sql in ((Bond.EVENT, _AT_AN_EVENT), (Bond.GROUP, _IN_A_GROUP)):
        links: dict[int, Link] = {}
        for one, other, place in rows(sql, ids=ids):
            yield one, other, links.get(place) or links.setdefault(place, Link(bond, place))


def _colleagues(ids: str) -> Iterator[_Linked]:
    """Those at one organisation now, and those who once may have been there together."""
    jobs = rows(_JOBS, ids=ids)
    places = sorted({place for _one, place, _since, _until in jobs})
    few = dict(rows(_PLACES, ids=json.dumps(places)))
    ever = json.dumps([place for place, is_few in few.items() if is_few])
    staff: dict[int, list[tuple[int, Years]]] = defaultdict(list)
    for place, other, since, until in rows(_STAFF, ids=json.dumps(list(few)), ever=ever):
        staff[place].append((other, Years(since, until)))
    for one, place, since, until in jobs:
        if until is None or few.get(place):
            yield from _with_staff(one, place, Years(since, until), staff[place])


def _with_staff(
    one: int, place: int, years: Years, staff: Iterable[tuple[int, Years]]
) -> Iterator[_Linked]:
    now = Link(Bond.NOW, place)
    for other, theirs in staff:
        if other == one:
            continue
        if years.ended is None and theirs.ended is None:
            yield one, other, now
            continue
        together, until = shared_years(years, theirs)
        if together:
            yield one, other, Link(Bond.ONCE, place, until=until)
