"""Ties in detail: former and further jobs, spellings of organisations, acquaintances, dates.

Organisations whose names are spellings of one become one; each spelling stays as its alias. An
action knows the day that it is a word for, so that it is proposed once a year.
"""

import json
from collections.abc import Mapping
from typing import Any

from planner.network.organisations import organisation_key

SEARCHED = ("names", "organisation", "title", "groups", "notes", "former")
_TEXTS = ", ".join(f"{name} TEXT NOT NULL DEFAULT ''" for name in SEARCHED)

TABLES = (
    """CREATE TABLE organisation_alias (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        organisation_id INTEGER NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
        name TEXT NOT NULL UNIQUE CHECK (name <> ''),
        key TEXT NOT NULL)""",
    "CREATE INDEX organisation_alias_key ON organisation_alias (key)",
    "CREATE INDEX organisation_alias_of ON organisation_alias (organisation_id)",
    """CREATE TABLE affiliation (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        organisation_id INTEGER REFERENCES organisation (id) ON DELETE CASCADE,
        title TEXT NOT NULL DEFAULT '',
        started TEXT NOT NULL DEFAULT '',
        ended TEXT CHECK (ended IS NULL OR ended = '' OR started = ''
            OR ended >= substr(started, 1, length(ended))),
        source TEXT NOT NULL DEFAULT '',
        CHECK (organisation_id IS NOT NULL OR title <> ''))""",
    "CREATE INDEX affiliation_person ON affiliation (person_id)",
    "CREATE INDEX affiliation_organisation ON affiliation (organisation_id)",
    "ALTER TABLE person ADD COLUMN started TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE knows (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        known_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        note TEXT NOT NULL DEFAULT '',
        UNIQUE (person_id, known_id),
        CHECK (person_id <> known_id))""",
    "CREATE INDEX knows_known ON knows (known_id)",
    """CREATE TABLE person_date (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('birthday', 'start', 'other')),
        label TEXT NOT NULL DEFAULT '',
        year INTEGER,
        month_day TEXT NOT NULL CHECK (length(month_day) = 5))""",
    "CREATE INDEX person_date_person ON person_date (person_id)",
    "CREATE INDEX person_date_day ON person_date (month_day)",
    """ALTER TABLE action ADD COLUMN date_id INTEGER
        REFERENCES person_date (id) ON DELETE SET NULL""",
    "CREATE INDEX action_date ON action (date_id) WHERE date_id IS NOT NULL",
)

INDEX = (
    "DROP TABLE person_search",
    "DROP TABLE person_text",
    f"CREATE TABLE person_text (person_id INTEGER PRIMARY KEY, {_TEXTS})",
    f"""CREATE VIRTUAL TABLE person_search USING fts5 (
        {", ".join(SEARCHED)},
        content='person_text', content_rowid='person_id',
        tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')""",
)


def up(_migrator: object, db: Any) -> None:
    """Add the tables, and make one organisation of all spellings of it."""
    for statement in (*TABLES, *INDEX):
        db.execute_sql(statement)
    first: dict[str, int] = {}
    others: dict[int, int] = {}
    for number, name in db.execute_sql("SELECT id, name FROM organisation ORDER BY id").fetchall():
        key = organisation_key(name)
        stays = first.setdefault(key, number)
        db.execute_sql(
            "INSERT INTO organisation_alias (organisation_id, name, key) VALUES (?, ?, ?)",
            (stays, name, key),
        )
        if stays != number:
            others[number] = stays
    _join(db, others)


def _join(db: Any, others: Mapping[int, int]) -> None:
    """Point everything at the organisation that stays, and delete the others."""
    for number, stays in others.items():
        db.execute_sql(
            "UPDATE person SET organisation_id = ? WHERE organisation_id = ?", (stays, number)
        )
        db.execute_sql("DELETE FROM organisation WHERE id = ?", (number,))
    if not others:
        return
    for number, before in db.execute_sql("SELECT id, before FROM attendance").fetchall():
        after = joined_in(before, others)
        if after != before:
            db.execute_sql("UPDATE attendance SET before = ? WHERE id = ?", (after, number))


def joined_in(kept: str, others: Mapping[int, int]) -> str:
    """The record of what a debrief line wrote, with the organisations that stay."""
    if '"organisation_id"' not in kept:
        return kept
    return json.dumps(_joined(json.loads(kept), others), separators=(",", ":"))


def _joined(found: Any, others: Mapping[int, int]) -> Any:
    if isinstance(found, list):
        return [_joined(each, others) for each in found]
    if isinstance(found, dict):
        return {
            name: others.get(value, value)
            if name == "organisation_id" and isinstance(value, int)
            else _joined(value, others)
            for name, value in found.items()
        }
    return found
