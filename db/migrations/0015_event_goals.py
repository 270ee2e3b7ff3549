"""The word of the person on whether those met at an event count for a goal.

Until it is said, people count by the words of their job, and conversations do not.
"""

from typing import Any

STATEMENTS = (
    """CREATE TABLE event_goal (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        event_id INTEGER NOT NULL REFERENCES event (id) ON DELETE CASCADE,
        goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
        counts INTEGER NOT NULL CHECK (counts IN (0, 1)),
        UNIQUE (event_id, goal_id))""",
    "CREATE INDEX event_goal_goal ON event_goal (goal_id)",
)


def up(_migrator: object, db: Any) -> None:
    """Add the table."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
