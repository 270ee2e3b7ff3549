"""The days as pictures: a month with the load of each day, a year of regularity."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, time, timedelta
from typing import Any

from db.engine.query import rows
from db.events.rows import find_series
from db.stairs.parts import Tally, parted
from db.stairs.routine_rows import between
from db.stairs.tallies import tallies
from db.today.facts import DEEDS, FIRST_DAY
from db.today.room import DAY_TAKEN
from db.undo.ledger import Ledger
from planner.events.series import occurrences
from planner.model.actions import UNWRITTEN, Action, minutes_counted, number_of
from planner.model.events import minutes_taken
from planner.model.steps import Step
from planner.stairs.month import (
    DueStep,
    PlannedAction,
    PlannedDay,
    PlannedEvent,
    month,
    month_days,
)
from planner.stairs.year import Deeds, Year, year_weeks

# The plus keeps SQLite from reading every action ever done.
_MONTH = f"""
SELECT 'action', {DAY_TAKEN}, a.id, a.title, coalesce(a.minutes, {UNWRITTEN}), 0, a.time, p.name
    FROM action a LEFT JOIN person p ON p.id = a.person_id
    WHERE a.state = 'open' AND (a.chosen_on IS NOT :today AND a.day BETWEEN :first AND :last
        OR a.chosen_on = :today AND :today BETWEEN :first AND :last)
UNION ALL
SELECT 'action', a.closed_on, a.id, a.title, coalesce(r.minutes, a.minutes, {UNWRITTEN}), 1,
    a.time, p.name
    FROM action a LEFT JOIN result r ON r.action_id = a.id LEFT JOIN person p ON p.id = a.person_id
    WHERE +a.state = 'done' AND a.closed_on BETWEEN :first AND :last
UNION ALL
SELECT 'step', s.due, s.id, s.title, g.id,
    json_array(s.position, s.target, s.before, s.climbed_on, {tallies()}), NULL, g.statement
    FROM step s JOIN goal g ON g.id = s.goal_id
    WHERE g.state = 'open'
        AND g.id IN (SELECT goal_id FROM step WHERE due BETWEEN :first AND :last)
UNION ALL
SELECT 'event', e.day, e.id, e.title, e.ends, 0, e.time, e.last FROM event e
    WHERE e.state = 'planned' AND (e.day BETWEEN :first AND :last
        OR e.day < :first AND e.last >= :first)
"""
"""All steps of a goal stand beside one that is due in the month: what is too much counts on."""

_YEAR = f"""
SELECT 'first', {FIRST_DAY}, 0
UNION ALL
SELECT what, day, count(*) FROM {DEEDS} GROUP BY what, day
"""


class CalendarStore:
    """Months and years of days, each in three queries at most."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def month(self, shown: date, today: date) -> list[list[PlannedDay]]:
        """The weeks of a month with the actions, events and steps due of each day."""
        days = month_days(shown)
        coming, gone = between(days[0], days[-1], today, self._ledger.practice)
        actions: defaultdict[date, list[PlannedAction]] = defaultdict(list)
        events: defaultdict[date, list[PlannedEvent]] = defaultdict(list)
        steps: defaultdict[date, list[DueStep]] = defaultdict(list)
        found = rows(_MONTH, first=days[0], last=days[-1], today=today)
        for day, step in _due_steps(found):
            steps[day].append(step)
        for kind, text, number, title, figure, done, at, other in _by_day(found):
            day, starts = date.fromisoformat(text), _time(at)
            if kind == "action" and number in gone:
                continue
            if kind == "action":
                late = not done and self._ledger.practice.working.is_over(day, today)
                actions[day].append(
                    PlannedAction(number, title, figure, bool(done), starts, other or "", late)
                )
            else:
                minutes = minutes_taken(starts, _time(figure))
                for each in _span(day, _day(other) or day, days):
                    events[each].append(PlannedEvent(title, minutes, each < today, starts))
        for action in coming:
            if action.day is not None:
                actions[action.day].append(self._planned(action, today))
        for day, held in _occurrences(days, today).items():
            events[day].extend(held)
        return month(shown, self._ledger.practice, actions, events, steps)

    def _planned(self, action: Action, today: date) -> PlannedAction:
        """An occurrence without a row; its number is that of its routine, negative."""
        late = self._ledger.practice.working.is_over(action.day, today)
        minutes = minutes_counted(action)
        return PlannedAction(
            number_of(action) or 0, action.title, minutes, False, action.time, action.person, late
        )

    def year(self, last: date, today: date) -> Year:
        """The 53 weeks that end with the one of a day."""
        deeds: defaultdict[date, dict[str, int]] = defaultdict(dict)
        first_day = date.max
        end = year_weeks(last)[-1] + timedelta(days=6)
        for what, text, number in rows(_YEAR, start=year_weeks(last)[0], until=end):
            if what != "first":
                deeds[date.fromisoformat(text)][what] = number
            elif text:
                first_day = date.fromisoformat(text)
        found = {day: Deeds(**done) for day, done in deeds.items()}
        return Year(last, today, first_day, found, self._ledger.practice.regular)


def _by_day(found: Iterable[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """The actions and events of a month by day, done ones first, then by time and age."""
    others = (row for row in found if row[0] != "step")
    return sorted(others, key=lambda row: (row[1], not row[5], row[6] or "~", row[2]))


def _due_steps(found: Iterable[tuple[Any, ...]]) -> list[tuple[date, DueStep]]:
    """The steps of the goals of a month with their days, by age."""
    of_goals: defaultdict[int, list[tuple[Step, Tally]]] = defaultdict(list)
    names: dict[int, str] = {}
    rows_of_steps = [(json.loads(row[5]), row) for row in found if row[0] == "step"]
    for numbers, row in sorted(rows_of_steps, key=lambda each: (each[0][0], each[1][2])):
        _kind, due, number, title, goal_id, *_others, goal = row
        _position, target, before, climbed, *tally = numbers
        of_step = Tally(*tally)
        days = _day(due), _day(climbed)
        step = Step(number, goal_id, title, target, before, None, *days, counted=of_step.counted)
        of_goals[goal_id].append((step, of_step))
        names[goal_id] = goal
    steps = (step for each in of_goals.values() for step in parted(each))
    return [
        (step.due, DueStep(step.id, step.title, step.goal_id, names[step.goal_id], step.climbed))
        for step in sorted(steps, key=lambda step: step.id)
        if step.due is not None
    ]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _time(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None


def _span(first: date, last: date, days: Sequence[date]) -> Sequence[date]:
    """The days of an event that are among some days."""
    return [day for day in days if first <= day <= last]


def _occurrences(days: Sequence[date], today: date) -> Mapping[date, Sequence[PlannedEvent]]:
    """The events of routines on each of some days that none of them was written for."""
    found: defaultdict[date, list[PlannedEvent]] = defaultdict(list)
    for series in find_series(days[0], days[-1]):
        for event in occurrences(series, days[0], days[-1]):
            minutes = minutes_taken(event.time, event.ends)
            for day in _span(event.day, event.last_day, days):
                found[day].append(PlannedEvent(event.title, minutes, day < today, event.time))
    return found
