"""The fields of the result form: their labels, when they are asked, what stands in them first."""

from datetime import date
from typing import Any

from planner.actions import Action, Result
from planner.language import _
from planner.vocabulary import Outcome

SHOWN_FOR = {"learned": "", "again": "result--again", "welcome": "result--reply"}
"""The classes of a field that is not asked of all that was done."""


def labels() -> dict[str, str]:
    """The fields that are typed."""
    return {
        "learned": _("Learned"),
        "minutes": _("Minutes"),
        "welcome": _("Welcome"),
        "next": _("Next action"),
        "again": _("Another day"),
    }


def said_at_first(action: Action) -> dict[str, Any]:
    """What stands in each field at first: the plan, or the result to be replaced."""
    result = action.result or Result(Outcome.ACHIEVED, date.min, action.minutes)
    return {
        "outcome": result.outcome.value,
        "came": [what.value for what in result.came],
        "minutes": "" if result.minutes is None else str(result.minutes),
        "welcome": "" if result.welcome is None else str(result.welcome),
        "learned": result.learned,
        "next": "",
        "again": "",
    }
