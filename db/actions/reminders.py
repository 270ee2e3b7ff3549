"""Reminders of messages without an answer, taken back once there was contact."""

from datetime import date

from db import models
from db.actions import consequences
from db.engine.query import tuples
from planner.model.vocabulary import ActionState, Origin


def take_reminders_back(person_id: int, today: date) -> None:
    """Take the reminders of a person back, moved ones too; those prepared since are dropped."""
    action = models.Action
    reminders = action.select(action.id).where(
        (action.person == person_id)
        & (action.state << [ActionState.OPEN.value, ActionState.PARKED.value])
        & (action.origin == Origin.REMINDER.value)
    )
    for (number,) in tuples(reminders):
        if not consequences.take_action_back(number):
            dropped = {"state": ActionState.DROPPED.value, "closed_on": today, "chosen_on": None}
            action.update(dropped).where(action.id == number).execute()
