"""People who may be meant by words: those an action's line names, and possible duplicates."""

from collections.abc import Collection
from datetime import date
from typing import TYPE_CHECKING

from db.models import Organisation, Person
from db.people_search import matching, phrase
from db.reading import tuples
from planner.text import fold

if TYPE_CHECKING:
    from planner.grammar import NamedPerson

_ENOUGH = 50
"""So many bearers of one word are looked at: two are enough to leave a name open."""


def named(line: str, today: date) -> "list[NamedPerson]":
    """The people whose full or given name stands in the line of an action.

    Where many bear a given name, at least two of them are given, so that nobody is certain.
    """
    from planner.grammar import NamedPerson, name_key, name_keys  # noqa: PLC0415  # not needed to start

    keys = name_keys(line, today)
    people = Person.select(Person.id, Person.name, Person.given).where(
        Person.id << list(_bearers(keys))
    )
    return [
        NamedPerson(number, name, given)
        for number, name, given in tuples(people.order_by(Person.sort_name, Person.id))
        if name_key(name) in keys or name_key(given) in keys
    ]


def _bearers(keys: Collection[str]) -> set[int]:
    """The ids of some people with the words of each key in a row in their name.

    Longer keys are only looked for if all of their words are somebody's.
    """
    known: dict[str, list[int]] = {}
    for key in sorted(keys, key=lambda key: (key.count(" "), key)):
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
        .where(Person.sort_name == fold(name))
        .limit(_ENOUGH)
    )
    ours = fold(organisation)
    return [number for number, theirs in sorted(rows, key=lambda row: fold(row[1] or "") != ours)]
