"""Counting towards a goal: people met, conversations or results.

The rule proposes; the word of the person who records a result decides, and is kept with it.
"""

from collections.abc import Iterable, Sequence

from planner.language import _
from planner.language.whole_numbers import say_change, say_number
from planner.model.actions import Action, Result
from planner.model.goals import GoalCount
from planner.model.steps import Step
from planner.model.vocabulary import Came, Counts, Kind, Outcome
from planner.network.personas.tokens import fits_phrase

_MEETING = frozenset({Kind.CONTACT, Kind.ADVICE, Kind.RECONNECT, Kind.MEET, Kind.EVENT})
"""Kinds of action in which one meets; to ask, thank or tell the news is not to meet."""

_ANSWERED = frozenset({Outcome.ACHIEVED, Outcome.PARTLY})


def fits(counts: Counts, action: Action, result: Result) -> bool:
    """Whether the outcome and the kind of an action fit what a goal counts.

    A meeting achieved in part counts if a conversation came of it.
    """
    if counts is Counts.RESULTS:
        return result.outcome is Outcome.ACHIEVED
    if result.outcome not in _ANSWERED or (action.person_id is None and counts is Counts.PEOPLE):
        return False
    if Came.CONVERSATION in result.came:
        return True
    return action.kind in _MEETING and result.outcome is Outcome.ACHIEVED


def proposed(goals: Sequence[GoalCount], action: Action, result: Result) -> frozenset[int]:
    """The ids of the goals for which a result counts unless the person says otherwise."""
    return frozenset(
        goal.goal_id for goal in goals if goal.own and fits(goal.counts, action, result)
    )


def step_counting(measure: str, steps: Iterable[Step]) -> Step | None:
    """The first step not climbed that counts the same as its goal: its title says the `measure`.

    People met at an event, and other things that count for a goal without an action of it, climb
    this one, so that the stairs and the number of their goal agree.
    """
    open_steps = (step for step in steps if not step.climbed and step.target is not None)
    return next((step for step in open_steps if fits_phrase(measure, step.title, "")), None)


def say_counted(goal: GoalCount) -> str:
    """Say a goal with its count before and after, and so the step that it climbs."""
    said = _("{label}: {value}").format(label=goal.statement, value=say_count(goal))
    if goal.step is None or goal.again:
        return said
    number = say_change(goal.step.done, goal.step.then)
    step = _("{label}: {value}").format(label=goal.step.title, value=number)
    return f"{said} ({step})"


def say_count(goal: GoalCount) -> str:
    """Say the count before and after; a person counts once."""
    if goal.again:
        return _("{n}, counted already").format(n=say_number(goal.done))
    return say_change(goal.done, goal.then)
