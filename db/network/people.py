"""The people of the network."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Unpack

from db import models
from db.engine.clean import needed
from db.errors import Missing
from db.network import recognise, search
from db.network.bulk import there
from db.network.listing import PeopleList, rows_of, stamp
from db.network.reading import read_people, read_person
from db.network.writing import insert, put_in_circle, update, write
from db.undo.ledger import Ledger
from planner.language import _, ngettext
from planner.language.text import shorten
from planner.model.people import DuePeople, Filled, Person, PersonFields, PersonRow
from planner.model.vocabulary import Circle, PersonState
from planner.network.inventory.order import BY_NAME, Order
from planner.network.no_match import Column
from planner.network.query import PeopleQuery

if TYPE_CHECKING:
    from planner.grammar import PersonLine
    from planner.network.bearers import Meant
    from planner.network.recognise import NamedPerson


class PeopleStore:
    """The people: found, listed, added and changed."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._list = PeopleList()

    def rows(
        self, query: PeopleQuery, start: int, count: int, order: Order = BY_NAME
    ) -> list[PersonRow]:
        """At most `count` of the people who match, in an order, from the offset `start` on."""
        return self._list.rows(query, start, count, order)

    def count(self, query: PeopleQuery) -> int:
        """The number of people who match; of those found by words at most a thousand."""
        return self._list.count(query)

    def due(self, today: date) -> DuePeople:
        """The people due for contact, the most overdue first, of whom a hundred are listed."""
        return self._list.due(today)

    def others(self, today: date, start: int, count: int) -> list[PersonRow]:
        """At most `count` people by name, from the offset `start` on, without those due."""
        return self._list.others(today, start, count)

    def place_among_others(self, person_id: int, today: date) -> int | None:
        """The offset of a person among those not due; None if they are due, or not there."""
        return self._list.place_among_others(person_id, today)

    def ids(self, query: PeopleQuery, order: Order = BY_NAME) -> Sequence[int]:
        """The ids of the people who match, in an order."""
        return self._list.ids(query, order)

    def stamp(self) -> object:
        """A value that differs after every write, from this window or another."""
        return stamp()

    def reckon(self, query: PeopleQuery) -> int:
        """The number of people who match, up to a thousand, whatever their order."""
        return search.reckon(query)

    def holding(self, words: str) -> Mapping[Column, int]:
        """The number of people with all words in one text, up to a thousand."""
        return search.holding(words)

    def filled(self) -> Filled:
        """The columns of the list that hold anything, for all people."""
        return self._list.filled()

    def position(self, person_id: int, query: PeopleQuery, order: Order = BY_NAME) -> int | None:
        """The offset of a person among those who match; None if they do not."""
        return self._list.position(person_id, query, order)

    def card(self, person_id: int) -> Person:
        """One person with all details.

        Raises:
            Missing: if there is none with this id.
        """
        return read_person(person_id)

    def cards(self, query: PeopleQuery) -> Iterator[Person]:
        """The people who match, with all details, by name; a few queries for every few hundred."""
        return read_people(self._list.ids(query))

    def rows_of(self, ids: Sequence[int]) -> list[PersonRow]:
        """The rows of a few people, by name; those deleted are left out."""
        return rows_of(ids)

    def named(self, line: str) -> "list[NamedPerson]":
        """The few people that the line of an action may name, for `parse_action`."""
        return recognise.named(line)

    def bearing(self, name: str) -> "list[NamedPerson]":
        """The people whom a name alone may mean, be it whole or only a part."""
        return recognise.bearing(name)

    def lack(self, name: str) -> bool:
        """Whether a name is one that no person bears, be it in part."""
        return recognise.lack(name)

    def meant(self, line: "PersonLine") -> "Meant":
        """The person whom the line of a person means, with the few candidates."""
        return recognise.meant(line)

    def settled(self, line: "PersonLine") -> "PersonLine":
        """The line as it is written: one person alone bears each name of those they know."""
        return recognise.settled(line)[0]

    def similar(self, name: str, organisation: str = "") -> list[PersonRow]:
        """Possible duplicates: people of the same name, those of the same organisation first."""
        ids = recognise.similar(name, organisation)
        rows = {row.id: row for row in rows_of(ids)}
        return [rows[number] for number in ids]

    def alike(self, name: str) -> list[PersonRow]:
        """A few people whose name begins so, or is spelt nearly so; the nearest first."""
        ids = recognise.alike(name)
        rows = {row.id: row for row in rows_of(ids)} if ids else {}
        return [rows[number] for number in ids if number in rows]

    def add(self, name: str, today: date, **fields: Unpack[PersonFields]) -> Person:
        """Add a person.

        Raises:
            Empty: if the name is.
        """
        with self._ledger.change(_("Person added: {name}").format(name=shorten(needed(name)))):
            return self.card(insert(name, today, fields))

    def change(
        self,
        person_id: int,
        today: date,
        *,
        name: str | None = None,
        **fields: Unpack[PersonFields],
    ) -> Person:
        """Change some fields of a person.

        Raises:
            Missing: if the person is not there.
            Empty: if the name is.
        """
        person = _row(person_id)
        with self._ledger.change(_("Person changed: {name}").format(name=shorten(person.name))):
            update(person, today, fields, name)
        return self.card(person_id)

    def set_state(self, person_id: int, state: PersonState) -> None:
        """Set whether a person is active, resting or not to be contacted.

        Raises:
            Missing: if the person is not there.
        """
        person = _row(person_id)
        labels = {
            PersonState.ACTIVE: _("Active again: {name}"),
            PersonState.RESTING: _("Let rest: {name}"),
            PersonState.DO_NOT_CONTACT: _("Not to be contacted: {name}"),
        }
        with self._ledger.change(labels[state].format(name=shorten(person.name))):
            write(person, {"state": state.value})

    def set_circle(self, ids: Sequence[int], circle: Circle | None, today: date) -> None:
        """Give people a circle from `today` on, or none, as one change.

        Raises:
            Missing: if none of them is there.
        """
        count = there(ids)
        if not count:
            raise Missing(_("This person is no longer there."))
        label = ngettext("Circle: {count} person", "Circle: {count} people", count)
        label = label.format(count=count)
        if count == 1:
            label = _("Circle: {name}").format(name=shorten(rows_of(ids)[0].name))
        with self._ledger.change(label):
            put_in_circle(ids, circle, today)

    def delete(self, person_id: int) -> None:
        """Delete a person with their touches; their actions stay.

        Raises:
            Missing: if the person is not there.
        """
        person = _row(person_id)
        with self._ledger.change(_("Person deleted: {name}").format(name=shorten(person.name))):
            models.Person.delete().where(models.Person.id == person_id).execute()


def _row(person_id: int) -> models.Person:
    person = models.Person.get_or_none(models.Person.id == person_id)
    if person is None:
        raise Missing(_("This person is no longer there."))
    return person
