"""Candidates for the rows of a file: the people of the store who share a key with one."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from db.engine.database import database
from db.imports.cards import as_known, card_of
from db.network.ties.spellings import own_names
from planner.imports.card import Card
from planner.imports.identity import Keys, keys, source_uid_key
from planner.imports.matching import keys_of

_BY_NAME = """SELECT person_id FROM person_key
WHERE key IN (SELECT 'n ' || value FROM json_each(?))"""
_PEOPLE = """SELECT p.id, p.connected_on, p.city, p.notes,
p.name, p.given, p.family, coalesce(o.name, ''), p.role_title
FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id WHERE p.id IN {ids}"""
_POINTS = """SELECT person_id, kind, value, label FROM contact_point
WHERE person_id IN {ids} ORDER BY id"""
_GROUPS = """SELECT m.person_id, g.name FROM membership m JOIN people_group g ON g.id = m.group_id
WHERE m.person_id IN {ids} ORDER BY g.sort_name"""
_SOURCE_UIDS = """SELECT person_id, json_extract(card, '$.source_uid') FROM imported
WHERE source = 'vcard' AND json_extract(card, '$.source_uid') IS NOT NULL"""
_BIRTHDAYS = """SELECT person_id, year, month_day FROM person_date
WHERE person_id IN {ids} AND kind = 'birthday' ORDER BY id DESC"""
_SOME = 10_000
"""The most people read at a time."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """The keys of people, the names they keep anyhow, and the last card of each source."""

    known: dict[int, Keys]
    kept: dict[int, Keys]
    said: dict[int, dict[str, str]]


def candidates(found: Iterable[Keys], sources: Iterable[str] | None) -> Candidates:
    """The people who share a key with any of `found`; the last cards of all sources if None."""
    ids = _sharing(found)
    said = _last_cards(ids, None if sources is None else frozenset(sources))
    points = _point_keys(ids)
    cards = {person: [card_of(text) for text in texts.values()] for person, texts in said.items()}
    names = own_names({card.organisation for theirs in cards.values() for card in theirs})
    known, kept = {}, {}
    for person, uid, name, organisation, title in _names(ids):
        ours = keys(name, organisation, title, uid=uid, source_uids=(uid,), **points[person])
        by_sources = [keys_of(as_known(card, names)) for card in cards.get(person, ())]
        if all(ours.names != theirs.names for theirs in by_sources):
            kept[person] = keys(name, organisation)
        for theirs in by_sources:
            ours |= replace(theirs, titles=frozenset())  # an earlier job tells no namesake
        known[person] = ours
    return Candidates(known, kept, said)


def cards_of(ids: Sequence[int]) -> dict[int, Card]:
    """People of the store as cards."""
    points: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    labels: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for person, kind, value, label in rows_of(_POINTS, ids):
        points[person][kind].append(value)
        if label:
            labels[person].append((value, label))
    for person, group in rows_of(_GROUPS, ids):
        points[person]["group"].append(group)
    born = {person: f"{year or '-'}-{day}" for person, year, day in rows_of(_BIRTHDAYS, ids)}
    return {
        person: Card(
            name,
            given,
            family,
            place,
            title,
            tuple(points[person]["email"]),
            tuple(points[person]["url"]),
            tuple(points[person]["phone"]),
            date.fromisoformat(day) if day else None,
            city=city,
            notes=notes,
            groups=tuple(points[person]["group"]),
            labels=tuple(labels[person]),
            birthday=born.get(person, ""),
        )
        for person, day, city, notes, name, given, family, place, title in rows_of(_PEOPLE, ids)
    }


def holders(texts: Collection[str]) -> dict[tuple[str, str], list[int]]:
    """The people whose last card is one of `texts`, by source and text, the oldest first."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    query = "SELECT source, card, person_id FROM imported WHERE card IN {ids}"
    for source, card, person in rows_of(query, sorted(texts)):
        found[source, card].append(person)
    return {said: sorted(people) for said, people in found.items()}


