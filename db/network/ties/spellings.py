"""Organisations by any of their spellings."""

import json
from collections.abc import Collection, Mapping

from db.engine.database import database
from db.engine.uids import new_uids
from planner.network.organisations import organisation_key

_AS_SPELT = """SELECT name, organisation_id FROM organisation_alias
WHERE name IN (SELECT value FROM json_each(?))"""
_BY_KEY = """SELECT a.key, o.id, o.name FROM organisation_alias a
JOIN organisation o ON o.id = a.organisation_id
WHERE a.key IN (SELECT value FROM json_each(?)) ORDER BY o.id DESC"""
_NEW = "INSERT INTO organisation (uid, name) VALUES (?, ?)"
_IDS = "SELECT name, id FROM organisation WHERE name IN (SELECT value FROM json_each(?))"
_ALIAS = "INSERT INTO organisation_alias (organisation_id, name, key) VALUES (?, ?, ?)"
_IS_A_SLIP = """SELECT NOT EXISTS (SELECT 1 FROM organisation_alias WHERE name = ?1)
AND NOT EXISTS (SELECT 1 FROM person WHERE organisation_id = ?2)
AND NOT EXISTS (SELECT 1 FROM affiliation WHERE organisation_id = ?2)
AND NOT EXISTS (SELECT 1 FROM target WHERE organisation_id = ?2)
AND NOT EXISTS (SELECT 1 FROM persona WHERE organisation_id = ?2)
AND NOT EXISTS (SELECT 1 FROM sweep WHERE organisation_id = ?2)
AND NOT EXISTS (SELECT 1 FROM goal_for WHERE organisation_id = ?2)
AND NOT EXISTS (SELECT 1 FROM citation WHERE kind = 'organisation'
    AND cited = (SELECT uid FROM organisation WHERE id = ?2))"""
_NAMES = """SELECT id, name FROM organisation WHERE id IN (SELECT value FROM json_each(?))"""


def known(names: Collection[str]) -> dict[str, int]:
    """The organisations of those names that are known, each in a spelling there or a new one."""
    if not names:
        return {}
    spelt = dict(database.execute_sql(_AS_SPELT, (json.dumps(list(names)),)).fetchall())
    keys = {name: organisation_key(name) for name in names if name and name not in spelt}
    by_key = _by_key(keys.values())
    return spelt | {name: by_key[key] for name, key in keys.items() if key in by_key}


def _by_key(keys: Collection[str]) -> dict[str, int]:
    """The organisation of each key; of several, one that is called so itself, then the first."""
    found: dict[str, tuple[bool, int]] = {}
    rows = database.execute_sql(_BY_KEY, (json.dumps(sorted(set(keys))),)) if keys else ()
    for key, number, name in rows:
        called = organisation_key(name) == key
        if called >= found.get(key, (False, 0))[0]:
            found[key] = called, number
    return {key: number for key, (_called, number) in found.items()}


def own_names(names: Collection[str]) -> Mapping[str, str]:
    """The own names of the organisations of those names that are known."""
    if not (ids := known(names)):
        return {}
    rows = database.execute_sql(_NAMES, (json.dumps(sorted(set(ids.values()))),))
    called = dict(rows.fetchall())
    return {name: called[number] for name, number in ids.items()}


def organisations(
    names: Collection[str], called: Mapping[str, str] | None = None
) -> dict[str, int]:
    """The organisations of clean names, made where new, and each new spelling kept.

    A new one is `called` as its key says there, else by one of its names.
    """
    wanted = sorted(set(names) - {""})
    there = known(wanted)
    missing: dict[str, str] = {}
    for name in wanted:
        if name not in there:
            key = organisation_key(name)
            missing.setdefault(key, (called or {}).get(key, name))
    database.execute_many(_NEW, zip(new_uids(len(missing)), missing.values(), strict=True))
    made = dict(database.execute_sql(_IDS, (json.dumps(list(missing.values())),)).fetchall())
    ids = {
        name: there[name] if name in there else made[missing[organisation_key(name)]]
        for name in wanted
    }
    spelt = dict(database.execute_sql(_AS_SPELT, (json.dumps([*wanted, *made]),)).fetchall())
    new = {name: number for name, number in {**ids, **made}.items() if name not in spelt}
    database.execute_many(
        _ALIAS, ((number, name, organisation_key(name)) for name, number in new.items())
    )
    return ids


def organisation(name: str) -> int | None:
    """The organisation of a clean name, made if it is new; None without a name.

    One without people, also former ones, takes the new spelling as its name: the old was a slip,
    unless the market map, a persona, a sweep, a goal or a citation names it.
    """
    if not name:
        return None
    number = known([name]).get(name)
    if number is not None and database.execute_sql(_IS_A_SLIP, (name, number)).fetchone()[0]:
        database.execute_sql("DELETE FROM organisation WHERE id = ?", (number,))
    return organisations([name])[name]
