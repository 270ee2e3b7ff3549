"""Stories of sparks: the people and actions they became, and what those brought."""

from collections.abc import Mapping

from db.engine.database import database
from planner.model.sparks import CameOf, Spark
from planner.model.vocabulary import Came

# From a spark to the actions it led to: itself, those with its person since, those that introduced
# its person, and all that follow.
_STORIES = """
WITH RECURSIVE led (spark_id, action_id) AS (
    SELECT s.id, a.id FROM spark s JOIN action a ON a.id = s.became_id
        WHERE s.became = 'action'
    UNION
    SELECT s.id, a.id FROM spark s JOIN action a ON a.person_id = s.became_id
        WHERE s.became = 'person' AND a.created_on >= s.day
    UNION
    SELECT s.id, r.action_id FROM spark s JOIN introduction_made m ON m.other_id = s.became_id
        JOIN result r ON r.id = m.result_id WHERE s.became = 'person'
    UNION
    SELECT led.spark_id, a.id FROM led JOIN action a ON a.follows_id = led.action_id
)
SELECT s.id,
    coalesce(CASE s.became WHEN 'person' THEN p.name ELSE a.title END, ''),
    coalesce(e.title, ''),
    (SELECT count(*) FROM led JOIN action d ON d.id = led.action_id
        WHERE led.spark_id = s.id AND d.state = 'done'),
    (SELECT group_concat(DISTINCT c.what) FROM led
        JOIN result r ON r.action_id = led.action_id JOIN came c ON c.result_id = r.id
        WHERE led.spark_id = s.id)
FROM spark s
    LEFT JOIN person p ON s.became = 'person' AND p.id = s.became_id
    LEFT JOIN action a ON s.became = 'action' AND a.id = s.became_id
    LEFT JOIN event e ON e.id = s.event_id
WHERE s.became IN ('person', 'action') ORDER BY s.day DESC, s.id DESC
"""

_BEHIND = """
WITH RECURSIVE back (id, far) AS (
    SELECT :action, 0
    UNION
    SELECT a.follows_id, back.far + 1 FROM back JOIN action a ON a.id = back.id
        WHERE a.follows_id IS NOT NULL AND back.far < 50
)
SELECT s.id, back.far FROM back JOIN spark s ON s.became = 'action' AND s.became_id = back.id
UNION ALL
SELECT id, 100 FROM spark WHERE became = 'person' AND became_id = :person
UNION ALL
SELECT s.id, 101 FROM result r JOIN introduction_made m ON m.result_id = r.id
    JOIN spark s ON s.became = 'person' AND s.became_id = m.other_id WHERE r.action_id = :action
ORDER BY 2, 1 LIMIT 1
"""


def stories(known: Mapping[int, Spark]) -> list[CameOf]:
    """The story of each spark of `known`, newest first."""
    rows = database.execute_sql(_STORIES).fetchall()
    return [
        CameOf(known[number], name, event, done, _came(came))
        for number, name, event, done, came in rows
        if number in known
    ]


def behind(action_id: int | None, person_id: int | None) -> int | None:
    """The spark that became an action or the nearest it follows, else the one its person was."""
    of = {"action": action_id, "person": person_id}
    row = database.execute_sql(_BEHIND, of).fetchone()
    return None if row is None else int(row[0])


def _came(codes: str | None) -> tuple[Came, ...]:
    brought = (codes or "").split(",")
    return tuple(what for what in Came if what.value in brought)
