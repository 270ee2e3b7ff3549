"""Organisations on the market map, as rows: read, recognised by name, put into a sector."""

import json
from collections.abc import Collection, Iterable, Mapping

from db.engine.database import database
from db.engine.query import rows
from db.network.ties.spellings import known
from planner.pitch.market_map.names import Recognised
from planner.pitch.market_map.sector import Priority, Size, Target

_READ = """SELECT t.organisation_id, o.name, t.sector_id, t.priority, t.size,
    t.trends, t.decides, t.refers, t.meets
FROM target t JOIN organisation o ON o.id = t.organisation_id WHERE {which}"""
_MOVE = """UPDATE target SET sector_id = :sector WHERE sector_id IS NOT :sector
AND organisation_id IN (SELECT value FROM json_each(:ids))"""
_PUT = """INSERT INTO target (organisation_id, sector_id)
SELECT o.id, :sector FROM json_each(:ids) j JOIN organisation o ON o.id = j.value
WHERE NOT EXISTS (SELECT 1 FROM target WHERE organisation_id = o.id) ORDER BY o.id"""
_RECOGNISED = """SELECT o.id, o.name,
    (SELECT count(*) FROM person WHERE organisation_id = o.id)
        + (SELECT count(DISTINCT a.person_id) FROM affiliation a JOIN person p ON p.id = a.person_id
            WHERE a.organisation_id = o.id AND a.ended IS NULL
            AND p.organisation_id IS NOT o.id),
    t.id IS NOT NULL, t.sector_id, coalesce(s.name, '')
FROM organisation o LEFT JOIN target t ON t.organisation_id = o.id
    LEFT JOIN sector s ON s.id = t.sector_id
WHERE o.id IN (SELECT value FROM json_each(:ids))"""


def read_targets(which: str = "1", **values: object) -> list[Target]:
    """The organisations on the map that match an SQL condition; one query."""
    return [
        Target(
            number,
            name,
            sector,
            Priority(priority) if priority else None,
            Size(size) if size else None,
            *qualities,
        )
        for number, name, sector, priority, size, *qualities in rows(
            _READ.format(which=which), **values
        )
    ]


def stand_in(organisation_ids: Iterable[int], sector_id: int) -> None:
    """Let organisations stand in a sector, within a change; unknown ids are passed over."""
    wanted = {"sector": sector_id, "ids": json.dumps(sorted(organisation_ids))}
    database.execute_sql(_MOVE, wanted)
    database.execute_sql(_PUT, wanted)


def recognise(names: Collection[str]) -> Mapping[str, Recognised]:
    """The organisations that clean names mean, by the names; those of new ones have no id."""
    ids = known(names)
    found = {row[0]: row for row in rows(_RECOGNISED, ids=json.dumps(sorted(set(ids.values()))))}
    return {
        name: _recognised(name, *found[ids[name]]) if name in ids else Recognised(name)
        for name in names
    }


def _recognised(
    name: str,
    number: int,
    called: str,
    people: int,
    on_map: int,
    sector_id: int | None,
    sector: str,
) -> Recognised:
    return Recognised(name, number, called, people, bool(on_map), sector_id, sector)
