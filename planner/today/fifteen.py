"""Actions that fit into a quarter of an hour, by duration and by means."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from planner.model.actions import Action
from planner.model.vocabulary import Channel, Kind
from planner.pitch.path import Stage, is_begun, thinnest

MOST = 3
"""Actions offered, at most: more would be a list to read instead of one to do."""

CHOICES = (5, 10, 15, 30)
"""Minutes to choose by one key."""
USUAL = 15

_BY_CHANNEL = {
    Channel.PHONE: 15,
    Channel.VIDEO: 30,
    Channel.IN_PERSON: 60,
    Channel.LETTER: 20,
    Channel.EMAIL: 10,
    Channel.MESSAGE: 5,
    Channel.LINKEDIN: 5,
}
_BY_KIND = {
    Kind.THANKS: 5,
    Kind.NEWS: 5,
    Kind.PROMISE: 10,
    Kind.INTRODUCE: 10,
    Kind.PREPARE: 10,
    Kind.MEET: 60,
    Kind.EVENT: 120,
}
_OTHERWISE = 15


class Means(StrEnum):
    """The means at hand: a telephone, something to write with, or neither."""

    PHONE = "phone"
    WRITING = "writing"
    OFFLINE = "offline"


_CHANNELS = {
    Channel.PHONE: {Means.PHONE},
    Channel.VIDEO: set[Means](),
    Channel.IN_PERSON: set[Means](),
    Channel.LETTER: {Means.WRITING, Means.OFFLINE},
    Channel.EMAIL: {Means.WRITING},
    Channel.MESSAGE: {Means.WRITING},
    Channel.LINKEDIN: {Means.WRITING},
}
_ALONE = (Kind.PREPARE, Kind.OTHER)


def minutes_of(action: Action) -> int:
    """The planned minutes, else the usual ones of the kind, else of the channel."""
    if action.minutes:
        return action.minutes
    if action.kind in _BY_KIND:
        return _BY_KIND[action.kind]
    return _OTHERWISE if action.channel is None else _BY_CHANNEL[action.channel]


def means_of(action: Action) -> set[Means]:
    """The means by which an action can be done now; none if it needs a meeting.

    The channel is the only means; without one a person is contacted by any means at hand.
    """
    if action.kind in (Kind.MEET, Kind.EVENT) and action.channel is None:
        return set()
    if action.channel is not None:
        return _CHANNELS[action.channel]
    if action.kind in _ALONE and action.person_id is None:
        return {Means.WRITING, Means.OFFLINE}
    return {Means.OFFLINE} if action.kind is Kind.PREPARE else {Means.PHONE, Means.WRITING}


def fitting(
    actions: Iterable[Action], minutes: int, means: Means | None = None, *, courage: bool = False
) -> tuple[Action, ...]:
    """Up to three of `actions` that fit into `minutes`, by the means at hand if given.

    They keep their order; with `courage` the shortest come first. A meeting, in person or by video,
    fits only if its minutes do and no means is given.
    """
    fit = [
        action
        for action in actions
        if minutes_of(action) <= minutes and (means is None or means in means_of(action))
    ]
    if courage:
        fit.sort(key=minutes_of)  # a stable sort: equals keep their order
    return tuple(fit[:MOST])


def stage_offered(
    stages: Sequence[Stage], minutes: int, means: Means | None, *, alone: bool
) -> Stage | None:
    """The stage of Pitch that a quarter of an hour completes or begins, if it can be written in.

    Of a path that was not begun the first stage is offered only where it stands `alone`: there is
    no action that fits.
    """
    writes = means in (None, Means.WRITING, Means.OFFLINE)
    if minutes < USUAL or not writes or not (alone or is_begun(stages)):
        return None
    return thinnest(stages)
