"""Divide the rows of a large import into pieces that share no person.

Rows that share a key, or that a known person binds, stay together, so that each piece can be
matched, merged and written by itself as it would be among all.
"""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence

from planner.imports.card import Batch, Card, PersonRecord
from planner.imports.identity import Keys
from planner.imports.matching import keys_of
from planner.imports.phones import phone_tail

MOST = 50_000
"""Rows that are planned as a whole."""

PIECE = 20_000
"""Rows of a piece, as far as those that belong together allow it."""

_SHARDS = 64
"""The links are looked through in so many parts, of which one is a dictionary at a time."""

FindKnown = Callable[[Iterable[Keys]], Iterable[Keys]]
"""The keys of the known people who share one with some rows."""

Places = Sequence[int]
"""The rows of a piece: their numbers over all batches, in order."""


def divided(batches: Sequence[Batch], find_known: FindKnown, size: int = PIECE) -> list[Places]:
    """The pieces of these batches."""
    number = sum(len(batch.records) for batch in batches)
    return _dealt(_groups(number, _links(batches, number, find_known, size)), number, size)


def some_of(batches: Sequence[Batch], places: Places) -> list[Batch]:
    """The batches with the rows at `places` alone."""
    records: list[list[PersonRecord]] = [[] for _batch in batches]
    at, first = 0, 0
    for place in places:
        while place - first >= len(batches[at].records):
            first += len(batches[at].records)
            at += 1
        records[at].append(batches[at].records[place - first])
    return [
        Batch(batch.file, batch.source, some) for batch, some in zip(batches, records, strict=True)
    ]


def _links(
    batches: Sequence[Batch], number: int, find_known: FindKnown, size: int
) -> Iterator[tuple[int, int]]:
    """The rows by their numbers, and known people by higher ones, each with the hash of a link."""
    further, some = number, list[Keys]()
    rows = (record for batch in batches for record in batch.records)
    for place, record in enumerate(rows):
        found = keys_of(record.card, record.uid)
        some.append(found)
        for link in (*_of_keys(found), *_of_card(record.card, found)):
            yield place, hash(link)
        if len(some) == size or place == number - 1:
            for known in find_known(some):
                further += 1
                for link in _of_keys(known):
                    yield further, hash(link)
            some.clear()


def _of_keys(keys: Keys) -> Iterator[tuple[str, str]]:
    """The links of a person: one in common may make two of them one, or alike."""
    if keys.uid:
        yield "uid", keys.uid
    for given in keys.source_uids:
        yield "source", given
    for profile in keys.profiles:
        yield "profile", profile
    for email in keys.emails:
        yield "email", email
    for name in keys.called | {name.partition("\n")[0] for name in keys.names}:
        yield "name", name


def _of_card(card: Card, keys: Keys) -> Iterator[tuple[str, str]]:
    """The further links of a row."""
    for phone in card.phones:
        if tail := phone_tail(phone):
            yield "phone", tail
    if not keys.called:
        yield "card", card.name


def _groups(number: int, links: Iterable[tuple[int, int]]) -> Sequence[int]:
    """The first row of those that are linked with each row, in one step or in several."""
    hashes = [array("q") for _shard in range(_SHARDS)]
    holders = [array("q") for _shard in range(_SHARDS)]
    most = number
    for holder, link in links:
        hashes[link % _SHARDS].append(link)
        holders[link % _SHARDS].append(holder)
        most = max(most, holder + 1)
    first = array("q", range(most))
    for shard in range(_SHARDS):
        seen: dict[int, int] = {}
        for link, holder in zip(hashes[shard], holders[shard], strict=True):
            one, other = _root(first, seen.setdefault(link, holder)), _root(first, holder)
            first[max(one, other)] = min(one, other)
        hashes[shard] = holders[shard] = array("q")
    return array("q", (_root(first, place) for place in range(number)))


def _root(first: "array[int]", place: int) -> int:
    """The first of a group; the way there is halved for the next time."""
    while first[place] != place:
        first[place] = first[first[place]]
        place = first[place]
    return place


def _dealt(together: Sequence[int], number: int, size: int) -> list[Places]:
    """The rows of each piece: whole groups, in the order of their first rows."""
    members = array("q", bytes(8 * number))
    for group in together:
        members[group] += 1
    piece_of, pieces, room = array("q", bytes(8 * number)), 0, size
    for place, group in enumerate(together):
        if place == group:
            if room < members[group] and room < size:
                pieces, room = pieces + 1, size
            room -= members[group]
        piece_of[place] = pieces if place == group else piece_of[group]
    rows: list[array[int]] = [array("q") for _piece in range(pieces + 1)]
    for place, piece in enumerate(piece_of):
        rows[piece].append(place)
    return [*rows]
