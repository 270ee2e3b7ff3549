"""People at the organisations of the market map: counted for all, and listed for one."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from db.engine.query import rows
from db.network.listing import rows_of
from db.network.ties.at_work import IN_THE_SECTOR
from planner.model.people import PersonRow
from planner.pitch.market_map.coverage import Presence
from planner.pitch.market_map.leads import MOST, Clue, Tie
from planner.pitch.market_map.sector import Imported

_AT_ONCE = 2_000
"""The most people and organisations of whom the numbers are counted within a frame."""

_MAIN = "SELECT p.organisation_id AS place, p.id AS person FROM person p"
_BESIDE = """SELECT DISTINCT a.organisation_id, a.person_id FROM affiliation a
    JOIN person p ON p.id = a.person_id AND p.organisation_id IS NOT a.organisation_id"""

_LAST = """max(CASE WHEN r.last_contact <= :today THEN r.last_contact
    WHEN r.last_contact IS NOT NULL THEN (SELECT max(day) FROM touch
        WHERE person_id = r.person_id AND direction = 'two-way' AND day <= :today) END)"""
_PRESENT = f"""WITH there AS (
    SELECT t.organisation_id AS place, count(*) AS people, {_LAST} AS last
    FROM target t CROSS JOIN person p ON p.organisation_id = t.organisation_id
    CROSS JOIN person_rhythm r ON r.person_id = p.id GROUP BY t.organisation_id
    UNION ALL SELECT b.organisation_id, count(*), {_LAST}
    FROM ({_BESIDE} JOIN target t ON t.organisation_id = a.organisation_id WHERE a.ended IS NULL) b
    JOIN person_rhythm r ON r.person_id = b.person_id GROUP BY b.organisation_id)
SELECT place, sum(people), max(last) FROM there GROUP BY place"""
"""Target by target, in the order of an index: 100,000 people need not be sorted."""
_ONCE = """SELECT a.organisation_id, count(DISTINCT a.person_id) FROM affiliation a
JOIN target t ON t.organisation_id = a.organisation_id
JOIN person p ON p.id = a.person_id AND p.organisation_id IS NOT a.organisation_id
WHERE a.ended IS NOT NULL AND NOT EXISTS (SELECT 1 FROM affiliation o
    WHERE o.person_id = a.person_id AND o.organisation_id = a.organisation_id
    AND o.ended IS NULL)
GROUP BY a.organisation_id"""
_IMPORTED = f"""WITH there AS (
    SELECT organisation_id AS place, count(*) AS people FROM person
    WHERE organisation_id IS NOT NULL GROUP BY organisation_id
    UNION ALL SELECT organisation_id, count(*) FROM ({_BESIDE}
        WHERE a.ended IS NULL AND a.organisation_id IS NOT NULL) GROUP BY organisation_id)
SELECT o.id, o.name, n.people FROM (SELECT place, sum(people) AS people FROM there
    WHERE place NOT IN (SELECT organisation_id FROM target) GROUP BY place) n
JOIN organisation o ON o.id = n.place ORDER BY n.people DESC, lower(o.name), o.id"""
_SIZE = "SELECT (SELECT coalesce(max(id), 0) FROM person) + (SELECT count(*) FROM target)"

_AT = f"""SELECT person FROM (
    {_MAIN} WHERE p.organisation_id = :place
    UNION ALL {_BESIDE} WHERE a.organisation_id = :place AND a.ended IS NULL)
