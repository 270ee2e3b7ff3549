"""Job titles are found too, and a circle keeps the day on which it was given."""

from typing import Any

SEARCHED = ("names", "organisation", "title", "groups", "notes")
_TEXTS = ", ".join(f"{name} TEXT NOT NULL DEFAULT ''" for name in SEARCHED)

STATEMENTS = (
    "DROP TABLE person_search",
    "DROP TABLE person_text",
    f"CREATE TABLE person_text (person_id INTEGER PRIMARY KEY, {_TEXTS})",
    f"""CREATE VIRTUAL TABLE person_search USING fts5 (
        {", ".join(SEARCHED)},
        content='person_text', content_rowid='person_id',
        tokenize='unicode61 remove_diacritics 2', prefix='1 2 3')""",
    "ALTER TABLE person ADD COLUMN circled_on TEXT",
    "UPDATE person SET circled_on = created_on WHERE circle IS NOT NULL",
    "CREATE INDEX person_titled ON person (id) WHERE role_title <> ''",
)


def up(_migrator: object, db: Any) -> None:
    """Make the index anew, which is filled after the migrations; circles date from the person."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
