"""Personas matched against the people: the index finds those who may fit, the rule decides."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from db.engine.database import database
from db.engine.query import rows
from db.network.diagnosis.expressions import BY_TITLE, BY_WORK, all_of
from db.network.ties.at_work import IN_THE_SECTOR
from planner.network.diagnosis.facts import PersonaFacts
from planner.network.personas.match import Fitting, Known, Search, fitting, search_for
from planner.network.personas.persona import Persona

KEPT = "personas"
"""The setting that holds the last look: its day, the newest persona, what each asked for then."""

_OPEN = """SELECT p.id FROM persona p LEFT JOIN goal g ON g.id = p.goal_id
WHERE p.goal_id IS NULL OR g.state = 'open'"""

_IN_SECTOR = f"p.id IN ({IN_THE_SECTOR})"

_AT = """(p.organisation_id = :place OR p.id IN (SELECT person_id FROM affiliation
    WHERE organisation_id = :place AND ended IS NULL))"""

_MATCHING = "p.id IN (SELECT rowid FROM person_search WHERE person_search MATCH :{name})"

# Organisations and sectors as JSON pairs: those of the person's work now, the main one first.
_KNOWN = """
SELECT p.id, p.name, p.role_title,
    (SELECT json_group_array(json_array(o.id, o.name)) FROM organisation o WHERE o.id IN (
        SELECT p.organisation_id UNION SELECT organisation_id FROM affiliation
        WHERE person_id = p.id AND ended IS NULL)),
    (SELECT json_group_array(json_array(s.id, s.name)) FROM target t
        JOIN sector s ON s.id = t.sector_id WHERE t.organisation_id IN (
            SELECT p.organisation_id UNION SELECT organisation_id FROM affiliation
            WHERE person_id = p.id AND ended IS NULL)),
    (SELECT json_group_array(g.name) FROM membership m JOIN people_group g ON g.id = m.group_id
        WHERE m.person_id = p.id)
FROM person p WHERE p.state <> 'do-not-contact' AND {which} ORDER BY p.id"""

_NOTE = """INSERT INTO persona_match (persona_id, person_id, found_on)
SELECT n.value ->> 0, p.id, CASE
    WHEN p.created_on >= :looked OR n.value ->> 0 NOT IN (SELECT value FROM json_each(:same))
        THEN min(p.created_on, :today)
    ELSE :today END
