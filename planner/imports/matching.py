"""Match the rows of files with people, known or new."""

from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence, Set

from planner.imports.card import Card
from planner.imports.identity import Keys, Known, keys
from planner.imports.merging import folded
from planner.values import dataclass

Row = tuple[Card, Keys]


@dataclass(frozen=True, slots=True)
class Joined:
    """A person whom several rows of an import were taken for, by name and organisation alone."""

    name: str
    organisation: str
    rows: int


def keys_of(card: Card, uid: str = "") -> Keys:
    """The keys of the person of a card."""
    return keys(
        card.name,
        card.organisation,
        card.role_title,
        uid=uid,
        emails=card.emails,
        urls=card.urls,
        source_uids=(card.source_uid,) if card.source_uid else (),
    )


def assign(
    rows: Sequence[Row], known: Mapping[int, Keys], kept: Mapping[int, Keys]
) -> dict[int, list[int]]:
    """Assign rows to people: row indexes by person id, negative for new people.

    Idempotent: a row that would not find its person again is a person of its own. `kept` are the
    names of known people that no source may change.
    """
    apart: set[int] = set()
    while True:
        people, then = _pass(rows, known, kept, apart)
        if all(len(places) == 1 for places in people.values()):
            return people
        again, _then = _pass(rows, then, kept, set())
        lost = {place for person, places in again.items() if person not in then for place in places}
        lost = {place for place in lost if _is_recognisable(rows[place][1])}
        if lost <= apart:  # an address beside a name without letters is never found again
            return people
        apart |= lost


def _pass(
    rows: Sequence[Row], known: Mapping[int, Keys], kept: Mapping[int, Keys], apart: Set[int]
) -> tuple[dict[int, list[int]], dict[int, Keys]]:
    """One pass of the assignment: the rows of each person, and the resulting keys.

    Rows with a profile come first, then those with an address, then those with a name alone; each
    tier is matched against the result of the stronger ones.
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
    """Merge the rows of one person (at least one), in the order of `assign`."""
    (together, _keys), *others = rows
    for card, found in others:
        together = folded(together, card, renaming=bool(found.uid or found.profiles))
    return together


def joined_by_name(rows: Sequence[Row], people: Iterable[Sequence[int]]) -> list[Joined]:
    """The people made of rows of several jobs, one of which has but its name to go by."""
    return [
        Joined(rows[places[0]][0].name, rows[places[0]][0].organisation, len(places))
        for places in people
        if len(places) > 1
        and len({rows[place][0].role_title for place in places} - {""}) > 1
        and not all(_is_certain(rows[place][1]) for place in places)
    ]


def _is_certain(found: Keys) -> bool:
    """Whether a row has a key that no two people share."""
    return bool(found.uid or found.profiles or found.emails)


def by_last_card(
    cards: Mapping[int, tuple[str, str]],
    holders: Mapping[tuple[str, str], Sequence[int]],
    found: Collection[int],
) -> dict[int, int]:
    """Match new people with known ones by the identical last card of their source.

    The weakest key: `cards` are the source and text of people without another match, `holders` the
    known people with that last card. Each holder matches once; those `found` otherwise come last.
    """
    found = frozenset(found)
    free = {
        said: deque(sorted(people, key=lambda person: person in found))
        for said, people in holders.items()
    }
    return {person: free[said].popleft() for person, said in cards.items() if free.get(said)}


def _is_recognisable(found: Keys) -> bool:
    return bool(found.uid or found.source_uids or found.profiles or found.emails or found.names)


def _by_strength(rows: Sequence[Row], apart: Set[int]) -> tuple[list[int], ...]:
    """Indexes of the rows not `apart`, in tiers: with a page or an id, an address, a name alone."""
    tiers: tuple[list[int], ...] = ([], [], [])
    for place, (_card, found) in enumerate(rows):
        if place not in apart:
            is_sure = found.uid or found.source_uids or found.profiles
            tiers[0 if is_sure else 1 if found.emails else 2].append(place)
    return tiers


def _settle(
    rows: Sequence[Row], people: Mapping[int, list[int]], index: Known, kept: Mapping[int, Keys]
) -> None:
    """Reindex people by their names after the rows so far."""
    for person, places in people.items():
        if len(places) == 1 and person < 0:
            continue
        said = rows[places[0]][1]
        if len(places) > 1:
            said = keys_of(word_of(rows[place] for place in places))
        keeps = kept.get(person, Keys())
        index.rename(person, said.names | keeps.names, said.parts | keeps.parts)
