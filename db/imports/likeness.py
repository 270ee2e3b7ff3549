"""The people of the store whom those of a file may be: of one name, address or number."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from db.engine.database import database
from db.imports.reading import people_called, rows_of
from planner.imports.card import Card
from planner.imports.identity import Keys, keys
from planner.imports.likeness import (
    Acquaintance,
    Likeness,
    acquaintance_of,
    likenesses,
    phone_tail,
)


def likenesses_of(
    newcomers: Sequence[tuple[Card, Keys]], country: str = ""
) -> Sequence[Likeness | None]:
    """The likeness of each person who is to be created; `country` is that of national numbers."""
    people = [acquaintance_of(card, found) for card, found in newcomers]
    return list(likenesses(people, _known(people), partial(same_phone, country=country)))


def same_phone(one: str, other: str, country: str = "") -> bool:
    """Whether two spellings are one telephone number, as 06… is +33 6… in France.

    Without a `country` a national number is one of any country. The library is imported here
    because few files need it: where endings agree.
    """
    from phonenumbers import MatchType, NumberParseException, is_number_match, parse

    pair: tuple[Any, Any] = one, other
    if country:
        try:
            pair = parse(one, country), parse(other, country)
        except NumberParseException:
            return False
    return is_number_match(*pair) in (MatchType.EXACT_MATCH, MatchType.NSN_MATCH)


def _known(people: Iterable[Acquaintance]) -> Iterator[Acquaintance]:
    """The people of the store who share a key with one of `people`, the oldest first."""
    called: set[str] = set()
    emails: set[str] = set()
    tails: set[str] = set()
    for person in people:
        called |= person.keys.called
        emails |= person.keys.emails
        tails.update(filter(None, map(phone_tail, person.phones)))
    ids = sorted(people_called(called) | _points("email", "key", emails) | _phones(tails))
    points: dict[int, dict[str, list[str]]] = defaultdict(lambda: {"email": [], "phone": []})
    for person_id, kind, value in rows_of(
        "SELECT person_id, kind, value FROM contact_point"
        " WHERE person_id IN {ids} AND kind IN ('email', 'phone')",
        ids,
    ):
        points[person_id][kind].append(value)
    for person_id, name, organisation in rows_of(
        "SELECT p.id, p.name, coalesce(o.name, '') FROM person p"
        " LEFT JOIN organisation o ON o.id = p.organisation_id WHERE p.id IN {ids} ORDER BY p.id",
        ids,
    ):
        theirs = points[person_id]
        found = keys(name, organisation, emails=theirs["email"])
        yield Acquaintance(name, organisation, found, tuple(theirs["phone"]))


def _phones(tails: set[str]) -> set[int]:
    """The people with a number of one of these endings; the numbers are looked through."""
    return _points("phone", f"substr(key, -{len(next(iter(tails)))})", tails) if tails else set()


def _points(kind: str, key: str, values: set[str]) -> set[int]:
    if not values:
        return set()
    query = (
        f"SELECT person_id FROM contact_point WHERE kind = '{kind}'"
        f" AND {key} IN (SELECT value FROM json_each(?))"
    )
    return {number for (number,) in database.execute_sql(query, (json.dumps(list(values)),))}
