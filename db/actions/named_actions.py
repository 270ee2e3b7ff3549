"""The open actions that the line of another one names after `after:`."""

from datetime import date

from db.engine.query import rows
from planner.grammar.action import words_after
from planner.model.actions import NamedAction
from planner.stairs.levelling.named import actions_named

_OPEN = "SELECT id, title, day FROM action WHERE state = 'open' AND routine_id IS NULL"


def find_named(line: str, today: date) -> tuple[NamedAction, ...]:
    """The actions that a line may name, by day; no occurrence of a routine, which gives way."""
    words = words_after(line)
    if words is None:
        return ()
    found = (
        NamedAction(number, title, date.fromisoformat(day) if day else None)
        for number, title, day in rows(f"{_OPEN} ORDER BY day, id")
    )
    return actions_named(words, found, today)
