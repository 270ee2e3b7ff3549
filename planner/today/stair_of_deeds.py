"""The first steps as a goal, to be drawn as a staircase; apart, as few days need it."""

from collections.abc import Mapping, Sequence

from planner.language import _
from planner.model.goals import Goal
from planner.model.steps import Step
from planner.today.first_steps import First, FirstStep


def stairs_of_deeds(steps: Sequence[FirstStep], labels: Mapping[First, str]) -> Goal:
    """The first steps as the stairs of a goal, each under its label."""
    stairs = (
        Step(
            id=number,
            goal_id=0,
            title=labels[step.what],
            target=step.needed,
            before=step.done,
        )
        for number, step in enumerate(steps, start=1)
    )
    return Goal(0, "", _("Your first steps"), steps=tuple(stairs))
