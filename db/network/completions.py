"""Names that complete what is typed of them, in the frame of the letter."""

from collections.abc import Sequence

from db.engine.query import tuples
from db.models import Organisation, Person
from db.network.search import beginnings, matching
from planner.network.name_key import name_key
from planner.network.recognise import NamedPerson

_LOOKED_AT = 200
"""The people with such words that are looked at; more letters find the others."""
_OFFERED = 8


_LAST = "\U0010ffff"


def completions(typed: str, most: int = _OFFERED) -> list[NamedPerson]:
    """The people with words that begin as those typed ("nadia mac"), by name.

    Names that begin as typed come first.
    """
    query = beginnings(typed.split(), "names")
    if not query:
        return []
    ids = _begun(name_key(typed), most)
    if len(ids) < most:
        ids += _with_words(query, ids, most - len(ids))
    return _named(ids)


def _begun(key: str, most: int) -> list[int]:
    """The ids of the first people by family name whose name begins with a key.

    Of many, those that the index of names has first are looked at.
    """
    if not key:
        return []
    begun = Person.select(Person.id).where(Person.sort_name >= key, Person.sort_name < key + _LAST)
    first = begun.order_by(Person.sort_name, Person.id).limit(_LOOKED_AT)
    rows = (
        Person.select(Person.id)
        .where(Person.id << first)
        .order_by(Person.surname_key.concat(""), Person.id)
        .limit(most)
    )
    return [number for (number,) in tuples(rows)]


def _with_words(query: str, known: Sequence[int], most: int) -> list[int]:
    """The ids of the others with such words, by name."""
    others = Person.select(Person.id).where(
        Person.id << matching(query).limit(_LOOKED_AT), Person.id.not_in(known)
    )
    # An expression keeps SQLite from walking the whole index of names for a few matches.
    rows = others.order_by(Person.surname_key.concat(""), Person.id).limit(most)
    return [number for (number,) in tuples(rows)]


def _named(ids: Sequence[int]) -> list[NamedPerson]:
    """The names and organisations of people, in the order of their ids."""
    rows = tuples(
        Person.select(Person.id, Person.name, Person.given, Person.family, Organisation.name)
        .left_outer_join(Organisation)
        .where(Person.id << ids)
    )
    found = {
        number: NamedPerson(number, name, given, family, organisation or "")
        for number, name, given, family, organisation in rows
    }
    return [found[number] for number in ids]
