"""The action that another one comes after, in words."""

from collections.abc import Sequence
from datetime import date

from planner.language import _
from planner.language.dates_in_words import say_day
from planner.language.text import shorten
from planner.model.actions import Action, waits
from planner.model.vocabulary import ActionState

_NAMED = 24
"""Letters of the title of an action that is named beside another one."""
_MOST_NAMED = 4
"""Actions of a ring that are named; of a longer one the first and the last."""


def say_waited_for(action: Action, today: date) -> str:
    """The action that an open one comes after: its day, or that it holds up nothing any more."""
    before = action.waited_for
    if before is None or action.state is not ActionState.OPEN:
        return ""
    day = say_day(before.day, today) if before.day else ""
    told = {
        ActionState.OPEN: "{day}",
        ActionState.DONE: _("done: the way is clear"),
        ActionState.PARKED: _("parked: no longer waited for"),
        ActionState.DROPPED: _("dropped: no longer waited for"),
    }
    return " · ".join(filter(None, (before.title, told[before.state].format(day=day))))


def say_ring(titles: Sequence[str]) -> str:
    """The actions that would wait for each other, each after the one named behind it."""
    told = [_("“{title}”").format(title=shorten(title, _NAMED)) for title in titles]
    if len(told) == 1:
        return _("An action does not wait for itself.")
    if len(told) > _MOST_NAMED:
        told = [*told[: _MOST_NAMED - 1], "…", told[-1]]
    said = _("These actions would wait for each other in a ring: {titles}.")
    return said.format(titles=" → ".join([*told, told[0]]))


def say_waits(action: Action) -> str:
    """The open action that an open one waits for, in few words; empty if there is none."""
    if action.waited_for is None or not waits(action):
        return ""
    return _("waits for “{title}”").format(title=shorten(action.waited_for.title, _NAMED))
