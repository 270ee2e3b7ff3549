"""The room of days: their limits, and what actions, events and routines have taken of it."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from db.engine.query import rows
from db.events.rows import planned_between
from db.stairs.routine_rows import loads as of_routines
from planner.calendar.load import Load
from planner.model.actions import UNWRITTEN, Action
from planner.model.events import minutes_taken
from planner.model.settings import Practice
from planner.stairs.levelling.board import horizon
from planner.stairs.levelling.values import Room

_BEYOND = timedelta(days=400)
"""The time after the last due day in which room is looked for."""

DAY_TAKEN = "CASE WHEN a.chosen_on = :today THEN :today ELSE a.day END"
"""The day of which an open action takes room: one that is late too, if it is chosen for today."""
# The plus keeps SQLite from scanning every action ever done.
LOADS = f"""
SELECT {DAY_TAKEN}, count(*), sum(coalesce(a.minutes, {UNWRITTEN})) FROM action a
WHERE a.state = 'open' AND (a.day >= :today OR a.chosen_on = :today) GROUP BY 1
UNION ALL
SELECT :today, count(*), sum(coalesce(result.minutes, action.minutes, {UNWRITTEN}))
FROM action LEFT JOIN result ON result.action_id = action.id
WHERE +state = 'done' AND closed_on = :today AND chosen_on = :today
"""


def room_for(
    last: date, today: date, practice: Practice, without: Iterable[tuple[date | None, int]] = ()
) -> Room:
    """The room of the days from `today` on, until long after the day `last`.

    Open actions that are chosen for a day or stand on it, those done today, events and routines
    take it; but not those `without`, told by day and minutes, which are to be placed.
    """
    last = max(last, today)
    until = min(horizon(today), last + min(_BEYOND, date.max - last))
    taken: defaultdict[date, Load] = defaultdict(Load)
    for text, number, minutes in rows(LOADS, today=today):
        _add(taken, date.fromisoformat(text), number, minutes or 0)
    for day, minutes in without:
        if day is not None and day >= today:
            _add(taken, day, -1, -minutes)
    for event in planned_between(today, until):
        for distance in range((min(event.last_day, until) - event.day).days + 1):
            minutes = minutes_taken(event.time, event.ends)
            _add(taken, event.day + timedelta(days=distance), 1, minutes)
    for day, (number, minutes) in of_routines(today, until, today, practice).items():
        _add(taken, day, number, minutes)
    limits = tuple(practice.limits(weekday) for weekday in range(7))
    return Room(
        limits,
        practice.working,
        {day: load for day, load in taken.items() if load != Load() and day >= today},
        until,
    )


def taken_by(actions: Iterable[Action]) -> list[tuple[date | None, int]]:
    """The day and the minutes that each of some open actions takes of the room."""
    return [
        (each.day, UNWRITTEN if each.minutes is None else each.minutes)
        for each in actions
        if each.id is not None
    ]


def _add(taken: defaultdict[date, Load], day: date, number: int, minutes: int) -> None:
    load = taken[day]
    taken[day] = Load(load.number + number, load.minutes + minutes)
