"""A week in figures, and the progress of each goal in it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from db.engine.query import rows
from db.stairs.tallies import ONCE
from db.today.facts import DEEDS, FIRST_DAY
from planner.calendar.weeks import Week, is_at_hand
from planner.insights.review.facts import Figures, GoalStand
from planner.model.goals import Goal
from planner.model.settings import Practice
from planner.model.vocabulary import Came, GoalState
from planner.today.regularity import Regularity, regularity, window_start

_DEBRIEFED = "d.closed OR d.happened <> '' OR d.why <> '' OR d.next_time <> ''"

# The plus keeps SQLite from scanning every action ever done.
_DONE = f"""
SELECT count(*), sum(a.aim <> '' AND a.if_then <> ''),
    sum(coalesce(r.learned, '') <> ''
        OR EXISTS (SELECT 1 FROM debrief d WHERE d.action_id = a.id AND ({_DEBRIEFED}))),
    sum(a.minutes IS NOT NULL AND r.minutes IS NOT NULL),
    sum(CASE WHEN r.minutes IS NOT NULL THEN a.minutes END),
    sum(CASE WHEN a.minutes IS NOT NULL THEN r.minutes END)
FROM action a LEFT JOIN result r ON r.action_id = a.id
WHERE +a.state = 'done' AND a.closed_on BETWEEN :first AND :until
"""

_EVENTS = f"""
SELECT count(*),
    sum(EXISTS (SELECT 1 FROM debrief d WHERE d.event_id = e.id AND ({_DEBRIEFED}))),
    sum((SELECT count(*) FROM attendance m WHERE m.event_id = e.id AND m.met = 1)),
    (SELECT count(*) FROM touch WHERE day BETWEEN :first AND :until
        AND result_id IS NULL AND attendance_id IS NULL AND conversation = '')
FROM event e WHERE +e.state = 'planned' AND (
    e.day BETWEEN :first AND :until AND +e.last IS NULL OR e.last BETWEEN :first AND :until)
"""

_CAME = """
SELECT c.what, count(*)
FROM action a CROSS JOIN result r ON r.action_id = a.id CROSS JOIN came c ON c.result_id = r.id
WHERE +a.state = 'done' AND a.closed_on BETWEEN :first AND :until GROUP BY c.what
"""

_DAYS = f"""
SELECT NULL, {FIRST_DAY}
UNION ALL
SELECT DISTINCT day, NULL FROM {DEEDS}
"""

_MOVED = f"""
SELECT s.goal_id, count(*), NULL, 0 FROM action a CROSS JOIN step s ON s.id = a.step_id
    WHERE +a.state = 'done' AND a.closed_on BETWEEN :first AND :until GROUP BY s.goal_id
UNION ALL
SELECT c.goal_id, 0, NULL, count(DISTINCT {ONCE}) FROM counted c
    JOIN goal g ON g.id = c.goal_id AND g.counts <> 'results'
    WHERE c.day BETWEEN :first AND :until AND NOT (g.counts = 'people' AND EXISTS (
        SELECT 1 FROM counted e
        WHERE e.goal_id = c.goal_id AND e.person_id = c.person_id AND e.day < :first))
    GROUP BY c.goal_id
UNION ALL
SELECT g.id, 0, min(a.day), 0
    FROM goal g CROSS JOIN step s ON s.goal_id = g.id
        CROSS JOIN action a ON a.step_id = s.id AND a.state = 'open'
    WHERE g.state = 'open' GROUP BY g.id
"""


def figures(week: Week, today: date, practice: Practice) -> Figures:
    """The figures of a week up to today."""
    span = {"first": week.first, "until": week.until(today)}
    [actions] = rows(_DONE, **span)
    [gone_to] = rows(_EVENTS, **span)
    came = dict(rows(_CAME, **span))
    done, prepared, debriefed, timed, planned, spent = (value or 0 for value in actions)
    events, events_debriefed, met, noted = (value or 0 for value in gone_to)
    return Figures(
        done,
        prepared,
        debriefed,
        events,
        events_debriefed,
        met,
        noted,
        timed,
        planned,
        spent,
        {what: came[what.value] for what in Came if what.value in came},
        _regularity(week.until(today), practice),
        tuple(
            (first, last)
            for first, last in practice.working.pauses
            if first <= week.last and last >= week.first
        ),
    )


def stands(goals: Iterable[Goal], week: Week, today: date) -> tuple[GoalStand, ...]:
    """The progress of the goals that are active, or were reached in the week.

    `goals` are those of the end of the week. A goal called reached by hand has no day on which it
    was: in a week long past it was reached if its steps say so.
    """
    done: dict[int, int] = {}
    counted: dict[int, int] = {}
    planned: dict[int, date] = {}
    for goal_id, count, day, number in rows(_MOVED, first=week.first, until=week.until(today)):
        if day is not None:
            planned[goal_id] = date.fromisoformat(day)
        elif number:
            counted[goal_id] = number
        else:
            done[goal_id] = count
    past = week.last < today and not is_at_hand(week, today)
    return tuple(
        GoalStand(
            _of_then(goal) if past else goal,
            done.get(goal.id, 0),
            planned.get(goal.id),
            counted.get(goal.id, 0),
            past,
            not past and goal.start is not None and goal.start >= week.first,
        )
        for goal in goals
        if _is_shown(goal, week, past, moved=goal.id in done or goal.id in counted)
    )


_THERE = (GoalState.REACHED, GoalState.LOWERED)
"""The states of goals whose number is there."""


def _is_shown(goal: Goal, week: Week, past: bool, *, moved: bool) -> bool:
    """Whether a goal belongs to a week; one that began after a week long past does not."""
    if goal.state is not GoalState.OPEN:
        return goal.state in _THERE and moved
    return moved or not (past and goal.start is not None and goal.start > week.last)


def _of_then(goal: Goal) -> Goal:
    by_hand = goal.state in _THERE and not goal.reached
    return replace(goal, state=GoalState.OPEN) if by_hand else goal


def _regularity(until: date, practice: Practice) -> Regularity:
    start = window_start(until, practice.regular)
    (_none, first), *days = rows(_DAYS, start=start, until=until)
    found = frozenset(date.fromisoformat(day) for day, _ in days)
    first_day = date.fromisoformat(first) if first else date.max
    return regularity(found, first_day, until, practice.regular)
