"""The people whom those of a file may be, known or of the file: what Duplicates will show."""

import json
from collections.abc import Iterable, Mapping, Sequence

from db.engine.database import database
from db.engine.query import rows
from db.imports.reading import rows_of
from db.network.duplicates.candidates import compared, means, phone_keys, phones_of, points_of
from planner.imports.card import Card
from planner.imports.likeness import Likeness, candidate_of, likeness, with_phones
from planner.imports.matching import Row, keys_of
from planner.imports.phones import phone_ending
from planner.network.duplicates.candidate import Candidate
from planner.network.duplicates.newcomers import is_paged, runs_of, surest, words_of

_ENDING = """
SELECT person_id, value FROM contact_point WHERE kind = 'phone'
AND (substr(key, -9) IN (SELECT value FROM json_each(:endings)) OR value GLOB '*[#xXpPeE]*')
ORDER BY id
"""
"""Numbers with one of some endings, or with an extension behind it."""
_PAGED = (
    "SELECT DISTINCT person_id FROM contact_point WHERE kind = 'url' AND key GLOB 'linkedin.com/*'"
)


def likenesses_of(
    newcomers: Sequence[Row], updated: Mapping[int, Card], country: str = ""
) -> Sequence[Likeness | None]:
    """The likeness of each person who is to be created to those known, or created before them.

    `updated` are people of the store who get another card, `country` is that of national telephone
    numbers. Only those of the store are read who share an address, or a word of the name, with one
    of them.
    """
    if not newcomers:
        return ()
    (last,) = database.execute_sql("SELECT coalesce(max(id), 0) FROM person").fetchone()
    changed = {number: (card, keys_of(card)) for number, card in updated.items()}
    coming = changed | dict(enumerate(newcomers, start=last + 1))
    known, new = _compared(coming, last, country)
    pairs = surest(new, known, means())
    people = {person.id: person for person in (*known, *new)}
    firms = _organisations([pair.one for pair in pairs.values() if pair.one <= last])
    firms |= {number: card.organisation for number, (card, _keys) in coming.items()}
    return [
        likeness(coming[one.id][0], people[pair.one], firms[pair.one], pair)
        if (pair := pairs.get(one.id))
        else None
        for one in new
    ]


def _compared(
    coming: Mapping[int, Row], last: int, country: str
) -> tuple[list[Candidate], list[Candidate]]:
    """The people known whom some may be, and those who are new, whose ids follow the `last` one.

    Those known who are among the coming are compared as they become.
    """
    people = [candidate_of(number, *row) for number, row in coming.items()]
    new = [person for person in people if person.id > last]
    phones = [phone for card, _keys in coming.values() for phone in card.phones]
    ids = (_addressed(new) | _bearers(phones) | _called(new)) - coming.keys()
    points = points_of(ids)
    numbers = phone_keys([*phones_of(points), *phones], country)
    people = [with_phones(person, coming[person.id][0], numbers) for person in people]
    known = [*compared(points, numbers, ids), *(one for one in people if one.id <= last)]
    return known, [person for person in people if person.id > last]


def _addressed(new: Sequence[Candidate]) -> set[int]:
    """The people with an e-mail address or a page of one of these."""
    found: set[int] = set()
    for kind, keys in (
        ("email", {key for person in new for key in person.emails}),
        ("url", {key for person in new for key in person.profiles}),
    ):
        query = "SELECT person_id FROM contact_point WHERE kind = '{}' AND key IN {{ids}}"
        found.update(number for (number,) in rows_of(query.format(kind), sorted(keys)))
    return found


def _bearers(phones: Sequence[str]) -> set[int]:
    """The people with a number of the ending of one of these; the numbers are looked through."""
    endings = {phone_ending(phone) for phone in phones} - {""}
    if not endings:
        return set()
    found = rows(_ENDING, endings=json.dumps(sorted(endings)))
    return {number for number, value in found if phone_ending(value) in endings}


def _called(new: Sequence[Candidate]) -> set[int]:
    """The people whose name has a word of the name of one of these; all names are looked through.

    Two who both have a page on LinkedIn are not told by their names.
    """
    paged = {number for (number,) in rows(_PAGED)}
    ((people,),) = rows("SELECT count(*) FROM person")
    of_paged = _words(person for person in new if not is_paged(person.profiles))
    of_others = _words(new) if people > len(paged) else frozenset()
    if not (of_paged or of_others):
        return set()
    found: set[int] = set()
    for number, key in database.execute_sql("SELECT person_id, substr(key, 3) FROM person_key"):
        words = of_paged if number in paged else of_others
        if words and number not in found and not words.isdisjoint(runs_of(key)):
            found.add(number)
    return found


def _words(people: Iterable[Candidate]) -> frozenset[str]:
    return frozenset(
        word for person in people for word in words_of(person.name, person.given, person.family)
    )


def _organisations(ids: Sequence[int]) -> dict[int, str]:
    """The names of the organisations of people; empty where there is none."""
    query = (
        "SELECT p.id, coalesce(o.name, '') FROM person p"
        " LEFT JOIN organisation o ON o.id = p.organisation_id WHERE p.id IN {ids}"
    )
    return dict(rows_of(query, ids))
