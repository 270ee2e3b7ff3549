"""People are listed by their family names, and messages let go are found by day.

The key of a name stays, by which people are recognised. Records of debrief lines hold both keys.
"""

import json
from typing import Any

from planner.network.surname_key import surname_key

BY_SURNAME = (
    "DROP INDEX person_circle",
    "DROP INDEX person_role",
    "DROP INDEX person_state",
    "DROP INDEX person_city",
    "DROP INDEX person_enjoyed",
    "CREATE INDEX person_surname ON person (surname_key, id)",
    "CREATE INDEX person_circle ON person (circle, surname_key, id)",
    "CREATE INDEX person_role ON person (role, surname_key, id) WHERE role IS NOT NULL",
    "CREATE INDEX person_state ON person (state, surname_key, id) WHERE state <> 'active'",
    "CREATE INDEX person_city ON person (city, surname_key, id) WHERE city <> ''",
    "CREATE INDEX person_enjoyed ON person (surname_key, id) WHERE enjoyed = 1",
    "DROP INDEX person_rhythm_due",
    "ALTER TABLE person_rhythm RENAME COLUMN sort_name TO surname_key",
    """CREATE INDEX person_rhythm_due
        ON person_rhythm (period_days, contact_due, surname_key, person_id)
        WHERE contact_due IS NOT NULL""",
)
LET_GO = "CREATE INDEX touch_let_go ON touch (let_go_on) WHERE direction = 'out'"
"""Those who waited as a past week ended are found by it."""


def up(_migrator: object, db: Any) -> None:
    """Add the column with the key of every person, and let the indexes of lists follow it."""
    db.execute_sql(LET_GO)
    db.execute_sql("ALTER TABLE person ADD COLUMN surname_key TEXT NOT NULL DEFAULT ''")
    people = db.execute_sql("SELECT id, name FROM person").fetchall()
    for number, name in people:
        key = surname_key(name)
        db.execute_sql("UPDATE person SET surname_key = ? WHERE id = ?", (key, number))
    for statement in BY_SURNAME:
        db.execute_sql(statement)
    for number, before in db.execute_sql("SELECT id, before FROM attendance").fetchall():
        after = with_surnames(before)
        if after != before:
            db.execute_sql("UPDATE attendance SET before = ? WHERE id = ?", (after, number))


def with_surnames(kept: str) -> str:
    """The record of what a debrief line wrote, with a surname key wherever there is a sort key.

    It holds effects on rows or, of the first versions, two images of the person.
    """
    if '"sort_name"' not in kept:
        return kept
    found = json.loads(kept)
    if isinstance(found, list):
        for effect in found:
            if effect["table"] == "person":
                _add(effect["written"], effect["former"])
    else:
        _add(*(found[image]["columns"] for image in ("before", "after")))
    return json.dumps(found, separators=(",", ":"))


def _add(*images: dict[str, Any]) -> None:
    for columns in images:
        if columns.keys() >= {"name", "sort_name"}:
            columns["surname_key"] = surname_key(columns["name"])
