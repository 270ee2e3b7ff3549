"""People met at an event and the goals for which they count, said for all of them at once."""

from collections.abc import Iterator
from datetime import date

from db.engine.query import rows
from db.events.rows import people_of
from db.stairs.counted import MOST
from db.stairs.fitting import count, goals_for_touch
from db.stairs.parts import counted_on
from db.stairs.tallies import BEFORE, NUMBER, OF_GOAL
from planner.model.events import Attendance
from planner.model.goals import GoalCount, MetForGoal, StepCount
from planner.model.vocabulary import Counts
from planner.stairs.parts import shared

_HERE = "attendance_id IN (SELECT id FROM attendance WHERE event_id = :event)"

# Goals that are reached or given up keep what they have.
_CLEAR = f"""
DELETE FROM counted WHERE {_HERE} AND goal_id IN (
    SELECT id FROM goal WHERE state = 'open' AND counts <> 'results' AND target IS NOT NULL)
"""

# What this event counted is left out: it may be counted again.
_ELSEWHERE = f"AND ({{c}}.{_HERE}) IS NOT TRUE"
_OF_GOAL = f"""
SELECT {BEFORE} + ({NUMBER} FROM counted c WHERE c.goal_id = g.id {_ELSEWHERE.format(c="c")}),
    {BEFORE} + {OF_GOAL}
FROM goal g WHERE g.id = :goal
"""

_SAID = "SELECT goal_id, counts FROM event_goal WHERE event_id = :event"
_SAY = """
INSERT INTO event_goal (event_id, goal_id, counts) VALUES (:event, :goal, :counts)
ON CONFLICT (event_id, goal_id) DO UPDATE SET counts = excluded.counts
"""


def counts_of_event(event_id: int) -> list[MetForGoal]:
    """The goals for which people met at an event may count, with those people, at most three."""
    goals: dict[int, tuple[GoalCount, list[Attendance]]] = {}
    for each, goal in _may_count(event_id):
        goals.setdefault(goal.goal_id, (goal, []))[1].append(each)
    said = _said(event_id)
    found = [_met_for(goal, people, event_id, said) for goal, people in goals.values()]
    return sorted(found, key=lambda each: each.goal_id)[:MOST]


def count_again(event_id: int, day: date) -> None:
    """Count the people met at an event anew, for the goals for which they do."""
    rows(_CLEAR, event=event_id)
    said = _said(event_id)
    for each, goal in _may_count(event_id):
        if _counts(goal, said):
            count(goal.goal_id, each.person_id, day, attendance=each.id)


def say(event_id: int, goal_id: int, day: date, *, counts: bool) -> None:
    """Keep whether the people met at an event count for a goal, and count them so."""
    rows(_SAY, event=event_id, goal=goal_id, counts=counts)
    count_again(event_id, day)


def _said(event_id: int) -> dict[int, bool]:
    return {goal: bool(counts) for goal, counts in rows(_SAID, event=event_id)}


def _counts(goal: GoalCount, said: dict[int, bool]) -> bool:
    """Whether it counts: as was said, else people do, and conversations do not."""
    return said.get(goal.goal_id, goal.counts is Counts.PEOPLE)


def _may_count(event_id: int) -> Iterator[tuple[Attendance, GoalCount]]:
    """Each person met with each goal: one of people that they fit, one of true conversations."""
    for each in people_of([event_id]).get(event_id, ()):
        for goal in goals_for_touch(each.person_id) if each.met else ():
            if goal.own or (goal.counts is Counts.CONVERSATIONS and each.is_conversation):
                yield each, goal


def _met_for(
    goal: GoalCount, people: list[Attendance], event_id: int, said: dict[int, bool]
) -> MetForGoal:
    [(without, now)] = rows(_OF_GOAL, goal=goal.goal_id, event=event_id)
    names = tuple(each.person for each in people)
    steps = tuple(_risen(goal.goal_id, event_id))
    counted = _counts(goal, said)
    return MetForGoal(goal.goal_id, goal.statement, names, counted, without, now, steps)


def _risen(goal_id: int, event_id: int) -> Iterator[StepCount]:
    """The steps of a goal that stand higher with the people met at an event, as they are."""
    before = shared(*counted_on(goal_id, _ELSEWHERE, event=event_id))
    for one, step in zip(before, shared(*counted_on(goal_id)), strict=True):
        if step.done > one.done:
            yield StepCount(step.title, step.done, step.target)
