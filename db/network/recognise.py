"""Recognise people: by the words of a line, by an address, by a name spelt nearly so."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from db.engine.query import tuples
from db.models import ContactPoint, Organisation, Person
from db.network.bearers import bearers
from db.network.search import beginnings, matching, phrase
from planner.imports.identity import Keys, Known, email_key, keys, url_key
from planner.language.text import fold
from planner.model.vocabulary import PointKind
from planner.network.name_key import name_key

if TYPE_CHECKING:
    from planner.grammar import NamedPerson, PersonLine

_ENOUGH = 50
"""The most people compared for one word; two are enough to leave a name open."""
_OFFERED = 5
"""The most names offered that begin as typed."""
_TELLING = 3
"""The number of letters that tell names apart; the index finds the words that begin with them."""
_NEARLY = 85.0
"""The similarity, of 100, from which two spellings may be one name."""
_LAST = "\U0010ffff"


def named(line: str, today: date) -> "list[NamedPerson]":
    """The people whose full or given name stands in the line of an action.

    For a common given name at least two people are returned, so that none counts as certain.
    """
    from planner.grammar import NamedPerson, name_key, name_keys

    wanted = name_keys(line, today)
    people = Person.select(Person.id, Person.name, Person.given).where(
        Person.id << list(_bearers(wanted))
    )
    return [
        NamedPerson(number, name, given)
        for number, name, given in tuples(people.order_by(Person.sort_name, Person.id))
        if name_key(name) in wanted or name_key(given) in wanted
    ]


def _bearers(names: Collection[str]) -> set[int]:
    """The ids of some people with the words of each key in a row in their name.

    A longer key is only searched if each of its words was found.
    """
    known: dict[str, list[int]] = {}
    for key in sorted(names, key=lambda key: (key.count(" "), key)):
        words = key.split()
        if len(words) > 1 and not all(known.get(word, True) for word in words):
            continue
        found = matching(phrase(key, "names")).limit(_ENOUGH)
        known[key] = [number for (number,) in tuples(found)]
    return {number for ids in known.values() for number in ids}


def similar(name: str, organisation: str) -> list[int]:
    """The ids of people of the same name, those of the same organisation first."""
    rows = tuples(
        Person.select(Person.id, Organisation.name)
        .left_outer_join(Organisation)
        .where(Person.id << bearers(name))
    )
    ours = fold(organisation)
    return [number for number, theirs in sorted(rows, key=lambda row: fold(row[1] or "") != ours)]


def alike(name: str) -> list[int]:
    """The ids of people whose name begins so, or is spelt nearly so; the nearest first.

    Both are found by the beginnings of words; spellings are only compared among those.
    """
    key = name_key(name)
    words = key.split()
    if len(key) < _TELLING:
        return []
    begun = Person.select(Person.id).where(
        (Person.sort_name >= key) & (Person.sort_name < key + _LAST)
    )
    first = [number for (number,) in tuples(begun.order_by(Person.sort_name).limit(_OFFERED))]
    near = _spelt_nearly(words) if len(words) > 1 else []
    return list(dict.fromkeys((*first, *near)))


def _spelt_nearly(words: Sequence[str]) -> list[int]:
    """Of the people with words that begin as these do, those spelt nearly the same."""
    from rapidfuzz import fuzz

    query = beginnings([word[:_TELLING] for word in words], "names")
    if not query:
        return []
    ids = [number for (number,) in tuples(matching(query).limit(_ENOUGH))]
    people = Person.select(Person.id, Person.sort_name).where(Person.id << ids)
    wanted = " ".join(words)
    scores = [(fuzz.ratio(wanted, other), number) for number, other in tuples(people)]
    return [number for score, number in sorted(scores, reverse=True) if score >= _NEARLY]


def recognised(line: "PersonLine") -> int | None:
    """The known person of a line: by profile, e-mail and part of name, or name and organisation.

    A new e-mail address does not make a different person if name and organisation are the same: it
    is added.
    """
    ours = keys(line.name, line.organisation or "", emails=line.emails, urls=line.urls)
    known = Known({person_id: _keys_of(person_id) for person_id in _candidates(line)})
    found = known.find(ours)
    return known.find(replace(ours, emails=frozenset())) if found is None else found


def _candidates(line: "PersonLine") -> Iterator[int]:
    """The ids of the people who share the name or an address."""
    addresses = {*map(email_key, line.emails), *map(url_key, line.urls)}
    by_address = ContactPoint.select(ContactPoint.person).where(
        ContactPoint.kind << [PointKind.EMAIL.value, PointKind.URL.value],
        ContactPoint.key << list(addresses),
    )
    yield from sorted({*bearers(line.name), *(number for (number,) in tuples(by_address))})


def _keys_of(person_id: int) -> Keys:
    """The keys by which a known person is recognised."""
    person = Person.id == person_id
    rows = Person.select(Person.name, Organisation.name).left_outer_join(Organisation)
    [(name, organisation)] = tuples(rows.where(person))
    points = tuples(
        ContactPoint.select(ContactPoint.kind, ContactPoint.key).where(
            ContactPoint.person == person_id
        )
    )
    emails = [key for kind, key in points if kind == PointKind.EMAIL]
    urls = [key for kind, key in points if kind == PointKind.URL]
    return keys(name, organisation or "", emails=emails, urls=urls)
