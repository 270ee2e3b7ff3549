"""The query that reads routines, and its rows as the planner's values; neither needs Peewee."""

from datetime import date, time
from typing import Any

from planner.calendar.day_parts import DayPart
from planner.calendar.recurrence.after import After, Unit
from planner.model.actions import UNWRITTEN, Action
from planner.model.vocabulary import Channel, Kind
from planner.stairs.routines.routine import Routine, Touched

TEXTS = tuple("title aim if_then opening questions offer note".split())
LIKE = (*TEXTS, "person_id", "step_id", "minutes")
"""The columns that an occurrence takes over unchanged."""

RUNNING = "r.ended_on IS NULL OR r.ended_on > :today"

_LAST_SKIP = """
(SELECT max(day) FROM routine_skip WHERE routine_id = r.id AND day <= :today)
"""
_CAME = "CASE WHEN a.day < a.routine_day THEN a.day ELSE a.routine_day END"
# One left out before its day was never due; one left out later was, and those before gave way.
_CLOSED = f"""
FROM action a WHERE a.routine_id = r.id AND a.state <> 'open' AND (a.closed_on >= {_CAME}
    OR NOT EXISTS (SELECT 1 FROM routine_skip WHERE routine_id = r.id AND day = a.routine_day))
"""
_LAST_CLOSED = f"(SELECT max(a.routine_day) {_CLOSED} AND {_CAME} <= :today)"
ROUTINES = f"""
SELECT r.id, r.rule, r.after_number, r.after_unit, r.start, r.ended_on,
    {", ".join(f"r.{name}" for name in LIKE)}, r.kind, r.channel, r.time, r.part,
    p.name, s.title, g.id, g.statement,
    (SELECT group_concat(day) FROM routine_skip
        WHERE routine_id = r.id
            AND day >= min(coalesce({_LAST_SKIP}, ''), coalesce({_LAST_CLOSED}, ''))),
    (SELECT group_concat(id || ' ' || routine_day || ' ' || day || ' '
            || coalesce(minutes, {UNWRITTEN})) FROM action
        WHERE routine_id = r.id AND state = 'open' AND day IS NOT NULL),
    {_LAST_CLOSED},
    (SELECT group_concat(a.routine_day) {_CLOSED} AND a.routine_day > :today),
    CASE WHEN r.after_number THEN (SELECT max(closed_on) FROM action
        WHERE routine_id = r.id AND state <> 'open') END,
    {{done_on}}
FROM routine r
    LEFT JOIN person p ON p.id = r.person_id
    LEFT JOIN step s ON s.id = r.step_id
    LEFT JOIN goal g ON g.id = s.goal_id
WHERE {{which}} ORDER BY r.id
"""


def routine_of(row: tuple[Any, ...]) -> Routine:
    """The routine of a row of the query."""
    number, rule, after_number, after_unit, start, ended_on, *rest = row
    like = dict(zip(LIKE, rest, strict=False))
    kind, channel, at, part, person, step, goal_id, goal, *told = rest[len(LIKE) :]
    skips, touched, closed, closed_ahead, last, done_on = told
    skipped = frozenset(map(date.fromisoformat, skips.split(","))) if skips else frozenset()
    taken = [day for day in (closed, *(closed_ahead or "").split(",")) if day]
    after = After(after_number, Unit(after_unit)) if after_number else None
    return Routine(
        number,
        Action(
            **like,
            kind=Kind(kind),
            channel=Channel(channel) if channel else None,
            time=time.fromisoformat(at) if at else None,
            part=DayPart(part) if part else None,
            person=person or "",
            step=step or "",
            goal_id=goal_id,
            goal=goal or "",
            routine_id=number,
        ),
        date.fromisoformat(start),
        rule,
        after,
        _day(ended_on),
        skipped,
        tuple(map(_touched, touched.split(","))) if touched else (),
        frozenset(map(date.fromisoformat, taken)),
        _day(closed),
        max((day for day in (_day(last), *skipped) if day), default=None) if after else None,
        _day(done_on),
    )


def _touched(text: str) -> Touched:
    number, routine_day, day, minutes = text.split(" ")
    days = date.fromisoformat(routine_day), date.fromisoformat(day)
    return Touched(int(number), *days, int(minutes))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
