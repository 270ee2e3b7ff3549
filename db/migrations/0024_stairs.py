"""Step 4 of the method: goals that lead somewhere, routines, pauses, and actions that wait.

A goal is open, reached, lowered or let go. `aimed_at` keeps the number aimed at before it was
lowered; `grew_kind` and `grew_key` name the card or finding that it grew from. An action may wait
for another, be longer than any day once, or be an occurrence of a routine, which is either on the
calendar (`rule`) or so long after the last one (`after_number`, `after_unit`).
"""

from typing import Any

STATEMENTS = (
    """ALTER TABLE goal ADD COLUMN how TEXT NOT NULL DEFAULT 'open'
        CHECK (how IN ('open', 'reached', 'lowered', 'let-go'))""",
    """UPDATE goal SET how = CASE state
        WHEN 'reached' THEN 'reached' WHEN 'dropped' THEN 'let-go' ELSE 'open' END""",
    "ALTER TABLE goal DROP COLUMN state",
    "ALTER TABLE goal RENAME COLUMN how TO state",
    "ALTER TABLE goal ADD COLUMN aimed_at INTEGER CHECK (aimed_at > 0)",
    "ALTER TABLE goal ADD COLUMN digital INTEGER NOT NULL DEFAULT 0 CHECK (digital IN (0, 1))",
    """ALTER TABLE goal ADD COLUMN grew_kind TEXT CHECK (grew_kind IN ('card', 'finding'))""",
    "ALTER TABLE goal ADD COLUMN grew_key TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE goal_for (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
        sector_id INTEGER REFERENCES sector (id) ON DELETE CASCADE,
        organisation_id INTEGER REFERENCES organisation (id) ON DELETE CASCADE,
        CHECK ((sector_id IS NULL) <> (organisation_id IS NULL)),
        UNIQUE (goal_id, sector_id),
        UNIQUE (goal_id, organisation_id))""",
    "CREATE INDEX goal_for_sector ON goal_for (sector_id) WHERE sector_id IS NOT NULL",
    """CREATE INDEX goal_for_organisation ON goal_for (organisation_id)
        WHERE organisation_id IS NOT NULL""",
    "ALTER TABLE step ADD COLUMN reward TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE routine (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        rule TEXT NOT NULL DEFAULT '',
        after_number INTEGER CHECK (after_number BETWEEN 1 AND 99),
        after_unit TEXT CHECK (after_unit IN ('days', 'weeks', 'months', 'years')),
        start TEXT NOT NULL,
        ended_on TEXT,
        title TEXT NOT NULL CHECK (title <> ''),
        kind TEXT NOT NULL DEFAULT 'other',
        channel TEXT,
        person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
        step_id INTEGER REFERENCES step (id) ON DELETE SET NULL,
        time TEXT,
        part TEXT,
        minutes INTEGER CHECK (minutes >= 0),
        aim TEXT NOT NULL DEFAULT '',
        if_then TEXT NOT NULL DEFAULT '',
        opening TEXT NOT NULL DEFAULT '',
        questions TEXT NOT NULL DEFAULT '',
        offer TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT '',
        CHECK ((rule = '') = (after_number IS NOT NULL)),
        CHECK ((after_number IS NULL) = (after_unit IS NULL)))""",
    "CREATE INDEX routine_person ON routine (person_id) WHERE person_id IS NOT NULL",
    "CREATE INDEX routine_step ON routine (step_id) WHERE step_id IS NOT NULL",
    """CREATE TABLE routine_skip (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        routine_id INTEGER NOT NULL REFERENCES routine (id) ON DELETE CASCADE,
        day TEXT NOT NULL,
        UNIQUE (routine_id, day))""",
    """ALTER TABLE action ADD COLUMN routine_id INTEGER
        REFERENCES routine (id) ON DELETE SET NULL""",
    "ALTER TABLE action ADD COLUMN routine_day TEXT",
    "CREATE INDEX action_routine ON action (routine_id, routine_day) WHERE routine_id IS NOT NULL",
    """ALTER TABLE action ADD COLUMN waits_for_id INTEGER
        REFERENCES action (id) ON DELETE SET NULL""",
    "CREATE INDEX action_waits_for ON action (waits_for_id) WHERE waits_for_id IS NOT NULL",
    """ALTER TABLE action ADD COLUMN long_allowed INTEGER NOT NULL DEFAULT 0
        CHECK (long_allowed IN (0, 1))""",
    """CREATE TABLE pause (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE,
        first TEXT NOT NULL,
        last TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT '',
        CHECK (first <= last))""",
    "CREATE INDEX pause_days ON pause (first, last)",
)


def up(_migrator: object, db: Any) -> None:
    """Turn the states of goals into today's; add the columns, the tables and their indexes."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
