"""Find people: a query of the planner as one over the search index and the person table."""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import islice

from peewee import Expression, Select
from peewee import Table as View

from db.engine.database import database
from db.engine.query import tuples
from db.models import Membership, PeopleGroup, Person, PersonRhythm
from db.undo.triggers import bare
from planner.language.text import clean, fold
from planner.model.vocabulary import PersonState
from planner.network.name_key import name_key
from planner.network.query import MOST_FOUND, MOST_GROUPS, PeopleQuery

_Search = View("person_search").bind(database)


def matching(words: str) -> Select:
    """The ids of the people whose search text matches an FTS5 expression, as a subquery."""
    match = Expression(_Search.c.person_search, "MATCH", words)
    return _Search.select(_Search.c.rowid).where(match)


def found(query: PeopleQuery) -> Select:
    """The ids of the people who match, by name; of those found by words the first `MOST_FOUND`."""
    filters = list(_filters(query))
    words = expression(query)
    if words:
        matches = matching(words)
        if filters:
            narrowed = (Person.id << matches, *filters)
            matches = Person.select(Person.id).where(*narrowed)
        filters = [Person.id << matches.limit(MOST_FOUND)]
    # An expression keeps SQLite from walking the whole index of names for a few matches.
    names = Person.sort_name.concat("") if words else Person.sort_name
    people = Person.select(Person.id).order_by(names, Person.id)
    return people.where(*filters) if filters else people


def expression(query: PeopleQuery) -> str:
    """The FTS5 expression for the words of `query`; empty if none can be searched."""
    in_text = [_word(word) for word in query.text.split() if _is_searchable(word)]
    in_organisation = [
        f"organisation : {_word(word)}"  # not wrapped: the search language
        for word in query.organisation.split()
        if _is_searchable(word)
    ]
    return " AND ".join(in_text + in_organisation)


def beginnings(words: Iterable[str], column: str) -> str:
    """The FTS5 expression for beginnings of words in one column; empty if none can be searched."""
    return " AND ".join(f"{column} : {_word(word)}" for word in words if _is_searchable(word))


def _word(word: str) -> str:
    """The FTS5 expression for a beginning of a word: folded, and as the index holds it.

    SQLite folds the letters of Unicode 6.1 alone, so younger capitals stand in the index as typed.
    """
    plain = bare(word)
    forms = dict.fromkeys((fold(word), plain.lower(), plain, name_key(word)))
    return f"({' OR '.join(f'{_quoted(form)} *' for form in forms if form)})"


def _quoted(text: str) -> str:
    return '"{}"'.format(text.replace('"', '""'))


def _is_searchable(word: str) -> bool:
    """Whether the index can hold `word`: it has letters and digits only."""
    return any(unicodedata.category(letter)[0] in "LN" for letter in clean(word))


def _filters(query: PeopleQuery) -> Iterator[Expression]:
    for column, codes in (
        (Person.circle, query.circles),
        (Person.role, query.roles),
        (Person.state, query.states),
    ):
        if codes:
            yield column << [code.value for code in codes]
    if query.states and PersonState.ACTIVE not in query.states:
        yield Person.state != PersonState.ACTIVE.value  # lets SQLite use the index of the others
    for ids in _groups_begun_by(query.groups):
        yield Person.id << Membership.select(Membership.person).where(Membership.group << list(ids))
    if query.city:
        yield Person.city != ""  # lets SQLite use the index of cities
        yield Person.city << _cities_begun_by(query.city)
    if query.due_before is not None:
        yield Person.id << PersonRhythm.select(PersonRhythm.person).where(
            PersonRhythm.contact_due < query.due_before
        )


def _groups_begun_by(names: Iterable[str]) -> Iterable[frozenset[int]]:
    """The ids of the groups for each beginning of a name, equal sets once."""
    starts = dict.fromkeys(map(fold, names))
    if not starts:
        return ()
    groups = tuples(PeopleGroup.select(PeopleGroup.id, PeopleGroup.sort_name))
    found = dict.fromkeys(
        frozenset([number for number, name in groups if name.startswith(start)]) for start in starts
    )
    return islice(sorted(found, key=len), MOST_GROUPS)


def _cities_begun_by(name: str) -> list[str]:
    """The cities of the people whose name begins with `name`."""
    start = fold(name)
    cities = tuples(Person.select(Person.city).where(Person.city != "").distinct())
    return [city for (city,) in cities if fold(city).startswith(start)]
