"""Facts about a person, kept with the touch; lessons that know the touch they came from."""

from typing import Any

STATEMENTS = (
    "ALTER TABLE result ADD COLUMN about TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE touch ADD COLUMN about TEXT NOT NULL DEFAULT ''",
    """ALTER TABLE lesson ADD COLUMN touch_id INTEGER REFERENCES touch (id) ON DELETE CASCADE""",
    "CREATE UNIQUE INDEX lesson_touch ON lesson (touch_id) WHERE touch_id IS NOT NULL",
)


def up(_migrator: object, db: Any) -> None:
    """Add the columns; lessons written so far stay lessons."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
