"""The day that matters for which a word is due, read through the index of days."""

from datetime import date

from db.engine.query import rows
from db.network.due import channel_of
from planner.model.people import PersonDate
from planner.model.vocabulary import Circle, DateKind, PersonState
from planner.network.ties.days_that_matter import months_and_days, next_on
from planner.network.ties.wishes import Wish

RANK = " ".join(
    f"WHEN '{circle.value}' THEN {rank}"  # not wrapped: SQL
    for rank, circle in enumerate(Circle)
)
"""The place of each circle, the nearest first."""

# The nearest circle first; a day that an action of this year is a word for is left out.
_WISHES = f"""
SELECT d.id, d.kind, d.label, d.year, d.month_day, p.id, p.name, o.name,
    (SELECT channel FROM touch WHERE person_id = p.id AND direction = 'two-way'
        ORDER BY day DESC LIMIT 1),
    (SELECT group_concat(kind) FROM contact_point WHERE person_id = p.id)
FROM (
    SELECT d.id FROM person_date d CROSS JOIN person p ON p.id = d.person_id
    WHERE d.month_day IN ({{days}}) AND p.state = '{PersonState.ACTIVE.value}'
        AND p.circle IS NOT NULL AND (d.year IS NULL OR d.year <= :year)
        AND NOT EXISTS (SELECT 1 FROM action a WHERE a.date_id = d.id
            AND (a.state = 'open' OR a.closed_on > date(:first, '-180 days')))
    ORDER BY CASE p.circle {RANK} END, d.month_day, p.surname_key, d.id LIMIT 1) first
CROSS JOIN person_date d ON d.id = first.id CROSS JOIN person p ON p.id = d.person_id
LEFT JOIN organisation o ON o.id = p.organisation_id
"""


def wish_between(first: date, last: date) -> Wish | None:
    """The day between two for which a word is due, if there is one."""
    days = ", ".join(f"'{day}'" for day in months_and_days(first, last))
    sql = _WISHES.format(days=days)
    for number, kind, label, year, month_day, person, name, organisation, *by in rows(
        sql, first=first, year=last.year
    ):
        month, day = map(int, month_day.split("-"))
        each = PersonDate(number, DateKind(kind), month, day, year, label)
        on = next_on(each, first)
        return Wish(each, on, person, name, organisation or "", channel_of(*by))
    return None
