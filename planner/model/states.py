"""The sign of an action, an event or a spark in its state, the same in the window and the shell."""

from datetime import date

from planner.model import signs
from planner.model.actions import Action, is_prepared
from planner.model.events import Event, Standing, standing
from planner.model.sparks import Spark
from planner.model.vocabulary import ActionState, Reason

_CLOSED = {
    ActionState.DONE: signs.DONE,
    ActionState.PARKED: signs.PARKED,
    ActionState.DROPPED: signs.DROPPED,
}
_OF_EVENTS = {
    Standing.GIVEN_UP: signs.DROPPED,
    Standing.DEBRIEFED: signs.DONE,
    Standing.TO_DEBRIEF: signs.TO_DEBRIEF,
    Standing.OVER: signs.OPEN,
    Standing.PREPARED: signs.PREPARED,
    Standing.OPEN: signs.OPEN,
}


def sign_of(thing: Action | Spark) -> str:
    """The sign of an action, proposed or stored, or of a spark."""
    if isinstance(thing, Spark):
        return signs.SPARK
    if thing.state in _CLOSED:
        return _CLOSED[thing.state]
    if thing.reason is Reason.LATE:
        return signs.LATE
    if is_prepared(thing):
        return signs.PREPARED
    return signs.OPEN if thing.reason is None else signs.PROPOSED


def sign_of_event(event: Event, today: date) -> str:
    """The sign of how far an event is."""
    return _OF_EVENTS[standing(event, today)]
