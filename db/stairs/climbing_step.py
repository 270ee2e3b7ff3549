"""The step that something counted for its goal climbs."""

from db.engine.query import rows
from db.stairs.parts import counted_on
from db.stairs.steps import read
from planner.model.goals import StepCount
from planner.stairs.counting import step_counting
from planner.stairs.parts import rising

_GOAL = """
SELECT measure, statement, counts = 'people' AND EXISTS (
    SELECT 1 FROM counted c WHERE c.goal_id = g.id AND c.person_id = :person)
FROM goal g WHERE g.id = :goal
"""
_BUT_RESULT = "AND (:result IS NULL OR {c}.result_id IS NOT :result)"
_AGAIN = f"""
SELECT 1 FROM counted c JOIN goal g ON g.id = c.goal_id
WHERE g.id = :goal AND g.counts = 'people' AND c.person_id = :person AND c.step_id IS :step
    {_BUT_RESULT.format(c="c")}
"""


def climbing_step(goal_id: int, person_id: int | None) -> int | None:
    """The id of the step under which it is counted, where no action says which.

    None if a person was counted already, or no step counts the same.
    """
    for measure, statement, again in rows(_GOAL, goal=goal_id, person=person_id):
        steps = read("g.id = :goal", goal=goal_id).get(goal_id, ())
        step = None if again else step_counting(measure or statement, steps)
        return step.id if step else None
    return None


def step_count(
    goal_id: int,
    step_id: int | None,
    person_id: int | None,
    result_id: int | None = None,
    *,
    again: bool = False,
) -> StepCount | None:
    """The step that rises by something counted under a step, or under none, with its count.

    It is the step itself where no step rises, as for a person counted `again`. A result that is
    recorded anew is left out of the count.
    """
    steps, whole = counted_on(goal_id, _BUT_RESULT, result=result_id)
    about = {"goal": goal_id, "person": person_id, "step": step_id, "result": result_id}
    new = not rows(_AGAIN, **about)
    rises, now = rising(steps, whole, step_id, new=new, fresh=not again)
    for step in now:
        if step.id == (rises.id if rises else step_id):
            return StepCount(step.title, step.done, step.target, again=rises is None)
    return None
