"""Answers awaited: an unanswered message may be let go, and is not waited for from then on."""

from typing import Any

STATEMENTS = (
    "ALTER TABLE touch ADD COLUMN let_go_on TEXT",
    """CREATE INDEX touch_awaiting ON touch (person_id, day)
        WHERE direction = 'out' AND let_go_on IS NULL""",
    """UPDATE touch SET let_go_on = day WHERE direction = 'out'
        AND day < (SELECT date(max(day), '-90 days') FROM touch)""",
)


def up(_migrator: object, db: Any) -> None:
    """Add the day on which it was let go; what was sent in the last three months waits."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
