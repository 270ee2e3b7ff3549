"""The hint of a goal without steps names keys only where they work."""

from dataclasses import replace

import pytest

from planner.model.goals import Goal
from planner.model.steps import Step
from planner.model.vocabulary import GoalState
from tui.screens.stairs.lines import no_step_lines

GOAL = Goal(1, "uid", "Meet 12 directors", target=12)


@pytest.mark.parametrize("state", GoalState)
def test_only_an_open_goal_without_steps_is_to_be_split(state: GoalState) -> None:
    goal = replace(GOAL, state=state)
    assert bool(no_step_lines(goal, "a", "c", 76)) is (state is GoalState.OPEN)
    assert no_step_lines(replace(goal, steps=(Step(1, 1, "Meet three"),)), "a", "c", 76) == []
