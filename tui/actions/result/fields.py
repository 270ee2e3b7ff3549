"""Fields of the result form: labels, conditions, first values, and values from a draft."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from planner.language import _, pgettext
from planner.model.actions import Action, Result
from planner.model.stored_json import facts, numbers, texts
from planner.model.vocabulary import ActionState, Came, Outcome
from planner.stairs.counting import proposed
from planner.today.follow_ups import FollowUp, expected_gains, expected_outcome, is_two_way
from tui.actions.result.context import Asked

DEBRIEF = ("planned", "happened", "why", "next_time")
"""The fields of the debrief, in the order in which they are asked."""

TOLD = ("minutes", "next", "again")
"""The fields below which it is told what is understood of them."""

SHOWN_FOR = {  # not wrapped: classes of the style sheet
    "about": "result--page result--reply result--person",
    "learned": "result--page",
    "minutes": "result--done",
    "came": "result--page result--reply",
    "pitch": "result--page result--done result--pitch",
    "welcome": "result--page result--reply",
    "introduced": "result--page result--reply result--introduced",
    "promised": "result--page result--reply",
    "next": "result--page result--done",
    "again": "result--again",
    "planned": "result--planned",
}
"""The classes of a field, by which it is hidden where it is not asked."""


def labels() -> dict[str, str]:
    """Return the labels of the fields."""
    return {
        "about": _("About them"),
        "learned": _("A lesson for me"),
        "minutes": _("Minutes"),
        "came": _("What came"),
        "pitch": _("Pitch used"),
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


def first_values(asked: Asked) -> dict[str, Any]:
    """Return the first value of each field: the plan, or the earlier result and debrief."""
    action, behind = asked.action, asked.behind
    result = _expected(action)
    if action.result is not None and not _has_new_day(asked):
        result = action.result
        if not is_two_way(result.outcome):  # nothing came yet: what is expected still may
            result = replace(result, came=expected_gains(action))
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
        "about": result.about,
        "learned": result.learned,
        "introduced": behind.introduced,
        "promised": _as_typed(behind.promise),
        "next": "",
        "again": "",
        "pitch": "" if behind.pitch is None else str(behind.pitch.version_id),
    }


def drafted_values(draft: str) -> Mapping[str, Any]:
    """Return the values of the fields that a draft holds."""
    came = facts(draft).get("came")
    if not isinstance(came, list):
        return texts(draft)
    return {**texts(draft), "came": [what.value for what in Came if what.value in came]}


def drafted_flipped(draft: str) -> set[str]:
    """Return the follow-ups whose tick was turned in a draft."""
    kept = facts(draft).get("flipped")
    return {name for name in kept if isinstance(name, str)} if isinstance(kept, list) else set()


def _as_typed(promise: FollowUp | None) -> str:
    return "" if promise is None else f"{promise.title} {promise.day.isoformat()}"


def _has_new_day(asked: Asked) -> bool:
    """Whether the action was not done on an earlier day, and waits on the one it was given."""
    action = asked.action
    earlier = action.result
    if earlier is None or action.state is not ActionState.OPEN:
        return False
    return earlier.outcome is Outcome.NOT_DONE and earlier.day < asked.ahead.today


def _expected(action: Action) -> Result:
    """Return the result that is expected until another is entered."""
    gains = expected_gains(action)
    return Result(expected_outcome(action), date.min, action.minutes, came=gains)


def drafted_turned(draft: str, asked: Asked) -> set[int]:
    """Return the goals whose tick was turned in a draft, failing that by the earlier result."""
    kept = facts(draft).get("turned")
    if isinstance(kept, list):
        return set(numbers(kept))
    counted = asked.behind.counted
    if counted is None or asked.action.result is None:
        return set()
    return set(counted ^ proposed(asked.behind.goals, asked.action, asked.action.result))
