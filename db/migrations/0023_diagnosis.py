"""Step 3 of the method, the diagnosis: sweeps, affinity boards, findings, matches of personas.

An action knows by codes the stage of Pitch, the topic of a sweep or the finding that it is about.
Matches of personas are found again at any time; only the day they were first found is kept, outside
the history.
"""

from typing import Any

STATEMENTS = (
    """ALTER TABLE action ADD COLUMN subject TEXT
        CHECK (subject IN ('stage', 'sweep', 'finding'))""",
    "ALTER TABLE action ADD COLUMN subject_key TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX action_subject ON action (subject, subject_key) WHERE subject IS NOT NULL",
    """CREATE TABLE sweep (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        topic TEXT NOT NULL CHECK (topic <> ''),
        organisation_id INTEGER REFERENCES organisation (id) ON DELETE SET NULL,
        day TEXT NOT NULL,
        named INTEGER NOT NULL DEFAULT 0 CHECK (named >= 0),
        done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)))""",
    "CREATE INDEX sweep_topic ON sweep (topic, organisation_id, day)",
    "CREATE INDEX sweep_day ON sweep (day)",
    """CREATE TABLE board (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        canvas TEXT CHECK (canvas <> ''),
        created_on TEXT NOT NULL)""",
    """CREATE TABLE board_column (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        board_id INTEGER NOT NULL REFERENCES board (id) ON DELETE CASCADE,
        title TEXT NOT NULL DEFAULT '',
        group_id INTEGER REFERENCES people_group (id) ON DELETE SET NULL,
        position INTEGER NOT NULL DEFAULT 0)""",
    "CREATE INDEX board_column_board ON board_column (board_id, position, id)",
    "CREATE INDEX board_column_group ON board_column (group_id) WHERE group_id IS NOT NULL",
    """CREATE TABLE board_card (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        column_id INTEGER NOT NULL REFERENCES board_column (id) ON DELETE CASCADE,
        person_id INTEGER REFERENCES person (id) ON DELETE CASCADE,
        card_id INTEGER REFERENCES card (id) ON DELETE CASCADE,
        position INTEGER NOT NULL DEFAULT 0,
        CHECK ((person_id IS NULL) <> (card_id IS NULL)))""",
    "CREATE INDEX board_card_column ON board_card (column_id, position, id)",
    "CREATE INDEX board_card_person ON board_card (person_id) WHERE person_id IS NOT NULL",
    "CREATE INDEX board_card_card ON board_card (card_id) WHERE card_id IS NOT NULL",
    """CREATE TABLE finding_answer (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        code TEXT NOT NULL CHECK (code <> ''),
        about TEXT NOT NULL DEFAULT '',
        day TEXT NOT NULL,
        UNIQUE (code, about))""",
    """CREATE TABLE persona_match (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        persona_id INTEGER NOT NULL REFERENCES persona (id) ON DELETE CASCADE,
        person_id INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
        found_on TEXT NOT NULL,
        UNIQUE (persona_id, person_id))""",
    "CREATE INDEX persona_match_person ON persona_match (person_id)",
    "CREATE INDEX persona_match_day ON persona_match (found_on)",
)


def up(_migrator: object, db: Any) -> None:
    """Add the columns, the tables and their indexes."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
