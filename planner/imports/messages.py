"""Touches out of conversations: one for each conversation and day."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field
from datetime import date
from hashlib import blake2b

from planner.imports.conversations import Conversation, Conversations, Correspondent
from planner.model.vocabulary import Direction
from planner.values import dataclass

_KEY_BYTES = 12


@dataclass(frozen=True, slots=True)
class MessageTouch:
    """An exchange of messages with a profile on one day of a conversation."""

    conversation: str
    profile: str
    day: date
    direction: Direction


@dataclass(frozen=True, slots=True)
class Correspondence:
    """The touches of an archive, and what of it gives none.

    `groups` are conversations with several others, `alone` those without any other profile,
    `without_profile` messages whose sender has none. `others` are the correspondents by profile,
    `keys` those of all conversations.
    """

    touches: tuple[MessageTouch, ...] = ()
    others: Mapping[str, Correspondent] = field(default_factory=dict)
    messages: int = 0
    groups: int = 0
    alone: int = 0
    without_profile: int = 0
    keys: frozenset[str] = frozenset()

    def written_to(self) -> set[str]:
        """The profiles to whom I ever wrote."""
        return {touch.profile for touch in self.touches if touch.direction is not Direction.IN}


def correspondence(found: Conversations, me: str, until: date) -> Correspondence:
    """The touches of all conversations between `me` and exactly one other, none after `until`."""
    touches: list[MessageTouch] = []
    counts: Counter[str] = Counter()
    groups = alone = 0
    for conversation in found:
        others = conversation.days.keys() - {me}
        if len(others) == 1:
            [other] = others
            counts[other] += 1
            touches += _touches(conversation, me, other, until)
        elif others:
            groups += 1
        else:
            alone += 1
    known = {other: found.correspondent(other, number) for other, number in counts.items()}
    keys = frozenset(conversation_key(each.id) for each in found)
    return Correspondence(
        tuple(touches), known, found.messages, groups, alone, found.without_profile, keys
    )


def _touches(
    conversation: Conversation, me: str, other: str, until: date
) -> Iterator[MessageTouch]:
    """The touches of one conversation, in the order of their days."""
    mine, theirs = conversation.days.get(me, set()), conversation.days[other]
    key = conversation_key(conversation.id)
    answered = Direction.TWO_WAY if mine else Direction.IN
    for day in sorted(mine | theirs):
        if day <= until:
            yield MessageTouch(key, other, day, answered if day in theirs else Direction.OUT)


def conversation_key(number: str) -> str:
    """The key under which a conversation is kept: short, and without anything of its own text."""
    return blake2b(number.encode(), digest_size=_KEY_BYTES).hexdigest()


def of_profiles(
    touches: Iterable[MessageTouch], profiles: Mapping[str, int]
) -> Iterator[tuple[MessageTouch, int]]:
    """The touches with people known, each with the id of the person."""
    for touch in touches:
        if person := profiles.get(touch.profile):
            yield touch, person