def merged_cards(said: Set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Those of some cards, by source and text, that are of records merged with another since."""
    query = "SELECT source, card FROM other_card WHERE card IN {ids}"
    return {*said}.intersection(rows_of(query, sorted({card for _source, card in said})))


def has_merged() -> bool:
    """Whether an imported record was ever merged with another."""
    (merged,) = database.execute_sql("SELECT EXISTS (SELECT 1 FROM other_card)").fetchone()
    return bool(merged)


def has_heard() -> bool:
    """Whether any person was ever imported."""
    (heard,) = database.execute_sql("SELECT EXISTS (SELECT 1 FROM imported)").fetchone()
    return bool(heard)


def _sharing(found: Iterable[Keys]) -> list[int]:
    uids: set[str] = set()
    profiles: set[str] = set()
    emails: set[str] = set()
    names: set[str] = set()
    given: set[str] = set()
    for searched in found:
        uids |= {searched.uid} | searched.source_uids
        given |= searched.source_uids
        profiles |= searched.profiles
        emails |= searched.emails
        names |= {name.partition("\n")[0] for name in searched.names}
    points = (
        "SELECT person_id FROM contact_point"
        " WHERE kind = '{}' AND key IN (SELECT value FROM json_each(?))"
    )
    queries = (
        ("SELECT id FROM person WHERE uid IN (SELECT value FROM json_each(?))", uids - {""}),
        (points.format("url"), profiles),
        (points.format("email"), emails),
    )
    ids = people_called(names) | _given(given)
    for query, values in queries:
        if values:
            cursor = database.execute_sql(query, (json.dumps(list(values)),))
            ids.update(number for (number,) in cursor)
    return sorted(ids)


def _given(uids: Set[str]) -> set[int]:
    """The people to whom a source gave one of these ids."""
    if not uids:
        return set()
    known = database.execute_sql(_SOURCE_UIDS)
    return {person for person, uid in known if source_uid_key(uid) in uids}


def people_called(called: Collection[str]) -> set[int]:
    """The ids of the people who have one of these keys of a name."""
    if not called:
        return set()
    asked = (json.dumps(list(called)),)
    return {number for (number,) in database.execute_sql(_BY_NAME, asked)}


def _names(ids: Sequence[int]) -> Iterable[tuple[int, str, str, str, str]]:
    """The id, uid, name, organisation and job title of people."""
    return rows_of(
        "SELECT p.id, p.uid, p.name, coalesce(o.name, ''), p.role_title FROM person p"
        " LEFT JOIN organisation o ON o.id = p.organisation_id WHERE p.id IN {ids}",
        ids,
    )


def _point_keys(ids: Sequence[int]) -> dict[int, dict[str, list[str]]]:
    found: dict[int, dict[str, list[str]]] = defaultdict(lambda: {"emails": [], "urls": []})
    for person, kind, key in rows_of(
        "SELECT person_id, kind, key FROM contact_point"
        " WHERE person_id IN {ids} AND kind IN ('email', 'url')",
        ids,
    ):
        found[person][f"{kind}s"].append(key)
    return found


def _last_cards(ids: Sequence[int], sources: Set[str] | None) -> dict[int, dict[str, str]]:
    """The last card of people from each of `sources`, or of all, as text."""
    found: dict[int, dict[str, str]] = defaultdict(dict)
    query = "SELECT person_id, source, card FROM imported WHERE person_id IN {ids}"
    for person, source, card in rows_of(query, ids):
        if sources is None or source in sources:
            found[person][source] = card
    return found


def rows_of(query: str, ids: Sequence[int | str]) -> Iterator[Any]:
    """The rows of a query over `{ids}` or texts, in parts."""
    query = query.format(ids="(SELECT value FROM json_each(?))")
    for start in range(0, len(ids), _SOME):
        yield from database.execute_sql(query, (json.dumps(ids[start : start + _SOME]),))
