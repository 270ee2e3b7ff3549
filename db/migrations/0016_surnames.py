"""Messages let go have an index by day: those who waited as a past week ended are found by it."""

from typing import Any

STATEMENTS = ("CREATE INDEX touch_let_go ON touch (let_go_on) WHERE direction = 'out'",)


def up(_migrator: object, db: Any) -> None:
    """Add the index."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
