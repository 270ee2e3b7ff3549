"""Counting towards a goal: people met, conversations or results.

The rule proposes; the word of the person who records a result decides, and is kept with it.
"""

from collections.abc import Sequence

from planner.language import _
from planner.language.whole_numbers import say_change, say_number
from planner.model.actions import Action, Result
from planner.model.goals import GoalCount
from planner.model.vocabulary import Came, Counts, Kind, Outcome

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


def say_counted(goal: GoalCount) -> str:
    """Say a goal with its count before and after."""
    return _("{label}: {value}").format(label=goal.statement, value=say_count(goal))


def say_count(goal: GoalCount) -> str:
    """Say the count before and after; a person counts once."""
    if goal.again:
        return _("{n}, counted already").format(n=say_number(goal.done))
    return say_change(goal.done, goal.then)
