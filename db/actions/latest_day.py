"""The last day on which preparing is of use: that of the event or of the meeting it prepares."""

from datetime import date

from db.engine.query import rows
from planner.model.actions import Action
from planner.model.vocabulary import Kind

_LATEST = """
SELECT min(day) FROM (
    SELECT day FROM event WHERE id = :event AND state = 'planned'
    UNION ALL SELECT day FROM action WHERE id = :meeting AND state = 'open')
"""


def latest_day(action: Action) -> date | None:
    """The day of what an action prepares; None if it prepares nothing that is still planned."""
    if action.kind is not Kind.PREPARE:
        return None
    if action.occurrence is not None:
        return action.occurrence.day
    [(day,)] = rows(_LATEST, event=action.event_id, meeting=action.follows_id)
    return date.fromisoformat(day) if day else None
