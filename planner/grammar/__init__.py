"""One-line entry: people, actions, goals and events, read in English and French.

The parsers are imported on first use: their many patterns would slow the start.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from planner.grammar.action import ActionLine, name_keys, parse_action
    from planner.grammar.errors import GrammarError
    from planner.grammar.event import EventLine, parse_event
    from planner.grammar.goals.goal import GoalLine, parse_goal
    from planner.grammar.goals.step import StepLine, parse_step
    from planner.grammar.person import PersonLine, parse_person
    from planner.grammar.promise import Promise, parse_promise
    from planner.grammar.understood import (
        Understood,
        understood_action,
        understood_event,
        understood_goal,
        understood_person,
        understood_step,
    )

__all__ = [
    "ActionLine",
    "EventLine",
    "GoalLine",
    "GrammarError",
    "PersonLine",
    "Promise",
    "StepLine",
    "Understood",
    "name_keys",
    "parse_action",
    "parse_event",
    "parse_goal",
    "parse_person",
    "parse_promise",
    "parse_step",
    "understood_action",
    "understood_event",
    "understood_goal",
    "understood_person",
    "understood_step",
]

_HOMES = {
    "action": ("ActionLine", "name_keys", "parse_action"),
    "errors": ("GrammarError",),
    "event": ("EventLine", "parse_event"),
    "goals.goal": ("GoalLine", "parse_goal"),
    "person": ("PersonLine", "parse_person"),
    "promise": ("Promise", "parse_promise"),  # not wrapped: names in the code
    "goals.step": ("StepLine", "parse_step"),
    "understood": tuple(name for name in __all__ if name.lower().startswith("understood")),
}


def __getattr__(name: str) -> Any:
    """Import a public name from its module."""
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{module}"), name)
    raise AttributeError(name)
