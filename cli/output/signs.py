"""The sign of an action's state, of an event and of a spark, plain where no others are known."""

from datetime import date

from cli.output import printing as output
from planner.model.actions import Action, is_prepared
from planner.model.events import Event, Standing, standing
from planner.model.sparks import Spark
from planner.model.vocabulary import ActionState, Reason

_PLAIN = {"○": "o", "◐": "p", "●": "x", "▲": "!", "◇": "?", "✦": "*", "–": "-"}
_OF_EVENTS = {
    Standing.GIVEN_UP: "–",
    Standing.DEBRIEFED: "●",
    Standing.TO_DEBRIEF: "◇",
    Standing.OVER: "○",
    Standing.PREPARED: "◐",
    Standing.OPEN: "○",
}


def glyph(thing: Action | Spark) -> str:
    """One character for the state, the same as in the planner."""
    return _drawn(_sign(thing))


def glyph_of_event(event: Event, today: date) -> str:
    """One character for how far an event is, the same as in the planner."""
    return _drawn(_OF_EVENTS[standing(event, today)])


def _drawn(sign: str) -> str:
    return sign if output.speaks_unicode() else _PLAIN[sign]


def _sign(thing: Action | Spark) -> str:
    if isinstance(thing, Spark):
        return "✦"
    if thing.state is ActionState.DONE:
        return "●"
    if thing.reason is Reason.LATE:
        return "▲"
    if is_prepared(thing):
        return "◐"
    return "◇" if thing.reason is not None else "○"
