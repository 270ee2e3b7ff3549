"""The ties proposed without a rhythm, kept for the eight weeks before they may come again."""

from typing import Any

STATEMENTS = (
    """CREATE TABLE drawn_tie (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        day TEXT NOT NULL,
        asked INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1)),
        words TEXT NOT NULL DEFAULT '',
        known INTEGER NOT NULL DEFAULT 0 CHECK (known >= 0),
        titled INTEGER NOT NULL DEFAULT 0 CHECK (titled IN (0, 1)))""",
    "CREATE INDEX drawn_tie_day ON drawn_tie (day)",
    "CREATE INDEX drawn_tie_person ON drawn_tie (person_id)",
    "DELETE FROM setting WHERE key = 'dormant'",
)


def up(_migrator: object, db: Any) -> None:
    """Create the table; the draw of the running week is made again."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
