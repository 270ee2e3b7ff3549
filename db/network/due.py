"""People due for contact, read through the index of each rhythm, never by a scan."""

from datetime import date, timedelta
from typing import Any

from db.engine.query import rows
from planner.model.vocabulary import Channel, Circle, PointKind
from planner.today.proposals import MOST_OF_RHYTHM
from planner.today.reasons import OverduePerson

PERIODS = """
WITH RECURSIVE periods (days) AS (
    SELECT min(period_days) FROM person_rhythm WHERE contact_due IS NOT NULL
    UNION ALL
    SELECT (SELECT min(period_days) FROM person_rhythm
            WHERE contact_due IS NOT NULL AND period_days > periods.days)
    FROM periods WHERE periods.days IS NOT NULL
)
"""
"""The few distinct periods: the index is entered once for each."""

# Each index is left after the first people without a planned action. A parked action hides its
# person for one period, so that no open loop stands without a date for ever.
_OVERDUE = f"""
{PERIODS}
SELECT p.id, p.name, p.surname_key, r.period_days, r.contact_due, p.circle, p.own_period,
    r.last_contact,
    (SELECT channel FROM touch WHERE person_id = p.id AND direction = 'two-way'
        ORDER BY day DESC LIMIT 1),
    (SELECT group_concat(kind) FROM contact_point WHERE person_id = p.id)
FROM periods CROSS JOIN person_rhythm r CROSS JOIN person p ON p.id = r.person_id
WHERE r.person_id IN (
    SELECT o.person_id FROM person_rhythm o
    WHERE o.period_days = periods.days AND o.contact_due <= :until
        AND NOT EXISTS (SELECT 1 FROM action a
            WHERE a.person_id = o.person_id AND (a.state = 'open' OR a.state = 'parked'
                AND a.closed_on > date(:today, '-' || periods.days || ' days')))
        AND NOT EXISTS (SELECT 1 FROM action a
            WHERE a.person_id = o.person_id AND a.state IN ('done', 'dropped')
                AND a.closed_on = :today)
    ORDER BY o.contact_due, o.surname_key, o.person_id LIMIT :most)
"""


def overdue_people(
    today: date, until: date | None = None, most: int = MOST_OF_RHYTHM
) -> list[OverduePerson]:
    """The first `most` people of each period due by `until` and without a planned action.

    `until` is today by default; people with an action closed today are left out.
    """
    found = rows(_OVERDUE, today=today, until=until or today, most=most)
    return [_overdue_person(row) for row in found]


def _overdue_person(row: tuple[Any, ...]) -> OverduePerson:
    number, name, surname_key, period, due, circle, own_period, last, channel, points = row
    return OverduePerson(
        number,
        name,
        surname_key,
        period,
        since=date.fromisoformat(due) - timedelta(days=period),
        circle=Circle(circle) if circle and own_period is None else None,
        last_contact=date.fromisoformat(last) if last else None,
        channel=channel_of(channel, points),
    )


def channel_of(last: str | None, points: str | None) -> Channel | None:
    """The channel of the last contact, else one that the contact points allow."""
    if last:
        return Channel(last)
    kinds = (points or "").split(",")
    by_point = {
        PointKind.PHONE: Channel.PHONE,
        PointKind.EMAIL: Channel.EMAIL,
        PointKind.URL: Channel.LINKEDIN,
    }
    return next((channel for kind, channel in by_point.items() if kind.value in kinds), None)
