"""The fields of the result form: their labels, when they are asked, what stands in them first."""

from datetime import date
from typing import Any

from planner.language import _, pgettext
from planner.model.actions import Action, Result
from planner.model.vocabulary import Came, Kind, Outcome
from planner.today.follow_ups import FollowUp
from tui.actions.result.answer import Behind

DEBRIEF = ("planned", "happened", "why", "next_time")
"""The fields of the debrief, in the order in which they are asked."""

SHOWN_FOR = {  # not wrapped: classes of the style sheet
    "learned": "result--page",
    "minutes": "result--done",
    "welcome": "result--page result--reply",
    "introduced": "result--page result--reply result--introduced",
    "promised": "result--page result--reply",
    "next": "result--page result--done",
    "again": "result--again",
    **dict.fromkeys(DEBRIEF, "result--debrief"),
    "planned": "result--debrief result--planned",
}
"""The classes of a field: on which page it stands, and of what it is not asked."""


def labels() -> dict[str, str]:
    """The fields that are typed."""
    return {
        "learned": _("Learned"),
        "minutes": _("Minutes"),
        "welcome": _("Welcome"),
        "introduced": pgettext("result", "Introduced"),
        "promised": pgettext("result", "I promised"),
        "next": _("Next action"),
        "again": _("Another day"),
        "planned": pgettext("result", "Planned"),
        "happened": pgettext("result", "Happened"),
        "why": pgettext("result", "Why"),
        "next_time": pgettext("result", "Next time"),
    }


def said_at_first(action: Action, behind: Behind) -> dict[str, Any]:
    """What stands in each field at first: the plan, or the result and the debrief there are."""
    result = action.result or _expected(action)
    minutes = result.minutes
    if behind.doubt or behind.minutes is not None:
        minutes = behind.minutes
    debrief = behind.debrief
    said = {name: getattr(debrief, name).replace("\n", " ") if debrief else "" for name in DEBRIEF}
    return {
        **said,
        "planned": said["planned"] or action.aim,
        "outcome": result.outcome.value,
        "came": [what.value for what in result.came],
        "minutes": "" if minutes is None else str(minutes),
        "welcome": "" if result.welcome is None else str(result.welcome),
        "learned": result.learned,
        "introduced": behind.introduced,
        "promised": _as_typed(behind.promise),
        "next": "",
        "again": "",
    }


def _as_typed(promise: FollowUp | None) -> str:
    return "" if promise is None else f"{promise.title} {promise.day.isoformat()}"


def _expected(action: Action) -> Result:
    """What an action is taken to have brought until something else is said."""
    came = (Came.INTRODUCTION_MADE,) if action.kind is Kind.INTRODUCE else ()
    return Result(Outcome.ACHIEVED, date.min, action.minutes, came=came)
