"""The steps of open goals that a line names."""

from db import models
from db.stairs import steps
from planner.model.steps import NamedStep, steps_named
from planner.model.vocabulary import GoalState


def find_steps(words: str | None) -> tuple[NamedStep, ...]:
    """The steps of open goals that `words` may name, see `steps_named`."""
    if not words:
        return ()
    found = steps.read("g.state = :open", open=GoalState.OPEN.value)
    goals = {goal.id: str(goal.statement) for goal in models.Goal.select()}
    return steps_named(
        words,
        (
            NamedStep(step.id, step.title, goals[goal_id], step.climbed)
            for goal_id, each in found.items()
            for step in each
        ),
    )
