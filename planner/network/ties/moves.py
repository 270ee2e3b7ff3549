"""A word to people whose job changed, as an import found: to whom, and why."""

from datetime import date

from planner.language import _
from planner.language.text import shorten
from planner.model.vocabulary import Channel, Circle
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Move:
    """A change of job that is news; `id` is the job that ended, `organisation` the new one.

    `elsewhere` tells that it is another organisation than before.
    """

    id: int
    person_id: int
    name: str
    organisation: str
    title: str
    circle: Circle
    found_on: date
    elsewhere: bool = True
    channel: Channel | None = None


def say_congratulation(move: Move) -> str:
    """The title of the action."""
    return _("Congratulate {name} on the new job").format(name=move.name)


def say_move(move: Move) -> str:
    """The reason: where the person moved, or the new title."""
    if move.elsewhere and move.organisation:
        return _("moved to {organisation}").format(organisation=shorten(move.organisation))
    if move.title:
        return _("is now {title}").format(title=shorten(move.title))
    return _("changed jobs")
