"""A table holds the keys of names, by which people are recognised; the first one sorts them."""

import json
from typing import Any

from planner.language.text import fold
from planner.network.name_key import name_key

TABLES = (
    """CREATE TABLE person_key (
        key TEXT NOT NULL, person_id INTEGER NOT NULL,
        PRIMARY KEY (key, person_id)) WITHOUT ROWID""",
    "CREATE INDEX person_key_person ON person_key (person_id)",
)

SORTED = {"person": name_key, "people_group": fold}
"""The tables with a key of sorting, and its rule."""


def up(_migrator: object, db: Any) -> None:
    """Make the table and write every key of sorting anew, those remembered for undoing too."""
    for statement in TABLES:
        db.execute_sql(statement)
    for table, key_of in SORTED.items():
        rows = db.execute_sql(f"SELECT id, name, sort_name FROM {table}").fetchall()
        for number, name, before in rows:
            if (key := key_of(name)) != before:
                db.execute_sql(f"UPDATE {table} SET sort_name = ? WHERE id = ?", (key, number))
    for number, before in db.execute_sql("SELECT id, before FROM attendance").fetchall():
        after = with_keys(before)
        if after != before:
            db.execute_sql("UPDATE attendance SET before = ? WHERE id = ?", (after, number))


def with_keys(kept: str) -> str:
    """The record of what a debrief line wrote, with the keys of sorting of the names in it."""
    if '"sort_name"' not in kept:
        return kept
    found = json.loads(kept, object_hook=_with_key)
    return json.dumps(found, separators=(",", ":"))


def _with_key(columns: dict[str, Any]) -> dict[str, Any]:
    return columns | {"sort_name": name_key(columns["name"])} if "sort_name" in columns else columns
