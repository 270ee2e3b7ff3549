"""Things counted towards goals: what a result may count for, and the rows that keep it."""

from collections.abc import Collection

from db.engine.query import rows
from db.engine.statements import insert
from db.stairs.climbing_step import climbing_step, step_count
from db.stairs.tallies import BEFORE, NUMBER
from planner.model.actions import Action, Result
from planner.model.goals import GoalCount
from planner.model.vocabulary import Counts, Outcome
from planner.stairs.counting import proposed

MOST = 3
"""Goals offered to an action that belongs to none of them, at most."""

# What the result of this very action counted is left out: it may be counted again.
_OTHER = """FROM counted c
    WHERE c.goal_id = g.id AND (:result IS NULL OR c.result_id IS NOT :result)"""
_GOALS = f"""
SELECT g.id, g.statement, g.counts,
    {BEFORE} + ({NUMBER} {_OTHER}),
    g.id IS :goal,
    g.counts = 'people' AND EXISTS (SELECT 1 {_OTHER} AND c.person_id = :person)
FROM goal g
WHERE CASE WHEN :goal IS NULL THEN g.state = 'open' AND g.target IS NOT NULL
    ELSE g.id = :goal END
ORDER BY g.due IS NULL, g.due, g.id LIMIT {MOST}
"""

_COUNTED_ON = "SELECT step_id FROM counted WHERE result_id = :result AND goal_id = :goal"


def may_count_for(action: Action) -> list[GoalCount]:
    """The goals for which a result of an action may count: its own, else the active ones."""
    person, result = action.person_id, _result_of(action.id)
    found = rows(_GOALS, goal=action.goal_id, person=person, result=result)
    return [
        GoalCount(
            number,
            statement,
            Counts(counts),
            done,
            bool(own),
            bool(again),
            step_count(number, _step(action, number, result), person, result, again=bool(again)),
        )
        for number, statement, counts, done, own, again in found
    ]


def _step(action: Action, goal_id: int, result: int | None) -> int | None:
    """The step on which a result counts: that of its action, else the one that this climbs."""
    if action.step_id is not None and action.goal_id == goal_id:
        return action.step_id
    for (step_id,) in rows(_COUNTED_ON, result=result, goal=goal_id):
        return step_id if step_id is None else int(step_id)
    return climbing_step(goal_id, action.person_id)


def counted_for(action_id: int) -> frozenset[int]:
    """The ids of the goals for which the result of an action counts."""
    found = rows(
        "SELECT c.goal_id FROM counted c JOIN result r ON r.id = c.result_id"
        " WHERE r.action_id = :action",
        action=action_id,
    )
    return frozenset(goal for (goal,) in found)


def count_result(
    action: Action, result: Result, result_id: int, goals: Collection[int] | None
) -> None:
    """Count a result for `goals`, in place of what it counted for; by the rule if None."""
    from db.models import Counted  # most results belong to no goal

    rows("DELETE FROM counted WHERE result_id = :result", result=result_id)
    if result.outcome is Outcome.NOT_DONE:
        return
    if goals is None:
        if action.goal_id is None:
            return
        goals = proposed(may_count_for(action), action, result)
    for goal in sorted(goals):
        insert(
            Counted,
            {
                "goal": goal,
                "step": _step(action, goal, result_id),
                "person": action.person_id,
                "result": result_id,
                "day": result.day,
            },
        )


def follow_action(before: Action, action: Action) -> None:
    """Let what a result counted follow its action to another person or step."""
    number = _result_of(action.id)
    rows(
        "UPDATE counted SET person_id = :person WHERE result_id = :result",
        person=action.person_id,
        result=number,
    )
    rows(
        "UPDATE counted SET step_id = :step, goal_id = :goal"
        " WHERE result_id = :result AND goal_id = :former AND :goal IS NOT NULL"
        " AND step_id IS NOT NULL",
        step=action.step_id,
        former=before.goal_id,
        goal=action.goal_id,
        result=number,
    )


def _result_of(action_id: int | None) -> int | None:
    found = rows("SELECT id FROM result WHERE action_id = :action", action=action_id)
    return int(found[0][0]) if found else None
