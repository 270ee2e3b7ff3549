"""Candidates to suggest on a day without anything to do."""

from datetime import date

from db.actions.rows import find_actions
from db.engine.query import rows
from db.network.dormant import TIE, tie_of, weekly_tie
from db.network.due import overdue_people
from db.network.well import well
from db.today.facts import current_steps
from planner.network.dormant import DormantTie
from planner.today.proposals import MOST
from planner.today.suggestions import Ground

_PERSON = f"{TIE} WHERE p.state = 'active'"
_NOTHING_TODAY = """
AND NOT EXISTS (SELECT 1 FROM action a
    WHERE a.person_id = p.id AND a.state IN ('done', 'dropped') AND a.closed_on = :today)
AND NOT EXISTS (SELECT 1 FROM action a
    WHERE a.person_id = p.id AND a.state = 'open' AND +a.day <= :today)
"""
_FREE = f"""
{_NOTHING_TODAY} AND r.period_days IS NULL
AND NOT EXISTS (SELECT 1 FROM action a WHERE a.person_id = p.id AND a.state IN ('open', 'parked'))
"""
_ENJOYED = f"{_PERSON} AND p.enjoyed = 1 {_FREE} ORDER BY p.surname_key, p.id LIMIT :most"
_ANYBODY = f"{_PERSON} {_NOTHING_TODAY} ORDER BY p.id LIMIT :most"
_LAST_RESORT = f"{_PERSON} ORDER BY p.id LIMIT :most"

_COMING = """
a.id IN (SELECT id FROM action WHERE state = 'open' AND day > :today ORDER BY day, id LIMIT :most)
"""


def ground(today: date) -> Ground:
    """The candidates of `today`."""
    weekly = weekly_tie(today)
    return Ground(
        people=overdue_people(today, until=date.max, most=MOST),
        drawn=[weekly] if weekly else [],
        well=well(today),
        steps=current_steps(today),
        coming=find_actions(_COMING, today=today, most=MOST),
        others=_people(_ENJOYED, today),
        known=_people(_ANYBODY, today) or _people(_LAST_RESORT, today),
    )


def _people(sql: str, today: date) -> list[DormantTie]:
    return [tie_of(row) for row in rows(sql, today=today, most=MOST)]
