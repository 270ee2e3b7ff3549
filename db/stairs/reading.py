"""Goals as rows: read whole with their steps, as they are or as they stood on a day."""

from dataclasses import replace
from datetime import date
from typing import Any

from db.engine.query import rows
from db.stairs import steps
from db.stairs.tallies import OF_GOAL, OF_GOAL_BY_DAY
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.model.vocabulary import Counts, GoalState, Source

_GOALS = """
SELECT g.id, g.uid, g.statement, g.why, g.measure, g.target, g.start, g.due, g.state, g.note,
    g.counts, g.aimed_at, g.digital, g.grew_kind, g.grew_key,
    (SELECT group_concat(f.sector_id) FROM goal_for f WHERE f.goal_id = g.id),
    (SELECT group_concat(f.organisation_id) FROM goal_for f WHERE f.goal_id = g.id), {number}
FROM goal g WHERE {which} ORDER BY g.id
"""


def read(which: str = "1", **parameters: object) -> list[Goal]:
    """The goals that a condition in SQL on `g` lets through, with their steps; two queries."""
    found = rows(_GOALS.format(number=OF_GOAL, which=which), **parameters)
    by_goal = steps.read(which, **parameters)
    return [_goal(row, by_goal.get(row[0], ())) for row in found]


def read_as_of(day: date) -> list[Goal]:
    """Every goal with its counts and the steps climbed at the end of a day; two queries."""
    found = rows(_GOALS.format(number=OF_GOAL_BY_DAY, which="1"), until=day)
    by_goal = steps.read_as_of(day)
    return [_goal(row, by_goal.get(row[0], ())) for row in found]


def _goal(row: tuple[Any, ...], its_steps: tuple[Step, ...]) -> Goal:
    (
        number,
        uid,
        statement,
        why,
        measure,
        target,
        start,
        due,
        state,
        note,
        counts,
        aimed_at,
        digital,
        grew_kind,
        grew_key,
        sectors,
        organisations,
        number_counted,
    ) = row
    days = steps.day(start), steps.day(due)
    goal = Goal(
        number, uid, statement, why, measure, target, *days, GoalState(state), note,
        Counts(counts), number_counted, its_steps, aimed_at, bool(digital), _ids(sectors),
        _ids(organisations), (Source(grew_kind), grew_key) if grew_kind else None,
    )  # fmt: skip
    if goal.state is GoalState.OPEN and goal.reached:
        return replace(goal, state=ended(goal))
    return goal


def ended(goal: Goal) -> GoalState:
    """The state in which a goal ends whose number is there."""
    return GoalState.LOWERED if goal.aimed_at else GoalState.REACHED


def _ids(listed: str | None) -> tuple[int, ...]:
    """The ids in a list joined by commas."""
    return tuple(sorted(map(int, listed.split(",")))) if listed else ()
