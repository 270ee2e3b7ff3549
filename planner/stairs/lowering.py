"""A goal in a count: how far it is, and the number it was lowered from."""

from planner.language import _, ngettext
from planner.language.whole_numbers import say_done_of, say_number
from planner.model.goals import Goal
from planner.model.labels import goal_states
from planner.model.vocabulary import GoalState


def say_count(goal: Goal) -> str:
    """The count of a goal: "4 of 12", "8 of 8, lowered from 12"; empty without a number."""
    if not goal.target:
        return ""
    if not goal.aimed_at:
        return say_done_of(goal.done, goal.target)
    said = _("{done} of {target}, lowered from {before}")
    done, target = say_number(goal.done), say_number(goal.target)
    return said.format(done=done, target=target, before=say_number(goal.aimed_at))


def say_state(goal: Goal) -> str:
    """The state of a goal, with its count where it was lowered."""
    state = goal_states()[goal.state]
    if goal.state is not GoalState.LOWERED or not goal.target:
        return state
    return _("{state}: {count}").format(state=state, count=say_count(goal))


def say_lowered(goal: Goal) -> str:
    """Tell, of a goal just lowered, whether it ends or how far it goes on."""
    if goal.state is not GoalState.OPEN:
        return _("Goal lowered, and its number is there: {count}").format(count=say_count(goal))
    left = (goal.target or 0) - goal.done
    said = ngettext("Goal lowered: {n} to go", "Goal lowered: {n} to go", left)
    return said.format(n=say_number(left))


def say_lowering(goal: Goal, number: int) -> str:
    """Tell what lowering a goal to a number would do."""
    if goal.done >= number:
        return _("{done} are there: the goal ends with it").format(done=say_number(goal.done))
    left = number - goal.done
    said = ngettext("it goes on, {n} to go", "it goes on, {n} to go", left)
    return said.format(n=say_number(left))
