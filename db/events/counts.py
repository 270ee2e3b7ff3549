"""People met at an event and the goals for which they count, turned on or off at once."""

from collections.abc import Iterator
from datetime import date

from db.engine.query import rows
from db.events.rows import people_of
from db.stairs.counted import MOST
from db.stairs.fitting import count, goals_for_touch
from db.stairs.tallies import BEFORE, NUMBER
from planner.model.events import Attendance
from planner.model.goals import GoalCount, MetForGoal
from planner.model.vocabulary import Counts

_HERE = "attendance_id IN (SELECT id FROM attendance WHERE event_id = :event)"

# What this event counted is left out: it may be counted again.
_ELSEWHERE = f"FROM counted c WHERE c.goal_id = g.id AND (c.{_HERE}) IS NOT TRUE"
_OF_GOAL = f"""
SELECT {BEFORE} + ({NUMBER} {_ELSEWHERE}),
    (SELECT group_concat(DISTINCT c.person_id) {_ELSEWHERE}),
    EXISTS (SELECT 1 FROM counted c WHERE c.goal_id = g.id AND c.{_HERE})
FROM goal g WHERE g.id = :goal
"""


def counts_of_event(event_id: int) -> list[MetForGoal]:
    """The goals for which people met at an event may count, with those people, at most three."""
    goals: dict[int, tuple[GoalCount, list[Attendance]]] = {}
    for each, goal in _may_count(event_id):
        goals.setdefault(goal.goal_id, (goal, []))[1].append(each)
    return [_met_for(goal, people, event_id) for goal, people in list(goals.values())[:MOST]]


def count_event(event_id: int, goal_id: int, day: date, *, counts: bool) -> None:
    """Let the people met at an event who may count for a goal do so, or no longer."""
    rows(f"DELETE FROM counted WHERE goal_id = :goal AND {_HERE}", goal=goal_id, event=event_id)
    for each, goal in _may_count(event_id) if counts else ():
        if goal.goal_id == goal_id:
            count(goal_id, each.person_id, day, attendance=each.id)


def _may_count(event_id: int) -> Iterator[tuple[Attendance, GoalCount]]:
    """Each person met with each goal: one of people that they fit, one of true conversations."""
    for each in people_of([event_id]).get(event_id, ()):
        for goal in goals_for_touch(each.person_id) if each.met else ():
            if goal.own or (goal.counts is Counts.CONVERSATIONS and each.is_conversation):
                yield each, goal


def _met_for(goal: GoalCount, people: list[Attendance], event_id: int) -> MetForGoal:
    [(done, others, counted)] = rows(_OF_GOAL, goal=goal.goal_id, event=event_id)
    known = set((others or "").split(",")) if goal.counts is Counts.PEOPLE else set()
    new = [each for each in people if str(each.person_id) not in known]
    names = tuple(each.person for each in people)
    return MetForGoal(goal.goal_id, goal.statement, names, bool(counted), done, done + len(new))
