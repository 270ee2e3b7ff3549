"""People who are not the same though they look alike, and cards of records that were merged.

An `other_card` is one that a source gave of another record of the person, so that the next import
of that source knows it again.
"""

from typing import Any

STATEMENTS = (
    """CREATE TABLE apart (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        one_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        other_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        day TEXT NOT NULL,
        UNIQUE (one_id, other_id),
        CHECK (one_id < other_id))""",
    "CREATE INDEX apart_other ON apart (other_id)",
    """CREATE TABLE other_card (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        source TEXT NOT NULL,
        card TEXT NOT NULL,
        UNIQUE (person_id, source, card))""",
    "CREATE INDEX other_card_card ON other_card (card)",
)


def up(_migrator: object, db: Any) -> None:
    """Add the tables."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
