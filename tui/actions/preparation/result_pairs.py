"""The labels and values of what came of an action: its result and its debrief."""

from datetime import date
from typing import TYPE_CHECKING

from planner.language import _, pgettext
from planner.language.dates_in_words import say_day, say_minutes
from planner.model.actions import Action
from planner.model.labels import came as came_names
from planner.model.labels import outcomes
from tui.actions.related import Related

if TYPE_CHECKING:
    from planner.model.pitches import UsedPitch

Pairs = list[tuple[str, str]]


def result_pairs(action: Action, today: date) -> Pairs:
    """The result: outcome and day, minutes, gains, welcome, lesson."""
    result = action.result
    if result is None:
        return []
    names = came_names()
    said = {
        _("Result"): f"{outcomes()[result.outcome]} · {say_day(result.day, today)}",
        _("Spent"): "" if result.minutes is None else say_minutes(result.minutes),
        _("What came"): ", ".join(names[what] for what in result.came),
        _("Welcome"): ""
        if result.welcome is None
        else _("{number} of 10").format(number=result.welcome),
        _("Pitch used"): "" if result.pitch is None else _say_pitch(result.pitch),
        _("Learned"): result.learned,
    }
    return [(name, value) for name, value in said.items() if value]


def debrief_pairs(related: Related) -> Pairs:
    """The debrief: events, reasons, and the change for next time."""
    debrief = related.debrief
    if debrief is None:
        return []
    said = {
        pgettext("debrief", "Happened"): debrief.happened,
        pgettext("debrief", "Why"): debrief.why,
        pgettext("debrief", "Next time"): debrief.next_time,
    }
    return [(name, value) for name, value in said.items() if value]


def _say_pitch(used: "UsedPitch") -> str:
    from planner.model.pitches import say_version  # most results name none: a faster start

    return say_version(used)
