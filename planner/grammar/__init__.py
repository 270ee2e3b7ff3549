"""One-line entry: people, actions, goals and events, read in English and French."""

from planner.grammar.action import ActionLine, name_keys, parse_action
from planner.grammar.errors import GrammarError
from planner.grammar.event import EventLine, parse_event
from planner.grammar.goal import GoalLine, parse_goal
from planner.grammar.matching import NamedPerson, name_key
from planner.grammar.person import PersonLine, Promise, parse_person
from planner.grammar.understood import (
    Understood,
    understood_action,
    understood_event,
    understood_goal,
    understood_person,
)

__all__ = [
    "ActionLine",
    "EventLine",
    "GoalLine",
    "GrammarError",
    "NamedPerson",
    "PersonLine",
    "Promise",
    "Understood",
    "name_key",
    "name_keys",
    "parse_action",
    "parse_event",
    "parse_goal",
    "parse_person",
    "understood_action",
    "understood_event",
    "understood_goal",
    "understood_person",
]
