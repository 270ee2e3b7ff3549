"""Matching the rows of files with people: whom each row is about."""

from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence, Set

from planner.imports.card import Card
from planner.imports.identity import Keys, Known, keys
from planner.imports.merging import folded

Row = tuple[Card, Keys]


def keys_of(card: Card, uid: str = "") -> Keys:
    """By what the person of a card can be recognised."""
    return keys(card.name, card.organisation, uid=uid, emails=card.emails, urls=card.urls)


def assign(
    rows: Sequence[Row], known: Mapping[int, Keys], kept: Mapping[int, Keys]
) -> dict[int, list[int]]:
    """The places of each person's rows, by the person's number: a known one, or a new one below 0.

    The same rows find the same people again: a row that would not is a person of its own. `kept`
    holds the names of known people that no source may change.
    """
    apart: set[int] = set()
    while True:
        people, then = _pass(rows, known, kept, apart)
        if all(len(places) == 1 for places in people.values()):
            return people
        again, _then = _pass(rows, then, kept, set())
        lost = {place for person, places in again.items() if person not in then for place in places}
        lost = {place for place in lost if _is_recognisable(rows[place][1])}
        if not lost:
            return people
        apart |= lost


def _pass(
    rows: Sequence[Row], known: Mapping[int, Keys], kept: Mapping[int, Keys], apart: Set[int]
) -> tuple[dict[int, list[int]], dict[int, Keys]]:
    """The rows of each person, and by what people are known afterwards.

    Rows with a profile come first, then those with an address, then those with a name alone; each
    kind is compared with what the stronger ones made of people.
    """
    index = Known(known)
    people: dict[int, list[int]] = {}
    new = min(known, default=0)
    for places in (*_by_strength(rows, apart), sorted(apart)):
        heard = set()
        for place in places:
            person = None if place in apart else index.find(rows[place][1])
            if person is None:
                person = new = min(new, 0) - 1
            index.add(person, rows[place][1])
            people.setdefault(person, []).append(place)
            heard.add(person)
        _settle(rows, {person: people[person] for person in heard}, index, kept)
    return people, index.people


def word_of(rows: Iterable[Row]) -> Card:
    """What the rows of one person, at least one, say together in the order `assign` gave them."""
    (together, _keys), *others = rows
    for card, found in others:
        together = folded(together, card, renaming=bool(found.uid or found.profiles))
    return together


def by_last_card(
    cards: Mapping[int, tuple[str, str]],
    holders: Mapping[tuple[str, str], Sequence[int]],
    found: Collection[int],
) -> dict[int, int]:
    """Which known person each new one is, by the very card that their source gave last.

    It is the weakest key: `cards` are the source and text of those no other key finds, `holders` of
    whom the same was said last. Each holder is one of them at most, who was `found` otherwise last.
    """
    found = frozenset(found)
    free = {
        said: deque(sorted(people, key=lambda person: person in found))
        for said, people in holders.items()
    }
    return {person: free[said].popleft() for person, said in cards.items() if free.get(said)}


def _is_recognisable(found: Keys) -> bool:
    return bool(found.uid or found.profiles or found.emails or found.names)


def _by_strength(rows: Sequence[Row], apart: Set[int]) -> tuple[list[int], ...]:
    """The places of the rows not `apart`: with a profile, with an address, with a name alone."""
    tiers: tuple[list[int], ...] = ([], [], [])
    for place, (_card, found) in enumerate(rows):
        if place not in apart:
            tiers[0 if found.uid or found.profiles else 1 if found.emails else 2].append(place)
    return tiers


def _settle(
    rows: Sequence[Row], people: Mapping[int, list[int]], index: Known, kept: Mapping[int, Keys]
) -> None:
    """Know people by the names that stand once the rows so far have spoken."""
    for person, places in people.items():
        if len(places) == 1 and person < 0:
            continue
        said = rows[places[0]][1]
        if len(places) > 1:
            said = keys_of(word_of(rows[place] for place in places))
        keeps = kept.get(person, Keys())
        index.rename(person, said.names | keeps.names, said.parts | keeps.parts)
