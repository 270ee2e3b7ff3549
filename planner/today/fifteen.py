"""What fits into a quarter of an hour, by duration and by means."""

from collections.abc import Iterable
from enum import StrEnum

from planner.model.actions import Action
from planner.model.vocabulary import Channel, Kind

MOST = 3
"""So many actions are offered: more would be a list to read instead of one to do."""

CHOICES = (5, 10, 15, 30)
"""The minutes that one key chooses."""
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
    """What is at hand for a while: a telephone, something to write with, only one's head."""

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
    """The minutes planned; where none are, those that its kind, else its channel, usually takes."""
    if action.minutes:
        return action.minutes
    if action.kind in _BY_KIND:
        return _BY_KIND[action.kind]
    return _OTHERWISE if action.channel is None else _BY_CHANNEL[action.channel]


def means_of(action: Action) -> set[Means]:
    """By what means an action can be done now; by none if one has to meet for it.

    Its channel is the only means; without one a person is reached by what is at hand.
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
    """Up to three of `actions` that fit into `minutes`, by the means at hand if one is named.

    They keep their order; with `courage` the smallest come first. An action that needs people in
    one room or before a screen fits only if its minutes do and no means is named.
    """
    fit = [
        action
        for action in actions
        if minutes_of(action) <= minutes and (means is None or means in means_of(action))
    ]
    if courage:
        fit.sort(key=minutes_of)  # a stable sort: equals keep their order
    return tuple(fit[:MOST])
