"""The words of the sources of people beyond their own fields, read for many people at a time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from db.imports.cards import card_of
from db.imports.reading import rows_of
from planner.imports.card import Card
from planner.imports.outgoing import Outgoing
from planner.model.people import Person
from planner.model.vocabulary import DateKind

_SOME = 500
"""People that are read at a time."""
_CARDS = """SELECT person_id, source, card FROM imported WHERE person_id IN {ids} ORDER BY id"""
_ADDRESS_BOOK = "vcard"


def outgoing(people: Iterable[Person]) -> Iterator[Outgoing]:
    """People with what their sources said of them, in the same order."""
    every = iter(people)
    while some := list(islice(every, _SOME)):
        cards = _cards([person.id for person in some])
        yield from (_with_cards(person, cards[person.id]) for person in some)


def _cards(ids: Sequence[int]) -> dict[int, dict[str, Card]]:
    found: dict[int, dict[str, Card]] = defaultdict(dict)
    for person, source, card in rows_of(_CARDS, ids):
        found[person][source] = card_of(card)
    return found


def _with_cards(person: Person, cards: dict[str, Card]) -> Outgoing:
    own = cards.get(_ADDRESS_BOOK, Card(person.name))
    birthdays = (day.iso for day in person.dates if day.kind is DateKind.BIRTHDAY)
    return Outgoing(person, next(birthdays, ""), own.source_uid, own.kept)