JOIN person_rhythm r ON r.person_id = person
ORDER BY r.last_contact DESC, r.surname_key, person LIMIT :most"""
_IN = f"""SELECT person FROM ({IN_THE_SECTOR})
JOIN person_rhythm r ON r.person_id = person
ORDER BY r.last_contact DESC, r.surname_key, person LIMIT :most"""

_WAS_THERE = """(SELECT a.organisation_id AS place, a.person_id AS person FROM affiliation a
    WHERE a.organisation_id = :place AND a.ended IS NOT NULL)"""
_NEARBY = """(SELECT t.organisation_id AS place FROM target h
    JOIN target t ON t.sector_id = h.sector_id AND t.id <> h.id
    WHERE h.organisation_id = :place)"""
"""The other organisations of a sector."""
_BOTH_WAYS = """(SELECT person_id AS one, known_id AS other FROM knows
    UNION ALL SELECT known_id, person_id FROM knows)"""
_OF = """JOIN person p ON p.id = {person} AND p.state = 'active'
JOIN person_rhythm r ON r.person_id = p.id"""
_ORDER = "ORDER BY r.last_contact DESC, r.surname_key, p.id LIMIT :most"
_KNOWN = f"""SELECT p.id, p.name, q.name, '', NULL, r.last_contact
FROM {_WAS_THERE} t JOIN {_BOTH_WAYS} k ON k.other = t.person JOIN person q ON q.id = t.person
{_OF.format(person="k.one")}
{_ORDER}"""

_CLUES: Mapping[Tie, str] = {
    Tie.ONCE: f"""SELECT p.id, p.name, a.title, a.started, a.ended, r.last_contact
    FROM affiliation a {_OF.format(person="a.person_id")}
    WHERE a.organisation_id = :place AND a.ended IS NOT NULL {_ORDER}""",
    Tie.KNOWS_ONCE: _KNOWN,
    Tie.CONNECTOR: f"""SELECT p.id, p.name, '', '', NULL, r.last_contact
    FROM person c {_OF.format(person="c.id")} WHERE c.role = 'connector' {_ORDER}""",
    Tie.SECTOR: f"""SELECT p.id, p.name, o.name, '', NULL, r.last_contact
    FROM (SELECT c.id AS person, c.organisation_id AS place FROM {_NEARBY} n
            JOIN person c ON c.organisation_id = n.place
        UNION SELECT a.person_id, a.organisation_id FROM {_NEARBY} n
            JOIN affiliation a ON a.organisation_id = n.place AND a.ended IS NULL) s
    JOIN organisation o ON o.id = s.place {_OF.format(person="s.person")} {_ORDER}""",
}


def presences(today: date) -> dict[int, Presence]:
    """The people at each organisation of the map; two queries."""
    once = dict(rows(_ONCE))
    there = {place: (number, last) for place, number, last in rows(_PRESENT, today=today)}
    return {
        place: Presence(*_of_one(there.get(place, (0, None)), once.get(place, 0)))
        for place in there.keys() | once.keys()
    }


def _of_one(there: tuple[int, str | None], once: int) -> tuple[int, int, date | None]:
    number, last = there
    return number, once, date.fromisoformat(last) if last else None


def imported() -> list[Imported]:
    """The organisations of people that are not on the map; one query."""
    return [Imported(*row) for row in rows(_IMPORTED)]


def is_large() -> bool:
    """Whether there are more people and organisations than are counted within a frame."""
    [(size,)] = rows(_SIZE)
    return bool(size > _AT_ONCE)


def people_at(organisation_id: int, most: int) -> list[PersonRow]:
    """The people at an organisation, those in contact last first."""
    return _in_order(rows(_AT, place=organisation_id, most=most))


def people_in(sector_id: int | None, most: int) -> list[PersonRow]:
    """The people at the organisations of a sector, those in contact last first."""
    return _in_order(rows(_IN, sector=sector_id, most=most))


def _in_order(found: list[tuple[Any, ...]]) -> list[PersonRow]:
    ids = [number for (number,) in found]
    by_id = {row.id: row for row in rows_of(ids)}
    return [by_id[number] for number in ids]


def clues(organisation_id: int) -> list[Clue]:
    """The ties of people to an organisation, a few of each kind, the latest contact first."""
    return [
        Clue(person, name, tie, detail, started, ended, date.fromisoformat(last) if last else None)
        for tie, sql in _CLUES.items()
        for person, name, detail, started, ended, last in rows(
            sql, place=organisation_id, most=MOST
        )
    ]
