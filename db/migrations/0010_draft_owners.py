"""A draft belongs to the window in which it is typed."""

from typing import Any

STATEMENTS = (
    """CREATE TABLE owned_draft (
        key TEXT NOT NULL,
        owner TEXT NOT NULL DEFAULT '',
        text TEXT NOT NULL,
        title TEXT NOT NULL DEFAULT '',
        kept_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f', 'now')),
        PRIMARY KEY (key, owner)) WITHOUT ROWID""",
    "INSERT INTO owned_draft SELECT key, '', text, title, kept_at FROM draft",
    "DROP TABLE draft",
    "ALTER TABLE owned_draft RENAME TO draft",
)


def up(_migrator: object, db: Any) -> None:
    """Leave the drafts there are without an owner: any window may go on with them."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
