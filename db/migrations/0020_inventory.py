"""People are listed by last contact, by rhythm and by the day of connection too.

Triage finds those on whom nothing was decided, the newest first. Filter lines of the list are saved
under names.
"""

from typing import Any

STATEMENTS = (
    "CREATE INDEX person_newest ON person (connected_on DESC, surname_key, id)",
    "DROP INDEX person_rhythm_contact",
    """CREATE INDEX person_rhythm_contact
        ON person_rhythm (last_contact DESC, surname_key, person_id)""",
    """CREATE INDEX person_rhythm_free ON person_rhythm (contact_due, surname_key, person_id)
        WHERE contact_due IS NULL""",
    """CREATE INDEX person_undecided ON person (connected_on DESC, surname_key, id)
        WHERE circle IS NULL AND state = 'active' AND enjoyed = 0""",
    """CREATE TABLE saved_filter (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE CHECK (name <> ''),
        line TEXT NOT NULL CHECK (line <> ''))""",
)


def up(_migrator: object, db: Any) -> None:
    """Add the indexes that hold these orders, and the table."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
