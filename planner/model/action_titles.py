"""How a list names an action: a title alone may not say with whom."""

import re

from planner.language.text import fold
from planner.model.actions import Action

_WORD = re.compile(r"\w+")


def titled(action: Action) -> str:
    """The title, and the person it is with unless their first or last name stands in it."""
    names = _WORD.findall(fold(action.person))
    if not names or not {names[0], names[-1]}.isdisjoint(_WORD.findall(fold(action.title))):
        return action.title
    return f"{action.title} · {action.person}"
