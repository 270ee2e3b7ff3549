"""The well of ties: ten people to take up contact with again, or for the first time.

The best dormant ties come first, then people never contacted: those who fit an open goal, else
those known for longest. People written down today can wait until tomorrow.
"""

import json
from dataclasses import replace
from datetime import date
from itertools import chain

from db.engine.query import rows
from db.network.dormant import BEST_FIRST, DORMANT, SINCE, TIE, UNPLANNED, tie_of
from planner.calendar.weeks import week_of
from planner.network.dormant import ANSWERED, APART, DRAWN_FROM, DormantTie, dormant_on
from planner.network.fit import Words, best_fit

_FREE = f"""
{UNPLANNED}
AND NOT EXISTS (SELECT 1 FROM drawn_tie d
    WHERE d.person_id = p.id AND date(d.day, 'weekday 0') > :apart)
AND NOT EXISTS (SELECT 1 FROM touch t WHERE t.person_id = p.id AND t.day > :answered)
"""
"""Not proposed in a week of the last eight, nor touched in the last three months."""

_NEVER = f"NOT EXISTS (SELECT 1 FROM touch t WHERE t.person_id = p.id) AND {_FREE}"

# The best first by strength, then those enjoyed, then those out of contact for the shortest time.
_BEST = f"""
{TIE} WHERE p.id IN ({DORMANT}) AND {_FREE}
ORDER BY {BEST_FIRST}, p.enjoyed DESC, {SINCE} DESC, p.surname_key, p.id
LIMIT :most
"""

_CONNECTED = f"""
{TIE} WHERE p.connected_on IS NOT NULL AND {_NEVER} ORDER BY p.connected_on, p.id LIMIT :most
"""
_STORED = f"""
{TIE} WHERE p.connected_on IS NULL AND p.created_on < :today AND {_NEVER} ORDER BY p.id LIMIT :most
"""

_CHOSEN = f"{TIE} WHERE p.id IN (SELECT value FROM json_each(:people))"

PROFESSION = """p.role_title, coalesce(o.name, '') || ' ' || coalesce((
    SELECT group_concat(g.name, ' ') FROM membership m JOIN people_group g ON g.id = m.group_id
    WHERE m.person_id = p.id), '')"""
"""The words of a person `p` of an organisation `o`: their title, and what is around it."""

GOALS = """
SELECT measure, statement FROM goal WHERE state = 'open' ORDER BY due IS NULL, due, id
"""

_WORDS = f"""
SELECT p.id, {PROFESSION},
    (p.connected_on IS NOT NULL OR p.created_on < :today) AND {_NEVER}
FROM person p LEFT JOIN organisation o ON o.id = p.organisation_id
WHERE p.state = 'active' AND (p.role_title <> '' OR p.organisation_id IS NOT NULL
    OR EXISTS (SELECT 1 FROM membership m WHERE m.person_id = p.id))
ORDER BY p.connected_on IS NULL, p.connected_on, p.id
"""


def well(today: date) -> list[DormantTie]:
    """The ten people to draw from, the best first."""
    found = _ties(_BEST, today, DRAWN_FROM)
    wanting = DRAWN_FROM - len(found)
    if wanting:
        found += fitting(today, wanting) or _longest(today, wanting)
    return found


def fitting(today: date, most: int) -> list[DormantTie]:
    """The first people never contacted who fit an open goal, those known for longest first."""
    goals = list(filter(None, chain.from_iterable(rows(GOALS))))
    if not goals:
        return []
    found = rows(_WORDS, **_days(today))
    people = [Words(number, title, around, bool(free)) for number, title, around, free in found]
    fit = best_fit(goals, people)
    if fit is None:
        return []
    chosen = fit.free[:most]
    ties = {tie.id: tie for tie in map(tie_of, rows(_CHOSEN, people=json.dumps(chosen)))}
    return [replace(ties[number], fit=fit) for number in chosen]


def _longest(today: date, most: int) -> list[DormantTie]:
    """The people never contacted, those connected for longest first, then as they were stored."""
    found = _ties(_CONNECTED, today, most)
    return found + (_ties(_STORED, today, most - len(found)) if len(found) < most else [])


def _ties(sql: str, today: date, most: int) -> list[DormantTie]:
    return [tie_of(row) for row in rows(sql, most=most, **_days(today))]


def _days(today: date) -> dict[str, date]:
    return {
        "today": today,
        "before": dormant_on(today),
        "monday": week_of(today).first,
        "apart": today - APART,
        "answered": today - ANSWERED,
    }
