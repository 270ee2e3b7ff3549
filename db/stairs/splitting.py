"""The split of a goal, written: steps taken away, what was there as the first stair, new ones."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from db import models
from db.engine.query import rows
from db.stairs import steps
from planner.model.goals import Goal
from planner.model.vocabulary import Counts
from planner.stairs.split import is_begun

if TYPE_CHECKING:
    from planner.grammar import StepLine

_GATHERED = """UPDATE counted SET step_id = :step WHERE goal_id = :goal AND step_id IS NULL"""
_BUT_COUNTED = """ AND (person_id IS NULL OR person_id NOT IN (SELECT person_id FROM counted
    WHERE goal_id = :goal AND step_id IS NOT NULL AND person_id IS NOT NULL))"""


def write(goal: Goal, lines: "Sequence[StepLine]", there: "StepLine | None") -> None:
    """Put new steps in place of those not begun; `there` gathers what no step has counted yet.

    It is the first step, those that stay come next.
    """
    kept = [step.id for step in goal.steps if is_begun(step)]
    gone = [step.id for step in goal.steps if step.id not in kept]
    models.Step.delete().where(models.Step.id.in_(gone)).execute()
    first = steps.append(goal.id, [there] if there else [])
    for step_id in first:
        once = _BUT_COUNTED if goal.counts is Counts.PEOPLE else ""
        rows(_GATHERED + once, step=step_id, goal=goal.id)
    added = steps.append(goal.id, lines)
    steps.arrange([*first, *kept, *added])
