"""Gaps that closed in some days: the first match of a persona that had none when it was written."""

from datetime import date

from db.engine.query import rows
from planner.network.personas.triumph import MOST_NAMED, Triumph

_TRIUMPHS = """
SELECT m.persona_id, p.name, group_concat(w.name, char(10)) FROM (
    SELECT persona_id, min(found_on) AS first FROM persona_match GROUP BY persona_id) m
JOIN persona p ON p.id = m.persona_id AND m.first >= p.created_on
JOIN (SELECT n.persona_id, n.found_on, x.name FROM persona_match n
    JOIN person x ON x.id = n.person_id ORDER BY n.id) w
    ON w.persona_id = m.persona_id AND w.found_on BETWEEN :first AND :last
WHERE m.first BETWEEN :first AND :last GROUP BY m.persona_id ORDER BY m.persona_id"""


def triumphs(first: date, last: date) -> tuple[Triumph, ...]:
    """The personas whose gap closed between two days, and who closed it."""
    return tuple(
        Triumph(number, persona, tuple(names.split("\n")[:MOST_NAMED]))
        for number, persona, names in rows(_TRIUMPHS, first=first, last=last)
    )
