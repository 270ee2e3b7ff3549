"""The sign and the tone of an action's state, of an event and of a spark, everywhere the same."""

import sys
from datetime import date

from planner.model.actions import Action, is_prepared
from planner.model.events import Event, Standing, standing
from planner.model.sparks import Spark
from planner.model.vocabulary import ActionState, Reason
from tui.drawing.text_line import Span, Tone

OPEN, PREPARED, DONE, LATE, PROPOSED, PARKED, DROPPED, SPARK = "○◐●▲◇z–✦"
_CLOSED = {
    ActionState.DONE: (DONE, Tone.DONE),
    ActionState.PARKED: (PARKED, Tone.DIM),
    ActionState.DROPPED: (DROPPED, Tone.DONE),
}
_OF_EVENTS = {
    Standing.GIVEN_UP: (DROPPED, Tone.DONE),
    Standing.DEBRIEFED: (DONE, Tone.DONE),
    Standing.TO_DEBRIEF: (PROPOSED, Tone.ACCENT),
    Standing.OVER: (OPEN, Tone.DONE),
    Standing.PREPARED: (PREPARED, Tone.ACCENT),
    Standing.OPEN: (OPEN, Tone.PLAIN),
}
_PLAIN = str.maketrans("○◐●▲◇z–✦", "op*!?z-+")


def drawn(sign: str) -> str:
    """A sign as this terminal can draw it: plain where it knows no Unicode."""
    encoding = getattr(sys.__stdout__, "encoding", None) or "utf-8"
    return sign if encoding.lower().startswith("utf") else sign.translate(_PLAIN)


def sign_of(thing: Action | Spark) -> Span:
    """The sign of a thing in the tone of its state."""
    sign, tone = _spark_or_action(thing)
    return Span(drawn(sign), tone)


def sign_of_event(event: Event, today: date) -> Span:
    """The sign of how far an event is."""
    sign, tone = _OF_EVENTS[standing(event, today)]
    return Span(drawn(sign), tone)


def _spark_or_action(thing: Action | Spark) -> tuple[str, Tone]:
    if isinstance(thing, Spark):
        return SPARK, Tone.ACCENT
    if thing.state in _CLOSED:
        return _CLOSED[thing.state]
    if thing.reason is Reason.LATE:
        return LATE, Tone.LATE
    if is_prepared(thing):
        return PREPARED, Tone.ACCENT
    return (OPEN, Tone.PLAIN) if thing.reason is None else (PROPOSED, Tone.ACCENT)
