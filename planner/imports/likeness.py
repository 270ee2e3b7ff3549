"""Likely duplicates: new people of an import who may be known, by the rule of all duplicates."""

from collections.abc import Mapping
from dataclasses import replace

from planner.imports.card import Card
from planner.imports.identity import Keys
from planner.network.duplicates.candidate import Candidate, Doubt, Pair, Reason, Tier
from planner.values import dataclass


@dataclass(frozen=True, slots=True)
class Likeness:
    """A person who is created, and the one they may be, with the evidence for and against."""

    name: str
    other: str
    organisation: str
    tier: Tier
    reasons: tuple[Reason, ...]
    doubts: tuple[Doubt, ...] = ()


def likeness(card: Card, other: Candidate, organisation: str, pair: Pair) -> Likeness:
    """The likeness of a new person to another, who works at `organisation`."""
    return Likeness(card.name, other.name, organisation, pair.tier, pair.reasons, pair.doubts)


def candidate_of(number: int, card: Card, found: Keys) -> Candidate:
    """A new person as compared; telephone numbers are added by `with_phones`."""
    firm = next(iter(found.names), "").partition("\n")[2]
    return Candidate(
        *(number, card.name, card.given, card.family, firm),
        emails=found.emails,
        profiles=found.profiles,
        birthday=card.birthday,
    )


def with_phones(person: Candidate, card: Card, keys: Mapping[str, str]) -> Candidate:
    """A new person with the keys of the telephone numbers that tell them."""
    phones = frozenset(keys[phone] for phone in card.phones if phone in keys)
    return replace(person, phones=phones) if phones else person
