"""Plan an import: match each row of the files to a person, and merge the changes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from db.imports.cards import as_known, card_of, text_of
from db.imports.likeness import likenesses_of
from db.imports.reading import (
    candidates,
    cards_of,
    has_heard,
    has_merged,
    holders,
    merged_cards,
)
from db.network.ties.spellings import own_names
from db.undo import journal
from planner.imports import pieces
from planner.imports.card import Batch, Card
from planner.imports.identity import Keys
from planner.imports.likeness import Likeness
from planner.imports.matching import (
    Joined,
    Row,
    assign,
    by_last_card,
    joined_by_name,
    keys_of,
    word_of,
)
from planner.imports.merging import NOTHING, JobChange, folded, job_change, merged, remembered
from planner.imports.plan import Counts, ImportPlan, Newcomer, Update, Words
from planner.model.progress import Progress, silent

_ALIKE = 100
"""Likely duplicates of a large import that are listed, at most."""
_OUTCOMES = ("created", "updated", "unchanged", "possible")
_TOLD_EVERY = 500
_PARTS = 4
"""The parts of the work that the progress counts: keys, search, matching, merging."""


@dataclass(slots=True)
class _Rows:
    """The rows of all files in one sequence; `outcomes` counts them by file and effect.

    `names` are the own names of organisations, by their spellings in the files.
    """

    cards: list[Row] = field(default_factory=list)
    names: Mapping[str, str] = field(default_factory=dict)
    sources: list[str] = field(default_factory=list)
    batches: list[int] = field(default_factory=list)
    uids: list[str] = field(default_factory=list)
    outcomes: Counter[tuple[int, str]] = field(default_factory=Counter)

    def count(self, place: int, outcome: str) -> None:
        """Count the row at `place`."""
        self.outcomes[self.batches[place], outcome] += 1

    def word(self, places: Iterable[int]) -> Card:
        """The rows at `places` as one card."""
        return word_of(self.cards[place] for place in places)

    def words(self, places: Sequence[int]) -> Iterable[tuple[str, Card]]:
        """The rows at `places` as one card for each source."""
        for source in dict.fromkeys(self.sources[place] for place in places):
            yield source, self.word(place for place in places if self.sources[place] == source)

    def only_card(self, places: Sequence[int]) -> tuple[str, str] | None:
        """The source and the card of a person that one source gave without our uid."""
        if any(self.uids[place] for place in places):
            return None
        (source, card), *others = self.words(places)
        return None if others else (source, text_of(card))


def plan(batches: Sequence[Batch], progress: Progress, country: str = "") -> ImportPlan:
    """Match the records of all files with each other and with the people of the store.

    `country` is that of telephone numbers without one.

    Raises:
        Cancelled: if the progress asks for it.
    """
    if sum(len(batch.records) for batch in batches) > pieces.MOST:
        return _in_pieces(batches, progress, country)
    return plan_whole(batches, progress, country)


def _in_pieces(batches: Sequence[Batch], progress: Progress, country: str) -> ImportPlan:
    """The plan of a large import: what is told of it, and the pieces that change anything."""
    counts, alike = [Counts() for _batch in batches], list[Likeness]()
    jobs, joined = list[JobChange](), list[Joined]()
    changing = list[pieces.Places]()
    mark, total, done = journal.mark(), sum(len(batch.records) for batch in batches), 0
    for places in pieces.divided(batches, _known_to, pieces.PIECE):
        progress(done, total)
        part = plan_whole(pieces.some_of(batches, places), silent, country)
        counts = [one + other for one, other in zip(counts, part.counts, strict=True)]
        alike += part.alike[: _ALIKE - len(alike)]
        jobs += part.jobs
        joined += part.joined
        if not part.is_empty:
            changing.append(places)
        done += len(places)
    told = (tuple(jobs), mark, tuple(joined), tuple(alike))
    return ImportPlan(tuple(batches), tuple(counts), (), (), *told, tuple(changing))


def _known_to(found: Iterable[Keys]) -> Iterable[Keys]:
    """The keys of the people of the store who share one with some rows, whatever their source."""
    return candidates(found, None).known.values()


def plan_whole(batches: Sequence[Batch], progress: Progress, country: str = "") -> ImportPlan:
    """The plan of records that are held in memory, all at once.

    Raises:
        Cancelled: if the progress asks for it.
    """
    mark = journal.mark()
    rows = _keyed(batches, progress)
    each = len(rows.cards)
    found = candidates((keys for _card, keys in rows.cards), {batch.source for batch in batches})
    progress(2 * each, _PARTS * each)
    people = _without_merged(rows, assign(rows.cards, found.known, found.kept))
    joined = tuple(joined_by_name(rows.cards, people.values()))
    same = _unchanged_people(rows, people)
    progress(3 * each, _PARTS * each)
    new = [places for person, places in people.items() if person < 0]
    known = {person: places for person, places in people.items() if person > 0}
    updates = tuple(_updates(rows, known, found.said, same))
    newcomers = tuple(_newcomers(rows, new, updates, country))
    progress(_PARTS * each, _PARTS * each)
    changes = (job_change(update.before, update.after) for update in updates)
    jobs = tuple(change for change in changes if change is not None)
    counts = tuple(_counts(rows.outcomes, place) for place in range(len(batches)))
    alike = tuple(newcomer.like for newcomer in newcomers if newcomer.like)
    return ImportPlan(tuple(batches), counts, newcomers, updates, jobs, mark, joined, alike)


def _keyed(batches: Sequence[Batch], progress: Progress) -> _Rows:
    """All rows with their keys, the first part of the work."""
    spellings = {record.card.organisation for batch in batches for record in batch.records}
    rows = _Rows(names=own_names(spellings))
    total = _PARTS * sum(len(batch.records) for batch in batches)
    for place, batch in enumerate(batches):
        for record in batch.records:
            known = as_known(record.card, rows.names)
            rows.cards.append((record.card, keys_of(known, record.uid)))
            rows.sources.append(record.source)
            rows.batches.append(place)
            rows.uids.append(record.uid)
            if len(rows.cards) % _TOLD_EVERY == 0:
                progress(len(rows.cards), total)
    return rows


def _without_merged(rows: _Rows, people: dict[int, list[int]]) -> dict[int, list[int]]:
    """The rows of each person, without the very cards of records that were merged with another.

    These are counted as unchanged: they say what was said before the merge.
    """
    if not has_merged():
        return people
    cards = {
        place: (rows.sources[place], text_of(card))
        for place, (card, _keys) in enumerate(rows.cards)
        if not rows.uids[place]
    }
    merged = merged_cards(set(cards.values()))
    again = {place for place, said in cards.items() if said in merged}
    for place in again:
        rows.count(place, "unchanged")
    left = {
        person: [place for place in places if place not in again]
        for person, places in people.items()
    }
    return {person: places for person, places in left.items() if places}


def _unchanged_people(rows: _Rows, people: dict[int, list[int]]) -> Set[tuple[int, str]]:
    """The people whose source gave the very same card last time, each with the source.

    Their rows, which change nothing, are counted and removed from `people`.
    """
    if all(person > 0 for person in people) or not has_heard():
        return frozenset()
    cards = {
        person: said for person in people if person < 0 and (said := rows.only_card(people[person]))
    }
    known = [person for person in people if person > 0]
    same = by_last_card(cards, holders({text for _source, text in cards.values()}), known)
    for person in same:
        for place in people.pop(person):
            rows.count(place, "unchanged")
    return {(holder, cards[person][0]) for person, holder in same.items()}


def _newcomers(
    rows: _Rows, people: Sequence[Sequence[int]], updates: Iterable[Update], country: str
) -> Iterator[Newcomer]:
    """The new people, each with the person known, some as updated, that they may be."""
    together = (_together(rows, places) for places in people)
    coming = [(as_known(card, rows.names), found) for card, found in together]
    alike = likenesses_of(coming, {each.person_id: each.after for each in updates}, country)
    for places, like in zip(people, alike, strict=True):
        newcomer = _newcomer(rows, places)
        if like:
            rows.count(places[0], "possible")
            newcomer = replace(newcomer, like=like)
        yield newcomer


def _newcomer(rows: _Rows, places: Sequence[int]) -> Newcomer:
    """A new person; their further rows update the first or change nothing."""
    first, *others = places
    rows.count(first, "created")
    card = rows.cards[first][0]
    for place in others:
        together = folded(card, rows.cards[place][0])
        rows.count(place, "unchanged" if together == card else "updated")
        card = together
    uid = next(filter(None, (rows.uids[place] for place in places)), "")
    return Newcomer(rows.batches[first], rows.word(places), tuple(rows.words(places)), uid)


def _together(rows: _Rows, places: Sequence[int]) -> Row:
    """The rows of one person as one card, with all their keys."""
    if len(places) == 1:
        return rows.cards[places[0]]
    card = rows.word(places)
    return card, keys_of(card)


def _updates(
    rows: _Rows,
    people: Mapping[int, Sequence[int]],
    last_cards: Mapping[int, Mapping[str, str]],
    same: Set[tuple[int, str]],
) -> Iterable[Update]:
    """The changes of known people: none where all sources repeat their last cards.

    A source that gave the `same` card of a person in another row keeps that as its last one.
    """
    words: dict[int, Words] = {}
    for person, places in people.items():
        cards = tuple(
            (source, remembered(_last(last_cards, person, source), card))
            for source, card in rows.words(places)
        )
        if any(text_of(card) != last_cards[person].get(source) for source, card in cards):
            words[person] = cards
    ours = cards_of(sorted(words))
    before = (_last(last_cards, person, source) for person in words for source, _ in words[person])
    names = {**own_names({card.organisation for card in before}), **rows.names}
    for person, (first, *others) in people.items():
        changed = False
        if person in words:
            after = ours[person]
            for source, card in words[person]:
                last = as_known(_last(last_cards, person, source), names)
                after = merged(after, last, as_known(card, names))
            changed = after != ours[person]
            new = tuple(word for word in words[person] if (person, word[0]) not in same)
            if changed or new:
                yield Update(rows.batches[first], person, ours[person], after, new)
        rows.count(first, "updated" if changed else "unchanged")
        for place in others:
            rows.count(place, "unchanged")


def _last(last_cards: Mapping[int, Mapping[str, str]], person: int, source: str) -> Card:
    """The last card that a source gave of a person."""
    text = last_cards[person].get(source)
    return NOTHING if text is None else card_of(text)


def _counts(outcomes: Counter[tuple[int, str]], batch: int) -> Counts:
    return Counts(*(outcomes[batch, what] for what in _OUTCOMES))
