"""The sectors and organisations that a goal is for, and what it grew from."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from db import models
from db.engine.clean import one_line
from db.engine.query import rows
from db.engine.statements import insert
from db.network.ties.sectors import sector_named
from db.network.ties.spellings import organisation
from planner.language.text import collapse
from planner.model.vocabulary import Source
from planner.network.diagnosis.finding import Code
from planner.stairs.aims import Aims, Named, Origin

_SECTORS = """SELECT f.goal_id, s.id, s.name FROM goal_for f JOIN sector s ON s.id = f.sector_id
WHERE :goal IS NULL OR f.goal_id = :goal ORDER BY f.id"""
_ORGANISATIONS = """SELECT f.goal_id, o.id, o.name FROM goal_for f
JOIN organisation o ON o.id = f.organisation_id
WHERE :goal IS NULL OR f.goal_id = :goal ORDER BY f.id"""
_PERSONAS = """SELECT goal_id, id, name FROM persona
WHERE goal_id IS NOT NULL AND (:goal IS NULL OR goal_id = :goal) ORDER BY id"""
_GREW = "SELECT grew_kind, grew_key FROM goal WHERE id = :goal"
_CARD = "SELECT id, text, canvas FROM card WHERE uid = :uid"
_MADE = """SELECT id FROM goal WHERE grew_kind = :kind AND grew_key = :key AND state <> 'let-go'
ORDER BY state <> 'open', id LIMIT 1"""
_NAMES = {
    **dict.fromkeys((Code.SECTOR, Code.ONE_SECTOR), "SELECT name FROM sector WHERE id = :id"),
    **dict.fromkeys(
        (Code.PLACE, Code.ONE_ORGANISATION, Code.EMPLOYER),
        "SELECT name FROM organisation WHERE id = :id",
    ),
    **dict.fromkeys(
        (Code.OWED, Code.OVERDUE, Code.DORMANT), "SELECT name FROM person WHERE id = :id"
    ),
    Code.MOVED: """SELECT p.name FROM affiliation f JOIN person p ON p.id = f.person_id
        WHERE f.id = :id""",
    Code.PERSONA: "SELECT name FROM persona WHERE id = :id",
    Code.GOAL: "SELECT statement FROM goal WHERE id = :id",
    Code.ONE_GROUP: "SELECT name FROM people_group WHERE id = :id",
}
"""The name of what a finding of a code is about, by its id."""


def read(goal_id: int) -> Aims:
    """The aims of a goal and its origin; five queries at most."""
    return replace(_read(goal_id).get(goal_id, Aims()), origin=_origin(goal_id))


def read_all() -> dict[int, Aims]:
    """The aims of each goal that has any, by its id, without its origin; three queries."""
    return _read(None)


def _read(goal_id: int | None) -> dict[int, Aims]:
    sectors, organisations, personas = (
        _named(sql, goal_id) for sql in (_SECTORS, _ORGANISATIONS, _PERSONAS)
    )
    return {
        goal: Aims(sectors[goal], organisations[goal], personas[goal])
        for goal in {*sectors, *organisations, *personas}
    }


def _named(sql: str, goal_id: int | None) -> defaultdict[int, tuple[Named, ...]]:
    found: defaultdict[int, tuple[Named, ...]] = defaultdict(tuple)
    for goal, number, name in rows(sql, goal=goal_id):
        found[goal] += (Named(number, name),)
    return found


def _origin(goal_id: int) -> Origin | None:
    for kind, key in rows(_GREW, goal=goal_id):
        if kind == Source.CARD:
            return _card(key)
        if kind == Source.FINDING:
            return _finding(key)
    return None


def _card(uid: str) -> Origin:
    for number, text, canvas in rows(_CARD, uid=uid):
        return Origin(Source.CARD, uid, collapse(text), canvas, number)
    return Origin(Source.CARD, uid)


def _finding(key: str) -> Origin:
    code, _colon, about = key.partition(":")
    known = Code(code) if code in set(Code) else None
    sql = _NAMES.get(known) if known and about.isdecimal() else None
    found = rows(sql, id=int(about)) if sql else []
    return Origin(Source.FINDING, key, found[0][0] if found else "", code)


def made_from(kind: Source, key: str) -> int | None:
    """The goal that grew from a card or a finding, an open one first; None if there is none."""
    found = rows(_MADE, kind=kind.value, key=key)
    return int(found[0][0]) if found else None


def write_sectors(goal_id: int, names: Iterable[str]) -> None:
    """Let a goal be for the sectors of these names; new ones are made."""
    wanted = filter(None, (sector_named(one_line(name)) for name in names))
    _write(goal_id, "sector", list(dict.fromkeys(wanted)))


def write_organisations(goal_id: int, names: Iterable[str]) -> None:
    """Let a goal be for the organisations of these names; new ones are made."""
    wanted = filter(None, (organisation(collapse(one_line(name))) for name in names))
    _write(goal_id, "organisation", list(dict.fromkeys(wanted)))


def _write(goal_id: int, what: str, wanted: Sequence[int]) -> None:
    found = rows(f"SELECT {what}_id FROM goal_for WHERE goal_id = :goal ORDER BY id", goal=goal_id)
    if [number for (number,) in found if number] == wanted:
        return
    rows(f"DELETE FROM goal_for WHERE goal_id = :goal AND {what}_id IS NOT NULL", goal=goal_id)
    for number in wanted:
        insert(models.GoalFor, {"goal": goal_id, what: number})
