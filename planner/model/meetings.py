"""What comes of writing down somebody one has met."""

from dataclasses import dataclass

from planner.model.actions import Action
from planner.model.people import Person
from planner.model.touches import Touch


@dataclass(frozen=True, slots=True)
class Met:
    """The person as the line left them, new if `created`; the touch, and what is now to do."""

    created: bool
    person: Person
    touch: Touch | None = None
    actions: tuple[Action, ...] = ()
