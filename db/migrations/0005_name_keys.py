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
    """The record of what a debrief line wrote, with the keys of sorting of the rows as they stand.

    It holds effects on rows or, of the first versions, two images of the person.
    """
    if '"sort_name"' not in kept:
        return kept
    found = json.loads(kept)
    if isinstance(found, list):
        for effect in found:
            _sort(effect["table"], effect["written"], effect["former"])
    else:
        _sort("person", *(found[image]["columns"] for image in ("before", "after")))
    return json.dumps(found, separators=(",", ":"))


def _sort(table: str, *images: dict[str, Any]) -> None:
    """Sort some columns of a row by its rule; without a name there is nothing to sort by."""
    for columns in images:
        if table in SORTED and columns.keys() >= {"name", "sort_name"}:
            columns["sort_name"] = SORTED[table](columns["name"])
