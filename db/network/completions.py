"""Names that complete what is typed of them, in the frame of the letter."""

from db.engine.query import tuples
from db.models import Organisation, Person
from db.network.search import beginnings, matching
from planner.network.name_key import name_key
from planner.network.recognise import NamedPerson

_LOOKED_AT = 200
"""The people with such words that are looked at; more letters find the others."""
_OFFERED = 8


def completions(typed: str, most: int = _OFFERED) -> list[NamedPerson]:
    """The people with words that begin as those typed ("nadia mac"), by name.

    Names that begin as typed come first.
    """
    key = name_key(typed) if typed.strip() else ""
    query = beginnings(typed.split(), "names")
    if not query:
        return []
    found = matching(query).limit(_LOOKED_AT)
    begun = Person.sort_name.startswith(key)
    rows = tuples(
        Person.select(Person.id, Person.name, Person.given, Person.family, Organisation.name)
        .left_outer_join(Organisation)
        .where(Person.id << found)
        .order_by(begun.desc(), Person.sort_name.concat(""), Person.id)
        .limit(most)
    )
    return [
        NamedPerson(number, name, given, family, organisation or "")
        for number, name, given, family, organisation in rows
    ]
