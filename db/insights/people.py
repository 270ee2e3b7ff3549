"""People in a week's review: gives and asks, and the spread of contacts."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from db.actions.rows import find_actions
from db.engine.query import rows
from db.network.due import PERIODS
from db.network.touches import REQUESTS
from planner.calendar.weeks import Week
from planner.insights.review.facts import (
    QUARTER,
    Asked,
    Balance,
    Overdue,
    Plan,
    Reached,
    Spread,
    most_overdue,
)
from planner.model.vocabulary import Circle, Kind
from planner.today.guards import WINDOW

MOST_WAITING = 20
MOST_GROUPS = 4

_GIVEN_AND_ASKED = f"""
SELECT coalesce(sum(t.gave <> ''), 0), coalesce(sum({REQUESTS}), 0),
    (SELECT count(*) FROM guard_override g WHERE g.day > :since AND g.day <= :until)
FROM touch t WHERE t.day > :since AND t.day <= :until
"""

# People who answered are thanked; people who have not answered yet are reminded, which is not this.
# The pluses keep to the indexes of the day and of the person.
_WAITING = """
WITH asked (person_id, day, what) AS (
    SELECT person_id, max(day), asked FROM touch
    WHERE day > :since AND day <= :until AND +direction = 'two-way' AND asked <> ''
    GROUP BY person_id)
SELECT p.id, p.name, x.day, x.what,
    (SELECT group_concat(a.day || a.kind) FROM action a
        WHERE a.person_id = p.id AND a.state = 'open' AND a.kind IN ('thanks', 'news', 'promise'))
FROM asked x CROSS JOIN person p ON p.id = x.person_id
WHERE +p.state <> 'do-not-contact'
    AND NOT EXISTS (SELECT 1 FROM touch t
        WHERE t.person_id = p.id AND +t.day >= x.day AND t.gave <> '')
    AND NOT EXISTS (SELECT 1 FROM action a
        WHERE a.person_id = p.id AND a.state = 'done' AND a.kind IN ('thanks', 'news')
            AND +a.closed_on >= x.day)
ORDER BY x.day, p.surname_key, p.id LIMIT :most
"""

_PROMISES = "a.state = 'open' AND a.kind = 'promise'"

_IN_CONTACT = """
WITH met (person_id, day) AS (
    SELECT person_id, max(day) FROM touch
    WHERE day > :since AND day <= :until AND +direction = 'two-way' GROUP BY person_id)
"""

_BY_CIRCLE = f"""{_IN_CONTACT}
SELECT p.circle, sum(m.day >= :first), count(*)
FROM met m CROSS JOIN person p ON p.id = m.person_id GROUP BY p.circle
"""

_BY_GROUP = f"""{_IN_CONTACT}
SELECT g.name, sum(m.day >= :first), count(*)
FROM met m CROSS JOIN membership b ON b.person_id = m.person_id
    CROSS JOIN people_group g ON g.id = b.group_id
GROUP BY g.id ORDER BY count(*) DESC, g.sort_name LIMIT :most
"""

# Each index gives both the number of people due and the one due for longest.
_OVERDUE = f"""
{PERIODS}
SELECT p.id, p.name, p.circle, r.contact_due, r.period_days, r.last_contact,
    (SELECT min(a.day) FROM action a WHERE a.person_id = p.id AND a.state = 'open'),
    (SELECT count(*) FROM person_rhythm o
        WHERE o.period_days = periods.days AND o.contact_due <= :today)
FROM periods CROSS JOIN person_rhythm r CROSS JOIN person p ON p.id = r.person_id
WHERE r.person_id = (
    SELECT o.person_id FROM person_rhythm o
    WHERE o.period_days = periods.days AND o.contact_due <= :today
    ORDER BY o.contact_due, o.surname_key, o.person_id LIMIT 1)
"""


def balance(week: Week, today: date) -> Balance:
    """Gives and asks of the 90 days that end with the week."""
    until = week.until(today)
    span = {"since": until - WINDOW, "until": until}
    [(gives, asks, set_aside)] = rows(_GIVEN_AND_ASKED, **span)
    waiting = tuple(_asked(row) for row in rows(_WAITING, **span, most=MOST_WAITING))
    return Balance(gives, asks, waiting, tuple(find_actions(_PROMISES)), set_aside)


def _asked(row: tuple[Any, ...]) -> Asked:
    number, name, day, what, planned = row
    return Asked(number, name, date.fromisoformat(day), what, tuple(_plans(planned or "")))


def _plans(joined: str) -> Iterator[Plan]:
    """The first action of each kind, by day, from the days and kinds joined by the query."""
    seen: set[Kind] = set()
    for each in sorted(filter(None, joined.split(","))):
        plan = Plan(date.fromisoformat(each[:10]), Kind(each[10:]))
        if plan.kind not in seen:
            seen.add(plan.kind)
            yield plan


def spread(week: Week, today: date) -> Spread:
    """The spread of the contacts of the week and of its quarter, and the people overdue today."""
    until = week.until(today)
    span = {"since": until - QUARTER, "until": until, "first": week.first}
    by_circle = {circle: Reached(*numbers) for circle, *numbers in rows(_BY_CIRCLE, **span)}
    groups = rows(_BY_GROUP, **span, most=MOST_GROUPS)
    overdue = rows(_OVERDUE, today=today)
    return Spread(
        Reached(
            sum(reached.week for reached in by_circle.values()),
            sum(reached.quarter for reached in by_circle.values()),
        ),
        {circle: by_circle.get(circle.value, Reached()) for circle in Circle},
        tuple((name, Reached(*numbers)) for name, *numbers in groups),
        most_overdue([_overdue(row[:-1]) for row in overdue], today),
        sum(row[-1] for row in overdue),
    )


def _overdue(row: tuple[Any, ...]) -> Overdue:
    number, name, circle, due, period, last, planned = row
    return Overdue(
        number,
        name,
        Circle(circle) if circle else None,
        date.fromisoformat(due),
        period,
        date.fromisoformat(last) if last else None,
        date.fromisoformat(planned) if planned else None,
    )
