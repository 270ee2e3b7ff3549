"""Open actions found by their titles."""

from datetime import date

from db.actions.rows import find_actions
from db.stairs.routine_rows import with_occurrences
from planner.language.text import clean, fold
from planner.model.actions import Action
from planner.model.settings import Practice


def by_title(fragment: str, today: date | None, practice: Practice) -> list[Action]:
    """The open actions whose title contains `fragment`, or equals it if any does; by day.

    With `today`, the open occurrence of each routine is among them.
    """
    words = fold(clean(fragment).strip())
    found = find_actions("a.state = 'open'")
    if today is not None:
        found = with_occurrences(found, today, practice)
    titles = [(fold(action.title), action) for action in found]
    exact = [action for title, action in titles if title == words]
    return exact or [action for title, action in titles if words in title]
