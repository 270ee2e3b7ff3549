"""Plan what a LinkedIn archive holds beside people: messages as touches, own posts, cards."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from db.store import Store
from exchange.linkedin.archive import ArchiveReading
from jobs.propose_cards import proposals_of, without_degree
from planner.imports.archive import ArchivePlan, Changes
from planner.imports.card import Batch, Card, PersonRecord
from planner.imports.conversations import Correspondent, likely_me
from planner.imports.messages import Correspondence, correspondence

MOST_CANDIDATES = 9
"""Profiles among which the user is asked for their own, at most."""


class OwnProfileUnclear(Exception):
    """The messages do not tell which profile is the user's own, or not the one that was named."""

    def __init__(self, candidates: Sequence[Correspondent]) -> None:
        super().__init__()
        self.candidates = candidates


def plan_archive(
    store: Store, archive: ArchiveReading, batches: Sequence[Batch], me: str | None, today: date
) -> ArchivePlan:
    """Match messages, posts and proposed cards with the store and the people of `batches`.

    The user's own profile is `me`, else the one of an earlier import, else the likely one.
    """
    plan = _plan(store, archive, batches, me, today)
    cards = Changes(*store.card_proposals.count_new(proposals_of(archive)))
    return replace(plan, cards=cards, without_degree=without_degree(archive))


def _plan(
    store: Store, archive: ArchiveReading, batches: Sequence[Batch], me: str | None, today: date
) -> ArchivePlan:
    found = archive.conversations
    every = found.correspondents()
    if me is None:
        me = likely_me(found, archive.name, store.imports.own_profile())
    if me is None or (every and not any(each.profile == me for each in every)):
        plan = store.imports.plan_archive(Correspondence(), archive.posts, ())
        return plan.asking(profiles_of(archive))
    told = correspondence(found, me, today)
    coming = (url for batch in batches for record in batch.records for url in record.card.urls)
    return store.imports.plan_archive(told, archive.posts, coming, me)


def profiles_of(archive: ArchiveReading | None) -> Sequence[Correspondent]:
    """The profiles of which one may be the user's own, those of the most conversations first."""
    return archive.conversations.correspondents()[:MOST_CANDIDATES] if archive else ()


def strangers_of(plan: ArchivePlan) -> Batch:
    """The people written to who are no connections, as a file of people."""
    records = [
        PersonRecord("linkedin", place, Card(other.name or other.url, urls=(other.url,)))
        for place, other in enumerate(plan.strangers, start=1)
    ]
    return Batch("messages.csv", "linkedin", records)
