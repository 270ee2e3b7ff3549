"""Whether the person of a line is somebody we already know."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from db.engine.query import tuples
from db.models import ContactPoint, Organisation, Person
from planner.imports.identity import Keys, Known, email_key, keys, url_key
from planner.language.text import fold
from planner.model.vocabulary import PointKind

if TYPE_CHECKING:
    from planner.grammar import PersonLine


def recognised(line: "PersonLine") -> int | None:
    """Whom a line means: by profile, by e-mail and a part of the name, by name and organisation.

    Another e-mail address than those we know is no reason to think of somebody else, when name and
    organisation are the same: it is added.
    """
    ours = keys(line.name, line.organisation or "", emails=line.emails, urls=line.urls)
    known = Known({person_id: _keys_of(person_id) for person_id in _candidates(line)})
    found = known.find(ours)
    return known.find(replace(ours, emails=frozenset())) if found is None else found


def _candidates(line: "PersonLine") -> Iterator[int]:
    """The ids of the people who share the name or an address."""
    addresses = {*map(email_key, line.emails), *map(url_key, line.urls)}
    by_name = Person.select(Person.id).where(Person.sort_name == fold(line.name))
    by_address = ContactPoint.select(ContactPoint.person).where(
        ContactPoint.kind << [PointKind.EMAIL.value, PointKind.URL.value],
        ContactPoint.key << list(addresses),
    )
    yield from sorted({number for (number,) in (*tuples(by_name), *tuples(by_address))})


def _keys_of(person_id: int) -> Keys:
    """By what somebody we know can be recognised."""
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
