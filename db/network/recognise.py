"""Recognise people: by the words of a line, by an address, by a name spelt nearly so."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from db.engine.query import tuples
from db.models import ContactPoint, Organisation, Person
from db.network.bearers import bearers, bearers_of
from db.network.listing import rows_of
from db.network.search import beginnings, matching
from planner.imports.identity import Keys, Known, email_key, keys, profiles_differ, url_key
from planner.model.people import PersonRow
from planner.model.vocabulary import PointKind
from planner.network.bearers import Bearer, Meant, are_elsewhere, sure_of
from planner.network.name_key import name_key
from planner.network.organisations import organisation_key
from planner.network.recognise import (
    NamedPerson,
    find_names,
    people_in,
    wanted_keys,
)
from planner.network.written_name import read_name

if TYPE_CHECKING:
    from planner.grammar import PersonLine

_ENOUGH = 50
"""The most people compared for one word; two are enough to leave a name open."""
_SHOWN = 4
"""The most people of a similar name that are offered."""
_OFFERED = 5
"""The most names offered that begin as typed."""
_TELLING = 3
"""The number of letters that tell names apart; the index finds the words that begin with them."""
_NEARLY = 85.0
"""The similarity, of 100, from which two spellings may be one name."""
_LAST = "\U0010ffff"

_MORE = re.compile(r"[,;:/&+@#*]|\s(?:and|et|or|ou)\s", re.IGNORECASE)
"""Signs and words of more than one name."""


def named(line: str) -> list[NamedPerson]:
    """The people whom the line of an action may name, for `parse_action`.

    Of a common name at least two people are returned, so that none counts as certain.
    """
    from planner.grammar import name_keys

    found = bearers_of(name_keys(line))
    return [replace(each, keys=frozenset(found[each.id])) for each in people_of(found)]


def promised_pair(text: str, person_id: int) -> tuple[int, int] | None:
    """The two people of a promised introduction; a pronoun means the person it is made to.

    None unless both are certain. The person of the promise comes first.
    """
    from planner.grammar.introduction import read_introduction
    from planner.grammar.literals import read

    people = people_of({person_id, *bearers_of(wanted_keys(text))})
    found = read_introduction(read(text), people, frozenset({person_id}))
    if found is None or not (len(found.one) == len(found.other) == 1):
        return None
    one, other = min(found.one), min(found.other)
    return (other, one) if other == person_id else (one, other)


def people_of(ids: Collection[int]) -> list[NamedPerson]:
    """The names and organisations of people, by name."""
    people = Person.select(
        Person.id, Person.name, Person.given, Person.family, Organisation.name
    ).left_outer_join(Organisation)
    rows = tuples(people.where(Person.id << list(ids)).order_by(Person.surname_key, Person.id))
    return [
        NamedPerson(number, name, given, family, organisation or "")
        for number, name, given, family, organisation in rows
    ]


def bearing(name: str) -> list[NamedPerson]:
    """The people whom a name alone may mean: a whole name, a surname with its sign, one part."""
    ids = bearers(name)
    if not ids:
        people = people_of(bearers_of(wanted_keys(name)))
        ids = [number for each in people_in(name, people, named=True) for number in each.ids]
    return people_of(ids)


def lack(name: str) -> bool:
    """Whether a name is that of one person alone, and no person bears it, be it in part."""
    return bool(name_key(name)) and not _MORE.search(name) and not bearing(name)


def similar(name: str, organisation: str) -> list[int]:
    """The ids of people of the same name, those of the same organisation first."""
    rows = tuples(
        Person.select(Person.id, Organisation.name)
        .left_outer_join(Organisation)
        .where(Person.id << bearers(name))
    )
    ours = organisation_key(organisation)
    return [
        number
        for number, theirs in sorted(rows, key=lambda row: organisation_key(row[1] or "") != ours)
    ]


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
    """People spelt nearly the same, among those with words that begin as these do."""
    from rapidfuzz import fuzz

    query = beginnings([word[:_TELLING] for word in words], "names")
    if not query:
        return []
    ids = [number for (number,) in tuples(matching(query).limit(_ENOUGH))]
    people = Person.select(Person.id, Person.sort_name).where(Person.id << ids)
    wanted = " ".join(words)
    scores = [(fuzz.ratio(wanted, other), number) for number, other in tuples(people)]
    return [number for score, number in sorted(scores, reverse=True) if score >= _NEARLY]


Here = Callable[[Sequence[int]], Collection[int]]
"""Those of some people who were at an event."""


def meant(line: "PersonLine", here: Here = lambda _people: ()) -> Meant:
    """The person whom a line means, and the few candidates.

    By profile or e-mail and a part of the name; else by the name, see `sure_of`. A new address does
    not make a different person if name and organisation are the same.
    """
    sure, same, by_name, elsewhere = _match(line, here)
    others = [number for number in alike(line.name) if number not in same]
    return Meant(sure, _rows(same), _rows(others[:_SHOWN]), by_name, elsewhere)


def settled(line: "PersonLine", person_id: int | None = None) -> tuple["PersonLine", list[int]]:
    """The line with names of acquaintances that one person alone bears, and the ids of these.

    Any other name goes to the note; so does that of the person, who has `person_id` if known.
    """
    if not line.knows:
        return line, []
    from planner.grammar.person import with_known  # a start never needs it

    found = {name: bearers(name) for name in line.knows}
    own = name_key(line.name)
    known = {
        name: ids[0]
        for name, ids in found.items()
        if len(ids) == 1 and ids[0] != person_id and name_key(name) != own
    }
    return with_known(line, known), list(dict.fromkeys(known.values()))


def sure_match(line: "PersonLine", here: Here = lambda _people: ()) -> int | None:
    """The one person that a line means without asking, else None."""
    return _match(line, here)[0]


def _match(line: "PersonLine", here: Here) -> tuple[int | None, list[int], bool, bool]:
    """The sure match of a line, all candidates with it first, whether by the name alone.

    Last, whether the bearers of the name are all of other organisations.
    """
    named = _named_by(line.name)
    known = Known({number: _keys_of(number) for number in {*named, *_of_addresses(line)}})
    ours = keys(line.name, emails=line.emails, urls=line.urls)
    addressed = known.sharing(ours)
    if addressed:
        sure = addressed[0] if len(addressed) == 1 else None
        return sure, list(dict.fromkeys((*addressed, *named))), False, False
    there = here(named)
    bearers = [
        Bearer(each.id, each.organisation, each.id in there)
        for each in people_of(named)
        if not profiles_differ(ours, known.people[each.id])
    ]
    sure = sure_of(line.organisation or "", bearers)
    first = [] if sure is None else [sure]
    same = list(dict.fromkeys((*first, *named)))
    elsewhere = are_elsewhere(line.organisation or "", bearers)
    return sure, same, not line.organisation and sure not in there, elsewhere


def _named_by(name: str) -> list[int]:
    """The ids of the people of a name; of a surname with its civility, of its bearers."""
    found = bearers(name)
    if found or not read_name(name).is_surname:
        return found
    people = people_of(bearers_of(wanted_keys(name)))
    return sorted({number for each in find_names(name, people) for number in each.ids})


def _of_addresses(line: "PersonLine") -> list[int]:
    """The ids of the people with an e-mail address or a profile of the line."""
    addresses = {*map(email_key, line.emails), *map(url_key, line.urls)}
    if not addresses:
        return []
    by_address = ContactPoint.select(ContactPoint.person).where(
        ContactPoint.kind << [PointKind.EMAIL.value, PointKind.URL.value],
        ContactPoint.key << list(addresses),
    )
    return sorted({number for (number,) in tuples(by_address)})


def _rows(ids: Sequence[int]) -> tuple[PersonRow, ...]:
    rows = {row.id: row for row in rows_of(ids)} if ids else {}
    return tuple(rows[number] for number in ids if number in rows)


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
