"""Likely duplicates: new people of an import who are very like known ones."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum

from planner.imports.card import Card
from planner.imports.identity import Keys, phone_key
from planner.values import dataclass

_TAIL = 7
"""The last digits that two spellings of one number have in common."""
_EXTENSION = re.compile(r"(?:;?\s*ext\.?\s*=?|\s*\bposte\b|\s*x|\s*#)\s*\d{1,6}\s*$", re.IGNORECASE)

SamePhone = Callable[[str, str], bool]


class Sign(StrEnum):
    """The sign that two people may be one; the strongest first."""

    EMAIL = "email"
    PHONE = "phone"
    NAME_AND_ORGANISATION = "name-and-organisation"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Likeness:
    """A person who is created, and the one they may be, with the sign of it."""

    name: str
    other: str
    organisation: str
    sign: Sign


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """A person to compare with: their name and organisation, keys, and telephone numbers."""

    name: str
    organisation: str
    keys: Keys
    phones: tuple[str, ...] = ()


class Acquaintances:
    """An index of people by the keys that make others like them."""

    def __init__(self, same_phone: SamePhone) -> None:
        """Compare telephone numbers of one ending by `same_phone`."""
        self._same_phone = same_phone
        self._by_key: dict[tuple[Sign, str], list[Acquaintance]] = defaultdict(list)

    def add(self, person: Acquaintance) -> None:
        """Know one more."""
        for sign in Sign:
            for key in _keys(person, sign):
                self._by_key[sign, key].append(person)

    def like(self, person: Acquaintance) -> Likeness | None:
        """The likeness of a person with the first of those known, by the strongest sign."""
        for sign in Sign:
            for key in sorted(_keys(person, sign)):
                for other in self._by_key.get((sign, key), ()):
                    if sign is not Sign.PHONE or self._share_a_phone(person, other):
                        return Likeness(person.name, other.name, other.organisation, sign)
        return None

    def _share_a_phone(self, one: Acquaintance, other: Acquaintance) -> bool:
        return any(
            mine == theirs or self._same_phone(mine, theirs)
            for mine in map(bare_phone, one.phones)
            for theirs in map(bare_phone, other.phones)
            if mine[-_TAIL:] == theirs[-_TAIL:]
        )


def likenesses(
    people: Iterable[Acquaintance], known: Iterable[Acquaintance], same_phone: SamePhone
) -> Iterator[Likeness | None]:
    """The likeness of each person who is created with those known, or created before them."""
    index = Acquaintances(same_phone)
    for person in known:
        index.add(person)
    for person in people:
        yield index.like(person)
        index.add(person)


def without_extension(phone: str) -> str:
    """A telephone number without the extension at its end."""
    return _EXTENSION.sub("", phone)


def phone_tail(phone: str) -> str:
    """The last digits of a telephone number; empty if it is too short to tell people apart."""
    digits = bare_phone(phone).lstrip("+")
    return digits[-_TAIL:] if len(digits) >= _TAIL else ""


def bare_phone(phone: str) -> str:
    """The key of a telephone number without its extension."""
    return phone_key(without_extension(phone))


def acquaintance_of(card: Card, keys: Keys) -> Acquaintance:
    """A person of a card."""
    return Acquaintance(card.name, card.organisation, keys, card.phones)


def _keys(person: Acquaintance, sign: Sign) -> Sequence[str] | frozenset[str]:
    match sign:
        case Sign.EMAIL:
            return person.keys.emails
        case Sign.PHONE:
            return [tail for phone in person.phones if (tail := phone_tail(phone))]
        case Sign.NAME_AND_ORGANISATION:
            return person.keys.names
        case Sign.NAME:
            return person.keys.called
