"""Keys by which rows and drafts know actions, events, answers, first steps and sparks."""

from typing import TYPE_CHECKING

from planner.model.actions import Action
from planner.model.events import Event
from planner.model.sparks import Spark
from planner.model.vocabulary import Kind
from planner.today.first_steps import FirstStep
from planner.today.waiting import Awaited
from planner.values import dataclass

if TYPE_CHECKING:
    from planner.model.drafts import About


@dataclass(frozen=True, slots=True)
class Folded:
    """The answers awaited in one row, until they are unfolded."""

    awaited: tuple[Awaited, ...]


Thing = Action | Spark
DayThing = Thing | Event | Awaited | Folded | FirstStep


def key_of_thing(thing: DayThing) -> "About":
    """An action's id, else what a proposal is about; for all other things a word before it."""
    match thing:
        case Action():
            return _key_of_action(thing)
        case Folded():
            return "waiting"
        case Awaited():
            return f"awaited-{thing.person_id}"
        case FirstStep():
            return f"first-{thing.what}"
        case Spark():
            return f"spark-{thing.id}"
    return f"event-{thing.key}"


def _key_of_action(action: Action) -> "About":
    if action.id is not None:
        return action.id
    if action.routine_id is not None:
        return f"routine-{action.routine_id}-{action.routine_day}"
    if action.kind is Kind.PREPARE:
        event = action.occurrence.key if action.occurrence else action.event_id
        return f"prepare-{action.follows_id}" if event is None else f"prepare-event-{event}"
    if action.subject is not None:
        return f"{action.subject}-{action.subject_key}"
    return f"person-{action.person_id}" if action.person_id else f"step-{action.step_id}"
