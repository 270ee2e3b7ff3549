"""The sign of an action's state, of an event and of a spark, plain where no others are known."""

from cli import output
from planner.actions import Action, is_prepared
from planner.events import Event
from planner.sparks import Spark
from planner.vocabulary import ActionState, Reason

_PLAIN = {"○": "o", "◐": "p", "●": "x", "▲": "!", "◇": "?", "✦": "*", "□": "#"}


def glyph(thing: Action | Event | Spark) -> str:
    """One character for the state, the same as in the planner."""
    sign = _sign(thing)
    return sign if output.speaks_unicode() else _PLAIN[sign]


def _sign(thing: Action | Event | Spark) -> str:
    if isinstance(thing, Event):
        return "□"
    if isinstance(thing, Spark):
        return "✦"
    if thing.state is ActionState.DONE:
        return "●"
    if thing.reason is Reason.LATE:
        return "▲"
    if is_prepared(thing):
        return "◐"
    return "◇" if thing.reason is not None else "○"