FROM json_each(:pairs) n JOIN person p ON p.id = n.value ->> 1
WHERE true ON CONFLICT DO NOTHING"""
_KNOWN_BEFORE = """INSERT INTO persona_match (persona_id, person_id, found_on)
SELECT :persona, p.id, min(p.created_on, :before) FROM json_each(:people) n
JOIN person p ON p.id = n.value WHERE true ON CONFLICT DO NOTHING"""
_FORGET = """DELETE FROM persona_match WHERE id IN (SELECT value FROM json_each(:ids))"""


def open_personas() -> frozenset[int]:
    """The personas that serve no goal, or one that is open."""
    return frozenset(number for (number,) in rows(_OPEN))


def people_fitting(persona: Persona) -> list[Fitting]:
    """The first people who fit, those who came first before the others."""
    search = search_for(persona)
    if search.says_nothing:
        return []
    which, values = _which(search)
    found = database.execute_sql(_KNOWN.format(which=which), values)
    return fitting(persona, map(_known, found))


def note_known(persona: Persona) -> None:
    """Note who fits a persona just written: they came before it, on the same day too."""
    values = {
        "persona": persona.id,
        "people": json.dumps([each.person_id for each in people_fitting(persona)]),
        "before": persona.created_on - timedelta(days=1),
    }
    rows(_KNOWN_BEFORE, **values)


def among(personas: Iterable[Persona], ids: Sequence[int]) -> list[PersonaFacts]:
    """Those of some personas that people of these ids fit, with those who do."""
    which = "p.id IN (SELECT value FROM json_each(:ids))"
    found = database.execute_sql(_KNOWN.format(which=which), {"ids": json.dumps(list(ids))})
    people = list(map(_known, found))
    facts = (PersonaFacts(each, tuple(fitting(each, people))) for each in personas)
    return [each for each in facts if each.fitting]


def note(found: Sequence[PersonaFacts], today: date) -> int:
    """Note the matches that are new, and forget those that are none; the number of new ones.

    A match is as old as the person, unless the persona asked for the same at the last look and its
    matches are still noted: then the person has changed since, and the match is of today.
    """
    before = {(a, b): n for n, a, b in rows("SELECT id, persona_id, person_id FROM persona_match")}
    now = {(each.persona.id, fit.person_id) for each in found for fit in each.fitting}
    new = sorted(now - before.keys())
    gone = [before[pair] for pair in before.keys() - now]
    last = _last_look()
    look = _look(found, last, today)
    if not new and not gone and look == last:
        return 0
    with database.atomic():
        _forget(gone)
        same = json.dumps(_same(look, last, Counter(persona for persona, _person in before)))
        rows(_NOTE, pairs=json.dumps(new), same=same, looked=last["day"], today=today)
        rows(
            "INSERT INTO setting (key, value) VALUES (:key, :value)"
            " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            key=KEPT,
            value=json.dumps(look),
        )
    return len(new)


def _look(found: Sequence[PersonaFacts], last: Mapping[str, Any], today: date) -> Mapping[str, Any]:
    """This look: what each persona asks for, and how many people fit it."""
    newest = max((each.persona.id for each in found), default=0)
    asked = {
        str(each.persona.id): [json.dumps(search_for(each.persona)), len(each.fitting)]
        for each in found
    }
    return {"day": today.isoformat(), "persona": max(newest, last["persona"]), "asked": asked}


def _same(look: Mapping[str, Any], last: Mapping[str, Any], noted: Mapping[int, int]) -> list[int]:
    """The personas that ask for what they did at the last look, with no match lost since.

    Matches vanish with their persona or a person, and do not come back when that is undone.
    """
    if not isinstance(last.get("asked"), dict):  # of a version that kept no more than the newest
        return [number for number in map(int, look["asked"]) if number <= last["persona"]]
    return [
        number
        for number, asked in ((int(key), asked) for key, asked in look["asked"].items())
        if (before := last["asked"].get(str(number))) is not None
        and before[0] == asked[0]
        and noted.get(number, 0) >= before[1]
    ]


def _last_look() -> Mapping[str, Any]:
    from planner.model.stored_json import facts

    for (value,) in rows("SELECT value FROM setting WHERE key = :key", key=KEPT):
        known = facts(value)
        if isinstance(known.get("day"), str) and isinstance(known.get("persona"), int):
            return known
    return {"day": "", "persona": 0}


def _forget(ids: Iterable[int]) -> None:
    rows(_FORGET, ids=json.dumps(list(ids)))


def _which(search: Search) -> tuple[str, dict[str, Any]]:
    """The condition by which the index finds the people who may fit, and its values."""
    conditions: list[str] = []
    values: dict[str, Any] = {}
    if search.role:
        conditions.append(_MATCHING.format(name="role"))
        values["role"] = all_of(search.role, BY_TITLE)
    if search.organisation_id is not None:
        conditions.append(_AT)
        values["place"] = search.organisation_id
    elif search.sector_id is not None:
        by_words = (
            f" OR {_MATCHING.format(name='words')}" if search.sector else ""
        )  # not wrapped: SQL
        conditions.append(f"({_IN_SECTOR}{by_words})")
        values["sector"] = search.sector_id
        if search.sector:
            values["words"] = all_of(search.sector, BY_WORK)
    return " AND ".join(conditions), values


def _known(row: tuple[Any, ...]) -> Known:
    number, name, title, organisations, sectors, groups = row
    return Known(
        number,
        name,
        title,
        tuple((place, called) for place, called in json.loads(organisations)),
        tuple((place, called) for place, called in json.loads(sectors)),
        tuple(json.loads(groups)),
    )
