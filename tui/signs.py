"""The sign and the tone of an action's state, of an event and of a spark, everywhere the same."""

import sys
from datetime import date

from planner.actions import Action, is_prepared
from planner.events import Event, is_fresh, is_ready
from planner.sparks import Spark
from planner.vocabulary import ActionState, EventState, Reason
from tui.widgets.spans import Span, Tone

OPEN, PREPARED, DONE, LATE, PROPOSED, PARKED, DROPPED, SPARK = "○◐●▲◇z–✦"
_CLOSED = {
    ActionState.DONE: (DONE, Tone.DONE),
    ActionState.PARKED: (PARKED, Tone.DIM),
    ActionState.DROPPED: (DROPPED, Tone.DONE),
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
    """Whether an event is given up, debriefed, waiting for its debrief, prepared or open."""
    sign, tone = _of_event(event, today)
    return Span(drawn(sign), tone)


def _of_event(event: Event, today: date) -> tuple[str, Tone]:
    if event.state is EventState.DROPPED:
        return DROPPED, Tone.DONE
    if event.debriefed:
        return DONE, Tone.DONE
    if event.day < today:
        return (PROPOSED, Tone.ACCENT) if is_fresh(event, today) else (OPEN, Tone.DONE)
    return (PREPARED, Tone.ACCENT) if is_ready(event) else (OPEN, Tone.PLAIN)


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
