"""Actions that are there to prepare an event."""

from datetime import date

from db.actions.actions import ActionStore
from db.actions.rows import find_actions
from db.undo.ledger import Ledger
from planner.model.actions import Result
from planner.model.vocabulary import Outcome

_PREPARES = "a.state = 'open' AND a.kind = 'prepare' AND a.event_id = :event"


def end_preparing(ledger: Ledger, event_id: int, today: date) -> None:
    """Record the open actions that were to prepare an event as achieved, as it is prepared."""
    actions = ActionStore(ledger)
    for action in find_actions(_PREPARES, event=event_id):
        actions.record(action, Result(Outcome.ACHIEVED, today), (), today)
