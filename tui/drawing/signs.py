"""The sign and the tone of an action's state, of an event, a spark and a goal: alike everywhere."""

import sys
from datetime import date
from typing import TYPE_CHECKING

from planner.model import states
from planner.model.actions import Action
from planner.model.events import Event, Standing, standing
from planner.model.signs import (
    DONE,
    DROPPED,
    EVENT,
    LATE,
    OPEN,
    PARKED,
    PREPARED,
    PROPOSED,
    SPARK,
    TO_DEBRIEF,
    plain,
)
from planner.model.sparks import Spark
from planner.model.vocabulary import GoalState
from tui.drawing.text_line import Span, Tone

if TYPE_CHECKING:
    from planner.model.goals import Goal

__all__ = [
    "DONE",
    "DROPPED",
    "EVENT",
    "LATE",
    "OPEN",
    "PREPARED",
    "TO_DEBRIEF",
    "drawn",
    "sign_of",
    "sign_of_event",
    "sign_of_goal",
]

_TONES = {
    OPEN: Tone.PLAIN,
    PREPARED: Tone.ACCENT,
    DONE: Tone.DONE,
    LATE: Tone.LATE,
    PROPOSED: Tone.DIM,
    TO_DEBRIEF: Tone.ACCENT,
    PARKED: Tone.DIM,
    DROPPED: Tone.DIM,
    SPARK: Tone.ACCENT,
}

_OF_GOALS = {
    GoalState.OPEN: OPEN,
    GoalState.REACHED: DONE,
    GoalState.LOWERED: DONE,
    GoalState.LET_GO: DROPPED,
}


def drawn(sign: str) -> str:
    """A sign as this terminal can draw it: plain where it knows no Unicode."""
    encoding = getattr(sys.__stdout__, "encoding", None) or "utf-8"
    return sign if encoding.lower().startswith("utf") else plain(sign)


def sign_of(thing: Action | Spark) -> Span:
    """The sign of an action or a spark in the tone of its state."""
    sign = states.sign_of(thing)
    return Span(drawn(sign), _TONES[sign])


def sign_of_event(event: Event, today: date) -> Span:
    """The sign of how far an event is, in its tone; what is over without a debrief is dim."""
    sign = states.sign_of_event(event, today)
    over = standing(event, today) is Standing.OVER
    return Span(drawn(sign), Tone.DIM if over else _TONES[sign])


def sign_of_goal(goal: "Goal", *, late: bool) -> Span:
    """The sign of a goal in the tone of its state, or that of what is late."""
    sign = LATE if late else _OF_GOALS[goal.state]
    return Span(drawn(sign), _TONES[sign])
