"""Actions and events may have a part of the day: a moment without an hour."""

from typing import Any

PART = "part TEXT CHECK (part IN ('morning', 'afternoon', 'evening'))"
TABLES = ("action", "event", "series")


def up(_migrator: object, db: Any) -> None:
    """Add the columns, empty."""
    for table in TABLES:
        db.execute_sql(f"ALTER TABLE {table} ADD COLUMN {PART}")
