"""People are listed by last contact, by rhythm and by the day of connection too."""

from typing import Any

STATEMENTS = (
    "CREATE INDEX person_newest ON person (connected_on DESC, surname_key, id)",
    "DROP INDEX person_rhythm_contact",
    """CREATE INDEX person_rhythm_contact
        ON person_rhythm (last_contact DESC, surname_key, person_id)""",
    """CREATE INDEX person_rhythm_free ON person_rhythm (contact_due, surname_key, person_id)
        WHERE contact_due IS NULL""",
)


def up(_migrator: object, db: Any) -> None:
    """Add the indexes that hold these orders."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
