"""An action knows the day that it is a word for, so that it is proposed once a year."""

from typing import Any

STATEMENTS = (
    """ALTER TABLE action ADD COLUMN date_id INTEGER
        REFERENCES person_date (id) ON DELETE SET NULL""",
    "CREATE INDEX action_date ON action (date_id) WHERE date_id IS NOT NULL",
)


def up(_migrator: object, db: Any) -> None:
    """Add the column."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
