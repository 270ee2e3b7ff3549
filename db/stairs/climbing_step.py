"""The step that something counted for its goal climbs, where no action says which."""

from db.engine.query import rows
from db.stairs.steps import read
from db.stairs.tallies import NUMBER
from planner.model.goals import StepCount
from planner.stairs.counting import step_counting

_GOAL = """
SELECT measure, statement, counts = 'people' AND EXISTS (
    SELECT 1 FROM counted c WHERE c.goal_id = g.id AND c.person_id = :person)
FROM goal g WHERE g.id = :goal
"""
_OTHER = """FROM counted c
    WHERE c.step_id = s.id AND (:result IS NULL OR c.result_id IS NOT :result)"""
_STEP = f"""
SELECT s.title, s.before + ({NUMBER} {_OTHER}), s.target,
    g.counts = 'people' AND EXISTS (SELECT 1 {_OTHER} AND c.person_id = :person)
FROM step s JOIN goal g ON g.id = s.goal_id WHERE s.id = :step
"""


def climbing_step(goal_id: int, person_id: int | None) -> int | None:
    """The id of that step; None if a person was counted already, or no step counts the same."""
    for measure, statement, again in rows(_GOAL, goal=goal_id, person=person_id):
        steps = read("s.goal_id = :goal", goal=goal_id).get(goal_id, ())
        step = None if again else step_counting(measure or statement, steps)
        return step.id if step else None
    return None


def step_count(
    step_id: int | None, person_id: int | None, result_id: int | None = None
) -> StepCount | None:
    """A step with its count; a result that is recorded anew is left out of it."""
    for title, done, target, again in rows(_STEP, step=step_id, person=person_id, result=result_id):
        return StepCount(title, done, target, bool(again))
    return None
