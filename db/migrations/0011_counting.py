"""Counts of goals: each thing counted is kept with the result or debrief it came from.

Until now the achieved actions of its steps were counted: they are results, and none is lost. A step
without a number that was climbed by its actions is climbed by hand from now on.
"""

from typing import Any

STATEMENTS = (
    """ALTER TABLE goal ADD COLUMN counts TEXT NOT NULL DEFAULT 'results'
        CHECK (counts IN ('people', 'conversations', 'results'))""",
    """CREATE TABLE counted (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        goal_id INTEGER NOT NULL REFERENCES goal (id) ON DELETE CASCADE,
        step_id INTEGER REFERENCES step (id) ON DELETE SET NULL,
        person_id INTEGER REFERENCES person (id) ON DELETE SET NULL,
        result_id INTEGER REFERENCES result (id) ON DELETE CASCADE,
        attendance_id INTEGER REFERENCES attendance (id) ON DELETE CASCADE,
        touch_id INTEGER REFERENCES touch (id) ON DELETE CASCADE,
        day TEXT NOT NULL)""",
    "CREATE INDEX counted_goal ON counted (goal_id, person_id)",
    "CREATE INDEX counted_day ON counted (day, goal_id)",
    "CREATE INDEX counted_step ON counted (step_id, person_id)",
    "CREATE INDEX counted_person ON counted (person_id)",
    "CREATE INDEX counted_result ON counted (result_id)",
    "CREATE INDEX counted_attendance ON counted (attendance_id)",
    "CREATE INDEX counted_touch ON counted (touch_id)",
    """INSERT INTO counted (goal_id, step_id, person_id, result_id, day)
        SELECT s.goal_id, s.id, a.person_id, r.id, r.day
        FROM result r JOIN action a ON a.id = r.action_id JOIN step s ON s.id = a.step_id
        WHERE r.outcome = 'achieved' AND a.state <> 'dropped' ORDER BY r.id""",
    """UPDATE step SET climbed_on = (
            SELECT max(r.day) FROM action a JOIN result r ON r.action_id = a.id
            WHERE a.step_id = step.id AND r.outcome = 'achieved')
        WHERE target IS NULL AND climbed_on IS NULL
            AND EXISTS (SELECT 1 FROM action a
                WHERE a.step_id = step.id AND a.state <> 'dropped')
            AND before + (SELECT count(*) FROM action a JOIN result r ON r.action_id = a.id
                WHERE a.step_id = step.id AND a.state <> 'dropped' AND r.outcome = 'achieved')
            >= (SELECT count(*) FROM action a
                WHERE a.step_id = step.id AND a.state <> 'dropped')""",
)


def up(_migrator: object, db: Any) -> None:
    """Add the column and the table, and count what has counted so far."""
    for statement in STATEMENTS:
        db.execute_sql(statement)
