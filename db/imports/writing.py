"""Write an import: many rows at a time, past Peewee."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from db.engine.database import database
from db.engine.uids import new_uids
from db.imports.birthdays import write_birthdays
from db.imports.cards import text_of
from db.imports.matching import plan_whole
from db.imports.memberships import write_memberships
from db.network.ties.spellings import organisations
from db.undo import derived, journal
from planner.calendar.partial_dates import month_of
from planner.imports.card import Card
from planner.imports.identity import point_key
from planner.imports.merging import left
from planner.imports.pieces import some_of
from planner.imports.plan import ImportPlan, Newcomer, Update
from planner.model.progress import Progress, silent
from planner.model.vocabulary import PointKind
from planner.network.name_key import name_key
from planner.network.organisations import organisation_key
from planner.network.surname_key import surname_key

_TABLES = (
    *("organisation", "organisation_alias", "person", "contact_point", "affiliation"),
    *("import_batch", "imported", "people_group", "membership", "person_date"),
)
_TOLD_EVERY = 1000

_BATCH = """INSERT INTO import_batch (id, day, format, file, created, updated)
VALUES (?, ?, ?, ?, ?, ?)"""
_LEFT = """INSERT INTO affiliation
(person_id, organisation_id, title, started, ended, source, found_on)
SELECT id, ?, ?, started, ?, ?, ? FROM person WHERE id = ?"""
_NOT_SINCE = "UPDATE person SET started = '' WHERE id = ? AND started <> ''"
_PERSON = """INSERT INTO person (id, uid, created_on, name, sort_name, surname_key,
given, family, organisation_id, role_title, connected_on, city, notes)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"""
_PERSON_AGAIN = """UPDATE person SET name = ?, sort_name = ?, surname_key = ?, given = ?,
family = ?, organisation_id = ?, role_title = ?, connected_on = ?, city = ?, notes = ?
WHERE id = ?"""
_POINT = "INSERT INTO contact_point (person_id, kind, value, key, label) VALUES (?, ?, ?, ?, ?)"
_LABEL = "UPDATE contact_point SET label = ? WHERE person_id = ? AND value = ?"
_NO_POINT = "DELETE FROM contact_point WHERE person_id = ? AND kind = ? AND value = ?"
_SAID = "INSERT INTO imported (person_id, batch_id, source, card) VALUES (?, ?, ?, ?)"
_SAID_AGAIN = f"""{_SAID} ON CONFLICT (person_id, source)
DO UPDATE SET batch_id = excluded.batch_id, card = excluded.card"""

_SPELT_ANEW = """SELECT p.id FROM organisation_alias a
JOIN person p ON p.organisation_id = a.organisation_id WHERE a.id >= ?
UNION SELECT f.person_id FROM organisation_alias a
JOIN affiliation f ON f.organisation_id = a.organisation_id WHERE a.id >= ?"""
"""The people at organisations with a new spelling, by which they are found from now on."""

Newcomers = Sequence[tuple[int, Newcomer]]
"""The people to create, with their new ids."""
Member = tuple[int, str]
"""A person by the id, with the name of a group."""


def write(plan: ImportPlan, today: date, progress: Progress) -> None:
    """Write a plan inside a change; it must be made from the store as it stands."""
    with journal.bulk(_TABLES) as first, derived.set_aside():
        batches = range(first["import_batch"], first["import_batch"] + len(plan.batches))
        _write_batches(plan, today, batches)
        start = first["person"]
        called = _first_spellings(plan)
        each = silent if plan.pieces else progress
        for part in _parts(plan, progress):
            newcomers = tuple(enumerate(part.newcomers, start=start))
            there = organisations(_named(part), called)
            _write_newcomers(newcomers, there, today, each)
            _write_left(part.updates, there, today)
            _write_people(newcomers, part.updates, there, batches)
            start += len(newcomers)
        derived.affect("SELECT id FROM person WHERE id >= ?", first["person"])
        derived.affect(_SPELT_ANEW, *[first["organisation_alias"]] * 2)


def _parts(plan: ImportPlan, progress: Progress) -> Iterator[ImportPlan]:
    """The plan itself, or that of each of its pieces, made when its turn has come."""
    if not plan.pieces:
        yield plan
    for place, piece in enumerate(plan.pieces):
        progress(place, len(plan.pieces))
        yield plan_whole(some_of(plan.batches, piece), silent)


def _first_spellings(plan: ImportPlan) -> Mapping[str, str]:
    """The first spelling of each organisation in the files, by its key."""
    names = (record.card.organisation for batch in plan.batches for record in batch.records)
    found: dict[str, str] = {}
    for name in dict.fromkeys(names):
        found.setdefault(organisation_key(name), name)
    return found


def _named(part: ImportPlan) -> Collection[str]:
    """The organisations of the people to be written, before and after."""
    cards = (card for each in part.updates for card in (each.before, each.after))
    newcomers = (newcomer.card for newcomer in part.newcomers)
    return {card.organisation for card in (*newcomers, *cards)}


def _write_people(
    newcomers: Newcomers,
    updates: Sequence[Update],
    there: Mapping[str, int],
    batches: Sequence[int],
) -> None:
    _write_updates(updates, there)
    database.execute_many(_POINT, _new_points(newcomers, updates))
    database.execute_many(_LABEL, _new_labels(updates))
    write_memberships(*_groups(newcomers, updates))
    born = (update for update in updates if update.before.birthday != update.after.birthday)
    write_birthdays(
        ((number, newcomer.card.birthday) for number, newcomer in newcomers),
        ((update.person_id, update.after.birthday) for update in born),
    )
    _write_words(newcomers, updates, batches)
    changed = json.dumps([update.person_id for update in updates])
    derived.affect("SELECT value FROM json_each(?)", changed)


def _write_batches(plan: ImportPlan, today: date, ids: Sequence[int]) -> None:
    database.execute_many(
        _BATCH,
        (
            (number, today.isoformat(), batch.source, batch.file, counts.created, counts.updated)
            for number, batch, counts in zip(ids, plan.batches, plan.counts, strict=True)
        ),
    )


def _write_newcomers(
    newcomers: Newcomers, there: Mapping[str, int], today: date, progress: Progress
) -> None:
    day = today.isoformat()

    def rows() -> Iterator[tuple[object, ...]]:
        for place, uid in enumerate(new_uids(len(newcomers))):
            if place % _TOLD_EVERY == 0:
                progress(place, len(newcomers))
            person_id, person = newcomers[place]
            yield person_id, person.uid or uid, day, *_columns(person.card, there)

    database.execute_many(_PERSON, rows())


def _write_left(updates: Sequence[Update], there: Mapping[str, int], today: date) -> None:
    """Keep the jobs that were left, until the month of the import as far as is known."""
    moved = [update for update in updates if left(update.before, update.after)]
    database.execute_many(
        _LEFT,
        (
            (
                there.get(update.before.organisation),
                update.before.role_title,
                month_of(today),
                update.words[0][0] if update.words else "",
                today.isoformat(),
                update.person_id,
            )
            for update in moved
        ),
    )
    database.execute_many(_NOT_SINCE, ((update.person_id,) for update in moved))


def _write_updates(updates: Sequence[Update], there: Mapping[str, int]) -> None:
    """Write the people's own rows, and delete the contact points that were replaced."""
    changed = (update for update in updates if update.before != update.after)
    database.execute_many(
        _PERSON_AGAIN,
        ((*_columns(update.after, there), update.person_id) for update in changed),
    )
    database.execute_many(
        _NO_POINT,
        (
            (update.person_id, kind, value)
            for update in updates
            for kind, value, _key, _label in _points(update.before, without=update.after)
        ),
    )


