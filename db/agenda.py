"""What the store knows about a day: few queries, none of which reads through all the people."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from db.action_rows import find_actions
from db.database import database
from planner.actions import Action
from planner.agenda import MOST_OF_RHYTHM, Facts
from planner.practice import Practice
from planner.reasons import CurrentStep, OverduePerson
from planner.regularity import window_start
from planner.sparks import Spark
from planner.steps import Step
from planner.vocabulary import Channel, Circle, PointKind
from planner.week import DayLoad, iso_week

# The distinct periods are few, so the index is entered once for each of them, and left after the
# first people who have nothing planned.
_OVERDUE = """
WITH RECURSIVE periods (days) AS (
    SELECT min(period_days) FROM person_rhythm WHERE contact_due IS NOT NULL
    UNION ALL
    SELECT (SELECT min(period_days) FROM person_rhythm
            WHERE contact_due IS NOT NULL AND period_days > periods.days)
    FROM periods WHERE periods.days IS NOT NULL
)
SELECT p.id, p.name, p.sort_name, r.period_days, r.contact_due, p.circle, p.own_period,
    r.last_contact,
    (SELECT channel FROM touch WHERE person_id = p.id AND direction = 'two-way'
        ORDER BY day DESC LIMIT 1),
    (SELECT group_concat(kind) FROM contact_point WHERE person_id = p.id)
FROM periods CROSS JOIN person_rhythm r CROSS JOIN person p ON p.id = r.person_id
WHERE r.person_id IN (
    SELECT o.person_id FROM person_rhythm o
    WHERE o.period_days = periods.days AND o.contact_due <= :today
        AND NOT EXISTS (SELECT 1 FROM action a
            WHERE a.person_id = o.person_id AND a.state IN ('open', 'parked'))
        AND NOT EXISTS (SELECT 1 FROM action a
            WHERE a.person_id = o.person_id AND a.state IN ('done', 'dropped')
                AND a.closed_on = :today)
    ORDER BY o.contact_due, o.sort_name, o.person_id LIMIT :most)
"""

_STEPS = """
SELECT s.id, s.title, s.goal_id, g.statement, s.target, s.before, s.due, s.climbed_on,
    (SELECT count(*) FROM action WHERE step_id = s.id AND state <> 'dropped'),
    (SELECT count(*) FROM action a JOIN result r ON r.action_id = a.id
        WHERE a.step_id = s.id AND a.state = 'done' AND r.outcome = 'achieved'),
    EXISTS (SELECT 1 FROM action WHERE step_id = s.id AND state = 'open'),
    EXISTS (SELECT 1 FROM action WHERE step_id = s.id AND closed_on = :today)
FROM goal g CROSS JOIN step s ON s.goal_id = g.id
WHERE g.state = 'active'
ORDER BY g.id, s.position, s.id
"""

_DAYS = """
SELECT NULL, (SELECT min(first) FROM (
    SELECT created_on AS first FROM person WHERE id = (SELECT min(id) FROM person)
    UNION ALL SELECT created_on FROM action WHERE id = (SELECT min(id) FROM action)
    UNION ALL SELECT min(day) FROM result))
UNION ALL
SELECT DISTINCT day, NULL FROM result
    WHERE day BETWEEN :start AND :today AND outcome <> 'not-done'
"""

_TODAY = """
a.state = 'open' AND a.day <= :today
OR a.state = 'done' AND a.closed_on = :today
"""

# The plus keeps SQLite from reading through all that was ever done.
_WEEK = """
SELECT day, count(*), sum(minutes), 0 FROM action
    WHERE state = 'open' AND day BETWEEN :monday AND :sunday GROUP BY day
UNION ALL
SELECT closed_on, 0, 0, count(*) FROM action
    WHERE +state = 'done' AND closed_on BETWEEN :monday AND :sunday GROUP BY closed_on
"""


def facts(today: date, practice: Practice, sparks: Sequence[Spark]) -> Facts:
    """What `planner.agenda` needs to assemble `today`."""
    first_day, result_days = _days(today, practice)
    return Facts(
        actions=_actions(today),
        steps=_current_steps(today),
        people=_people(today),
        sparks=sparks,
        result_days=result_days,
        first_day=first_day,
    )


def week(today: date) -> list[DayLoad]:
    """The load of the seven days of the ISO week that holds `today`."""
    days = iso_week(today)
    loads = {day: [0, 0, 0] for day in days}
    for text, *numbers in _rows(_WEEK, monday=days[0], sunday=days[-1]):
        load = loads[date.fromisoformat(text)]
        load[:] = [old + (new or 0) for old, new in zip(load, numbers, strict=True)]
    return [DayLoad(day, *load) for day, load in loads.items()]


def _actions(today: date) -> list[Action]:
    """The open actions of today and of earlier days, and those done today."""
    return find_actions(_TODAY, today=today)


def _current_steps(today: date) -> list[CurrentStep]:
    """The first step not climbed of each active goal."""
    current: dict[int, CurrentStep] = {}
    for row in _rows(_STEPS, today=today):
        number, title, goal_id, goal, target, before, due, climbed, actions, achieved, *here = row
        step = Step(
            number, goal_id, title, target, before,
            climbed_on=_day(climbed), actions=actions, achieved=achieved,
        )  # fmt: skip
        if goal_id not in current and not step.climbed:
            has_open, closed_today = map(bool, here)
            current[goal_id] = CurrentStep(
                number, title, goal_id, goal, _day(due), has_open, closed_today
            )
    return list(current.values())


def _people(today: date) -> list[OverduePerson]:
    """The most overdue people of each period who have nothing planned."""
    return [_overdue_person(row) for row in _rows(_OVERDUE, today=today, most=MOST_OF_RHYTHM)]


def _overdue_person(row: tuple[Any, ...]) -> OverduePerson:
    number, name, sort_name, period, due, circle, own_period, last, channel, points = row
    return OverduePerson(
        number,
        name,
        sort_name,
        period,
        since=date.fromisoformat(due) - timedelta(days=period),
        circle=Circle(circle) if circle and own_period is None else None,
        last_contact=_day(last),
        channel=_channel(channel, points),
    )


def _channel(last: str | None, points: str | None) -> Channel | None:
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


def _days(today: date, practice: Practice) -> tuple[date, frozenset[date]]:
    """The store's first day, and the days with a result that regularity may count."""
    (_none, first), *days = _rows(_DAYS, start=window_start(today, practice.working), today=today)
    return _day(first) or date.max, frozenset(date.fromisoformat(day) for day, _ in days)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _rows(sql: str, **parameters: object) -> list[tuple[Any, ...]]:
    return list(database.execute_sql(sql, parameters).fetchall())
