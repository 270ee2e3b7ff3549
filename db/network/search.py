"""Find people: a query of the planner as one over the search index and the person table."""

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import islice

from peewee import SQL, Expression, Field, Select
from peewee import Table as View

from db.engine.database import database
from db.engine.query import tuples
from db.models import Membership, PeopleGroup, Person, PersonDate, PersonRhythm
from db.network.dormant import dormant_people
from db.network.inventory.filters import in_sectors, lacking, named_so
from planner.language.text import bare, clean, fold
from planner.model.vocabulary import PersonState
from planner.network.name_key import name_key
from planner.network.no_match import Column
from planner.network.query import MOST_FOUND, MOST_GROUPS, PeopleQuery
from planner.network.ties.days_that_matter import months_and_days

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
        filters = [Person.id << _matches(words, filters).limit(MOST_FOUND)]
    # An expression keeps SQLite from walking the whole index of names for a few matches.
    names = Person.surname_key.concat("") if words else Person.surname_key
    people = Person.select(Person.id).order_by(names, Person.id)
    return people.where(*filters) if filters else people


def reckon(query: PeopleQuery) -> int:
    """The number of people who match, up to `MOST_FOUND`; their order is not asked for."""
    filters, words = list(_filters(query)), expression(query)
    return int(_matches(words, filters).limit(MOST_FOUND).count())


def holding(words: str) -> dict[Column, int]:
    """The number of people with all words in one text, up to `MOST_FOUND`, where there are any."""
    expressions = ((column, beginnings(words.split(), column)) for column in Column)
    counts = {
        column: int(matching(wanted).limit(MOST_FOUND).count())
        for column, wanted in expressions
        if wanted
    }
    return {column: count for column, count in counts.items() if count}


def _matches(words: str, filters: Sequence[Expression]) -> Select:
    """The ids of the people who match the filters and an FTS5 expression, if any, in no order."""
    if words and not filters:
        return matching(words)
    people = Person.select(Person.id)
    narrowed = (Person.id << matching(words), *filters) if words else filters
    return people.where(*narrowed) if narrowed else people


def expression(query: PeopleQuery) -> str:
    """The FTS5 expression for the words of `query`; empty if none can be searched."""
    in_text = [_word(word) for word in query.text.split() if _is_searchable(word)]
    of_columns = (
        beginnings(query.organisation.split(), "organisation"),
        beginnings(query.former.split(), "former"),
        beginnings(query.title.split(), "title"),
    )
    return " AND ".join(filter(None, (*in_text, *of_columns)))


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
    if query.unknown:
        yield Person.id == 0
    yield from _coded(query)
    for ids in _groups_begun_by(query.groups, query.whole):
        yield Person.id << Membership.select(Membership.person).where(Membership.group << list(ids))
    yield from in_sectors(query.sectors, query.whole)
    yield from lacking(query.lacks)
    if query.city:
        yield Person.city != ""  # lets SQLite use the index of cities
        yield Person.city << _cities_begun_by(query.city)
    if query.dates is not None:
        days = list(months_and_days(*query.dates))
        yield Person.id << PersonDate.select(PersonDate.person).where(PersonDate.month_day << days)
    if query.due_before is not None:
        yield Person.id << PersonRhythm.select(PersonRhythm.person).where(
            PersonRhythm.contact_due < query.due_before
        )
    if query.dormant_on is not None:
        yield Person.id << dormant_people(query.dormant_on)
    for left_out in map(_left_out, query.but):
        if left_out is not None:
            yield left_out


def _coded(query: PeopleQuery) -> Iterator[Expression]:
    """Circle, role, state and whether they were enjoyed."""
    if query.circles:
        yield _one_of(Person.circle, query.circles)
    if query.strengths:
        yield _one_of(Person.strength, query.strengths)
    if query.roles:
        yield _one_of(Person.role, query.roles)
    if query.states:
        yield Person.state << [code.value for code in query.states]
    if query.states and PersonState.ACTIVE not in query.states:
        yield Person.state != PersonState.ACTIVE.value  # lets SQLite use the index of the others
    if query.enjoyed:
        yield Person.enjoyed == SQL("1")  # not a parameter: lets SQLite use the index of these


def _left_out(query: PeopleQuery) -> Expression | None:
    """People who do not match a query; None if it has nothing that can be searched."""
    filters, words = list(_filters(query)), expression(query)
    return Person.id.not_in(_matches(words, filters)) if filters or words else None


def _one_of(column: Field, codes: Sequence[StrEnum | int | None]) -> Expression:
    """People with one of the codes in a column; None stands for those without any."""
    named = [
        code.value if isinstance(code, StrEnum) else code for code in codes if code is not None
    ]
    nowhere = column.is_null()
    if not named:
        return nowhere
    return (column << named) | nowhere if None in codes else column << named


def _groups_begun_by(names: Sequence[str], whole: Collection[str]) -> Iterable[frozenset[int]]:
    """The ids of the groups for each beginning of a name, equal sets once.

    One of the `whole` names means the group of just that name, where there is one.
    """
    if not names:
        return ()
    groups = tuples(PeopleGroup.select(PeopleGroup.id, PeopleGroup.sort_name))
    found = dict.fromkeys(named_so(groups, name, whole) for name in names)
    return islice(sorted(found, key=len), MOST_GROUPS)


def _cities_begun_by(name: str) -> list[str]:
    """The cities of the people whose name begins with `name`."""
    start = fold(name)
    cities = tuples(Person.select(Person.city).where(Person.city != "").distinct())
    return [city for (city,) in cities if fold(city).startswith(start)]