def _columns(card: Card, there: Mapping[str, int]) -> tuple[object, ...]:
    """The columns of a person's own row that a card sets, in the order of the statements."""
    return (
        card.name,
        name_key(card.name),
        surname_key(card.name),
        card.given,
        card.family,
        there.get(card.organisation),
        card.role_title,
        card.connected_on and card.connected_on.isoformat(),
        card.city,
        card.notes,
    )


def _groups(newcomers: Newcomers, updates: Sequence[Update]) -> tuple[list[Member], list[Member]]:
    """The people who join a group, and those who leave one."""
    joined = [(person, group) for person, new in newcomers for group in new.card.groups]
    left: list[Member] = []
    for update in updates:
        before, after = update.before.groups, update.after.groups
        joined += [(update.person_id, group) for group in after if group not in before]
        left += [(update.person_id, group) for group in before if group not in after]
    return joined, left


def _new_labels(updates: Sequence[Update]) -> Iterator[tuple[str, int, str]]:
    """The labels of contact points that had none."""
    for update in updates:
        before = dict(update.before.labels)
        for point, label in update.after.labels:
            if before.get(point) != label:
                yield label, update.person_id, point


def _new_points(newcomers: Newcomers, updates: Sequence[Update]) -> Iterator[tuple[object, ...]]:
    for person_id, newcomer in newcomers:
        for point in _points(newcomer.card):
            yield person_id, *point
    for update in updates:
        for point in _points(update.after, without=update.before):
            yield update.person_id, *point


def _points(card: Card, without: Card | None = None) -> Iterator[tuple[str, str, str, str]]:
    """The kind, value, key and label of the contact points of a card that another lacks."""
    labels = dict(card.labels)
    for kind, values, others in (
        (PointKind.EMAIL, card.emails, without.emails if without else ()),
        (PointKind.URL, card.urls, without.urls if without else ()),
        (PointKind.PHONE, card.phones, without.phones if without else ()),
    ):
        for value in values:
            if value not in others:
                yield kind.value, value, point_key(kind, value), labels.get(value, "")


def _write_words(newcomers: Newcomers, updates: Sequence[Update], batches: Sequence[int]) -> None:
    """Keep the card of each source, to compare it with the next one."""
    database.execute_many(
        _SAID,
        (
            (person_id, batches[newcomer.batch], source, text_of(card))
            for person_id, newcomer in newcomers
            for source, card in newcomer.words
        ),
    )
    database.execute_many(
        _SAID_AGAIN,
        (
            (update.person_id, batches[update.batch], source, text_of(card))
            for update in updates
            for source, card in update.words
        ),
    )
