"""The goal that the words of a command mean."""

from cli.output.refusals import Refused
from db.store import Store
from planner.language import _
from planner.language.text import clean, fold
from planner.model.goals import Goal
from planner.model.vocabulary import GoalState

_DIGITS = 18
"""Digits of an id, at most; a longer number can only be part of a statement."""


def find_goal(store: Store, words: str | None) -> Goal:
    """Find the goal with that id, or the only open one with the words in its statement.

    `None` means the only one that is open.

    Raises:
        Refused: if there is none or more than one.
    """
    is_named = words is not None
    words, goals = clean(words or "").strip(), store.goals.all()
    if words.isdecimal() and words.isascii() and len(words) <= _DIGITS:
        named = next((goal for goal in goals if goal.id == int(words)), None)
        if named is None:
            raise Refused(_("No goal has the number {n}.").format(n=words))
        return named
    is_open = [goal for goal in goals if goal.state is GoalState.OPEN]
    found = [goal for goal in is_open if _fits(goal, words) or not is_named]
    if len(found) > 1:
        listed = ", ".join(f"{goal.id} {goal.statement}" for goal in found)
        raise Refused(_("Several goals fit, name one by its id: {goals}").format(goals=listed))
    if not found:
        said = _("No open goal fits “{words}”.") if is_named else _("No goal is open.")
        raise Refused(said.format(words=words))
    return found[0]


def _fits(goal: Goal, words: str) -> bool:
    return bool(words) and fold(words) in fold(goal.statement)
