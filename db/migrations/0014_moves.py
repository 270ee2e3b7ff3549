"""Moves of an action to a later day, counted so that the third is asked about."""

from typing import Any

STATEMENT = "ALTER TABLE action ADD COLUMN moves INTEGER NOT NULL DEFAULT 0 CHECK (moves >= 0)"


def up(_migrator: object, db: Any) -> None:
    """Add the column; moves made until now are not known and do not count."""
    db.execute_sql(STATEMENT)
