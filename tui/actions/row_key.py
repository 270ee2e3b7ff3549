"""Keys by which rows and drafts know actions, events and sparks."""

from planner.model.actions import Action
from planner.model.drafts import About
from planner.model.events import Event
from planner.model.sparks import Spark
from planner.model.vocabulary import Kind

Thing = Action | Spark
DayThing = Thing | Event


def key_of_thing(thing: DayThing) -> About:
    """An action's id, else what a proposal is about; for events and sparks a word before it."""
    if isinstance(thing, Spark):
        return f"spark-{thing.id}"
    if isinstance(thing, Event):
        return f"event-{thing.key}"
    if thing.id is not None:
        return thing.id
    if thing.kind is Kind.PREPARE:
        event = thing.occurrence.key if thing.occurrence else thing.event_id
        return f"prepare-{thing.follows_id}" if event is None else f"prepare-event-{event}"
    return f"person-{thing.person_id}" if thing.person_id else f"step-{thing.step_id}"
