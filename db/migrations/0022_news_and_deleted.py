"""A job found ended by an import is news to write about once; a message deleted stays deleted.

The day on which an import found a job ended is kept with it, and an action knows the job that it is
a word about. A touch that an archive told of leaves its conversation and day when it is deleted.
"""

from typing import Any

STATEMENTS = (
    "ALTER TABLE affiliation ADD COLUMN found_on TEXT",
    "CREATE INDEX affiliation_found ON affiliation (found_on) WHERE found_on IS NOT NULL",
    """ALTER TABLE action ADD COLUMN move_id INTEGER
        REFERENCES affiliation (id) ON DELETE SET NULL""",
    "CREATE INDEX action_move ON action (move_id) WHERE move_id IS NOT NULL",
    """CREATE TABLE deleted_touch (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        conversation TEXT NOT NULL CHECK (conversation <> ''),
        day TEXT NOT NULL,
        UNIQUE (conversation, day))""",
)


def up(_migrator: object, db: Any) -> None:
    """Add the columns, their indexes and the table."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
