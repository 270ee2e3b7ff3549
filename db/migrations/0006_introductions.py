"""An action that introduces two people to each other links both."""

from typing import Any

STATEMENTS = (
    """ALTER TABLE action ADD COLUMN to_person_id INTEGER
        REFERENCES person (id) ON DELETE SET NULL""",
    "CREATE INDEX action_to_person ON action (to_person_id) WHERE to_person_id IS NOT NULL",
)


def up(_migrator: object, db: Any) -> None:
    """Add the column of the second person."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
