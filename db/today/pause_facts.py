"""Rhythms and links between actions, as pauses and their ends need them."""

from datetime import date

from db.engine.query import rows
from planner.stairs.pauses.moves import Rhythm, Wait

_RHYTHMS = """
SELECT p.name, coalesce(r.last_contact, p.circled_on, p.created_on), r.period_days, r.contact_due
FROM person_rhythm r JOIN person p ON p.id = r.person_id
WHERE r.contact_due >= :first ORDER BY r.contact_due, r.surname_key, p.id
"""
"""A rhythm due before a pause begins is not changed by it; one due after its end may be."""
_WAITS = """
SELECT a.id, a.day, w.id, CASE w.state WHEN 'done' THEN w.closed_on ELSE w.day END
FROM action a JOIN action w ON w.id = a.waits_for_id
WHERE a.waits_for_id IS NOT NULL AND a.state = 'open' AND w.state IN ('open', 'done')
"""


def find_rhythms(first: date) -> list[Rhythm]:
    """The rhythms that a pause from a day on may change."""
    return [
        Rhythm(person, date.fromisoformat(since), period, date.fromisoformat(due))
        for person, since, period, due in rows(_RHYTHMS, first=first)
    ]


def find_waits() -> list[Wait]:
    """The open actions that wait for one that is open or done."""
    return [
        Wait(number, _day(day), awaited, _day(ends)) for number, day, awaited, ends in rows(_WAITS)
    ]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
