"""An event may last several days."""

from typing import Any

STATEMENTS = (
    "ALTER TABLE event ADD COLUMN last DATE CHECK (last > day)",
    "CREATE INDEX event_last ON event (last) WHERE last IS NOT NULL",
)


def up(_migrator: object, db: Any) -> None:
    """Add the column of the last day, NULL for one day."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
