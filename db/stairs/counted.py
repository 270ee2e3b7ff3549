"""Things counted towards goals: what a result may count for, and the rows that keep it."""

from collections.abc import Collection

from db.engine.query import rows
from db.engine.statements import insert
from db.stairs.tallies import BEFORE, NUMBER
from planner.model.actions import Action, Result
from planner.model.goals import GoalCount, StepCount
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

_OTHER_OF_STEP = """FROM counted c
    WHERE c.step_id = s.id AND (:result IS NULL OR c.result_id IS NOT :result)"""
_STEP = f"""
SELECT s.title, s.before + ({NUMBER} {_OTHER_OF_STEP}), s.target,
    g.counts = 'people' AND EXISTS (SELECT 1 {_OTHER_OF_STEP} AND c.person_id = :person)
FROM step s JOIN goal g ON g.id = s.goal_id WHERE s.id = :step
"""


def may_count_for(action: Action) -> list[GoalCount]:
    """The goals for which a result of an action may count: its own, else the active ones."""
    step = _step_of(action)
    found = rows(_GOALS, goal=action.goal_id, person=action.person_id, result=_result_of(action.id))
    return [
        GoalCount(
            number, statement, Counts(counts), done, bool(own), bool(again), step if own else None
        )
        for number, statement, counts, done, own, again in found
    ]


def _step_of(action: Action) -> StepCount | None:
    """The step of an action with what is counted under it by others."""
    if action.step_id is None:
        return None
    result = _result_of(action.id)
    found = rows(_STEP, step=action.step_id, person=action.person_id, result=result)
    for title, done, target, again in found:
        return StepCount(title, done, target, bool(again))
    return None


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
                "step": action.step_id if goal == action.goal_id else None,
                "person": action.person_id,
                "result": result_id,
                "day": result.day,
            },
        )


def follow_action(action: Action) -> None:
    """Let what a result counted follow its action to another person or step."""
    number = _result_of(action.id)
    rows(
        "UPDATE counted SET person_id = :person WHERE result_id = :result",
        person=action.person_id,
        result=number,
    )
    rows(
        "UPDATE counted SET step_id = :step, goal_id = :goal"
        " WHERE result_id = :result AND step_id IS NOT NULL AND :goal IS NOT NULL",
        step=action.step_id,
        goal=action.goal_id,
        result=number,
    )


def _result_of(action_id: int | None) -> int | None:
    found = rows("SELECT id FROM result WHERE action_id = :action", action=action_id)
    return int(found[0][0]) if found else None
