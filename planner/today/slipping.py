"""Slipping: the moves of an action to a later day, and the third of them, which is asked about."""

from datetime import date

from planner.model.actions import Action
from planner.model.vocabulary import ActionState

ASKED_AT = 3
"""The move of one action at which it is asked once whether to keep it as it is [D]."""


def is_postponed(action: Action, to: date, today: date) -> bool:
    """Whether a day to come is later than that of an open action; today after all is no delay."""
    is_open = action.state is ActionState.OPEN
    return is_open and to > today and action.day is not None and to > action.day


def is_third_move(action: Action, to: date, today: date) -> bool:
    """Whether the action is put off for the third time."""
    return action.moves == ASKED_AT - 1 and is_postponed(action, to, today)
