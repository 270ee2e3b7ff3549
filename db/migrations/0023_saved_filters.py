"""Filter lines of the list of people are saved under names."""

from typing import Any

SAVED = """CREATE TABLE saved_filter (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    line TEXT NOT NULL CHECK (line <> ''))"""


def up(_migrator: object, db: Any) -> None:
    """Add the table."""
    db.execute_sql(SAVED)
