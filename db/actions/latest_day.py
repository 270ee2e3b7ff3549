"""The last day on which preparing is of use: that of the event or of the meeting it prepares."""

import json
from collections.abc import Sequence
from datetime import date

from db.engine.query import rows
from planner.model.actions import Action
from planner.model.vocabulary import Kind

_DAYS = """
SELECT 'event', id, day FROM event
    WHERE state = 'planned' AND id IN (SELECT value FROM json_each(:events))
UNION ALL SELECT 'meeting', id, day FROM action
    WHERE state = 'open' AND id IN (SELECT value FROM json_each(:meetings))
"""


def latest_day(action: Action) -> date | None:
    """The day of what an action prepares; None if it prepares nothing that is still planned."""
    (day,) = latest_days((action,))
    return day


def latest_days(actions: Sequence[Action]) -> list[date | None]:
    """The day of what each of some actions prepares, as `latest_day` gives it, by one query."""
    known = [each for each in actions if each.kind is Kind.PREPARE and each.occurrence is None]
    events = {each.event_id for each in known} - {None}
    meetings = {each.follows_id for each in known} - {None}
    days: dict[tuple[str, int | None], date] = {}
    if events or meetings:
        found = rows(_DAYS, events=json.dumps([*events]), meetings=json.dumps([*meetings]))
        days = {(kind, number): date.fromisoformat(day) for kind, number, day in found if day}

    def latest(action: Action) -> date | None:
        if action.kind is not Kind.PREPARE:
            return None
        if action.occurrence is not None:
            return action.occurrence.day
        ends = days.get(("event", action.event_id)), days.get(("meeting", action.follows_id))
        return min(filter(None, ends), default=None)

    return [latest(action) for action in actions]
