"""Remedies where no way leads to a person or a place: the deeds that make ways."""

from collections.abc import Iterator

from planner.language import _
from planner.network.chains.chain import Obstacle, Ways


def is_helped(ways: Ways) -> bool:
    """Whether a remedy is wanted: to a person who rests or is left in peace none is."""
    return not ways.is_known and ways.obstacle not in (Obstacle.RESTS, Obstacle.LEFT_IN_PEACE)


def is_vague(ways: Ways) -> bool:
    """Whether the way goes nowhere because a persona has neither organisation nor sector."""
    return not ways.chains and not ways.to.is_placed


def what_would_help(ways: Ways) -> Iterator[str]:
    """The deeds that make ways, without a key."""
    if is_vague(ways):
        yield _("In the persona, say at which organisation or in which sector to look.")
    yield _("On a card, note whom they know, and their former jobs: old colleagues open doors.")
    yield say_debrief_helps()
    yield _("The memory sweep, in Network, brings back those you lost sight of.")
    yield _("The market map, in Pitch, says who is near.")


def say_debrief_helps() -> str:
    """The deed that needs no key."""
    return _("After an event, the debrief notes who was there together.")
