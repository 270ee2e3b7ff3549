"""Meetings and events of the next day that are not prepared."""

from datetime import date, timedelta

from planner.model.actions import Action, is_prepared
from planner.model.events import Event, is_ready
from planner.model.vocabulary import Channel, Kind

MEETINGS = (Kind.MEET, Kind.EVENT, Kind.ADVICE)
FACE_TO_FACE = (Channel.IN_PERSON, Channel.VIDEO)
_DAY = timedelta(days=1)


def is_meeting(action: Action) -> bool:
    """Whether an action is a meeting, in person or by video."""
    return action.kind in MEETINGS and action.channel in FACE_TO_FACE


def needs_preparing(action: Action) -> bool:
    """Whether an action is a meeting without an aim or an if-then."""
    return is_meeting(action) and not is_prepared(action)


def is_tomorrows(action: Action, today: date) -> bool:
    """Whether an action is tomorrow's meeting and not prepared."""
    return action.day == today + _DAY and needs_preparing(action)


def is_near(event: Event, today: date) -> bool:
    """Whether an event of today or tomorrow is not prepared."""
    return today <= event.day <= today + _DAY and not is_ready(event)


def prepares(action: Action) -> bool:
    """Whether an action prepares an event or a meeting."""
    leads = (action.event_id, action.occurrence, action.follows_id)
    return action.kind is Kind.PREPARE and any(each is not None for each in leads)
