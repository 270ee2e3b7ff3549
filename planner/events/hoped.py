"""People to see at an event, of the inventory or by name alone, as its debrief finds them."""

from dataclasses import replace

from planner.grammar.names import parse_names
from planner.model.events import Attendance, Event
from planner.network.name_key import name_key


def not_met(event: Event) -> list[str]:
    """The people to see who were not met, each as typed in a line: name, and organisation if any.

    Those of the inventory come first.
    """
    there = {name_key(each.person) for each in event.people}
    others = (each for each in parse_names(event.to_see) if name_key(each.name) not in there)
    return [
        *(each.person for each in event.wanted if not each.met),
        *(str(each._replace(unknown=False)) for each in others),
    ]


def as_hoped(event: Event) -> tuple[Attendance, ...]:
    """The people of an event; those who were to be seen by name alone are `wanted` too."""
    named = {name_key(each.name) for each in parse_names(event.to_see)}
    return tuple(
        replace(each, wanted=True) if name_key(each.person) in named else each
        for each in event.people
    )
