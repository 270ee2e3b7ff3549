"""People to write to: the first of each kind with how many there are, one query each."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from db.engine.query import rows
from db.network.dormant import BEST_FIRST, DORMANT, SINCE
from db.network.well import PROFESSION
from planner.network.diagnosis.facts import GoalFacts, Tie, Ties
from planner.network.diagnosis.goal_words import fits_goal
from planner.network.diagnosis.thresholds import LOOKED_AT, MOVED, OWED
from planner.network.dormant import dormant_on

# Somebody with whom something else is planned is in hand already; an action made here is shown.
_FREE = """p.state = 'active' AND NOT EXISTS (SELECT 1 FROM action a WHERE a.person_id = p.id
    AND a.state IN ('open', 'parked') AND a.subject IS NOT 'finding')"""

_WHO = f"p.id, p.name, {PROFESSION}, count(*) OVER ()"  # not wrapped: SQL
_FROM = """JOIN person p ON p.id = f.person LEFT JOIN organisation o ON o.id = p.organisation_id"""

_DORMANT = f"""
SELECT p.id, {SINCE}, '', r.last_contact IS NULL, {_WHO}
FROM person p JOIN person_rhythm r ON r.person_id = p.id
LEFT JOIN organisation o ON o.id = p.organisation_id
WHERE p.id IN ({DORMANT}) AND {_FREE}
ORDER BY {BEST_FIRST}, p.enjoyed DESC, {SINCE} DESC, p.surname_key, p.id
LIMIT :most"""

_OVERDUE = f"""
SELECT p.id, r.contact_due, '', 0, {_WHO}
FROM person_rhythm r JOIN person p ON p.id = r.person_id
LEFT JOIN organisation o ON o.id = p.organisation_id
WHERE r.contact_due <= :today AND {_FREE}
ORDER BY (julianday(:today) - julianday(r.contact_due)) / r.period_days DESC, p.surname_key, p.id
LIMIT :most"""

_OWED = f"""
SELECT p.id, f.day, '', 0, {_WHO} FROM (
    SELECT t.person_id AS person, max(t.day) AS day FROM touch t
    WHERE t.direction = 'in' AND t.day > :since AND t.day <= :today
        AND NOT EXISTS (SELECT 1 FROM touch l WHERE l.person_id = t.person_id
            AND l.direction <> 'in' AND (l.day > t.day OR l.day = t.day AND l.id > t.id))
    GROUP BY t.person_id) f {_FROM}
WHERE {_FREE} ORDER BY f.day DESC, p.surname_key, p.id LIMIT :most"""

_MOVED = f"""
SELECT f.id, f.day, CASE WHEN f.place IS NOT p.organisation_id THEN coalesce(o.name, '')
        ELSE p.role_title END, f.place IS NOT p.organisation_id, {_WHO}
FROM (SELECT max(id) AS id, person_id AS person, organisation_id AS place, found_on AS day
    FROM affiliation WHERE found_on > :since AND found_on <= :today GROUP BY person_id) f {_FROM}
WHERE {_FREE} AND NOT EXISTS (SELECT 1 FROM touch t WHERE t.person_id = p.id AND t.day >= f.day)
    AND NOT EXISTS (SELECT 1 FROM action a WHERE a.move_id = f.id AND a.subject IS NOT 'finding')
ORDER BY p.circle IS NULL, f.day DESC, p.surname_key, p.id LIMIT :most"""


def dormant(today: date, goals: Sequence[GoalFacts]) -> Ties:
    """Ties asleep, the strongest and those enjoyed first."""
    return _ties(rows(_DORMANT, before=dormant_on(today), most=LOOKED_AT), goals)


def overdue(today: date, goals: Sequence[GoalFacts]) -> Ties:
    """People whose rhythm is over, the longest share of it first."""
    return _ties(rows(_OVERDUE, today=today, most=LOOKED_AT), goals)


def owed(today: date, goals: Sequence[GoalFacts]) -> Ties:
    """People who wrote last, the newest first."""
    return _ties(rows(_OWED, today=today, since=today - OWED, most=LOOKED_AT), goals)


def moved(today: date, goals: Sequence[GoalFacts]) -> Ties:
    """People whose job changed and to whom nothing was said since, those with a circle first."""
    return _ties(rows(_MOVED, today=today, since=today - MOVED, most=LOOKED_AT), goals)


def _ties(found: Sequence[tuple[Any, ...]], goals: Iterable[GoalFacts]) -> Ties:
    known = tuple(goals)
    ties = tuple(_tie(row, known) for row in found)
    return Ties(found[0][-1] if found else 0, ties)


def _tie(row: tuple[Any, ...], goals: Sequence[GoalFacts]) -> Tie:
    about, day, word, elsewhere, person, name, title, around, _count = row
    fit = next((goal.id for goal in goals if fits_goal(goal.words, title, around)), None)
    return Tie(about, person, name, date.fromisoformat(day), word, bool(elsewhere), fit)
