"""Touches known by the conversation that an archive tells of, and the user's own posts and schools.

The key of a conversation is a digest: nothing that was written is kept.
"""

from typing import Any

STATEMENTS = (
    "ALTER TABLE touch ADD COLUMN conversation TEXT NOT NULL DEFAULT ''",
    """CREATE UNIQUE INDEX touch_conversation ON touch (conversation, day)
        WHERE conversation <> ''""",
    "CREATE INDEX touch_noted ON touch (day) WHERE conversation = ''",
    """CREATE TABLE own_post (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('employer', 'school')),
        organisation TEXT NOT NULL CHECK (organisation <> ''),
        title TEXT NOT NULL DEFAULT '',
        since TEXT NOT NULL DEFAULT '',
        until TEXT NOT NULL DEFAULT '',
        source TEXT NOT NULL DEFAULT '',
        UNIQUE (kind, organisation, title, since))""",
)


def up(_migrator: object, db: Any) -> None:
    """Add the column, its index and the table."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
