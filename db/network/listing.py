"""The list of people, a page at a time, as quick for 100,000 people as for a hundred."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from db.engine.database import database
from db.engine.query import among, numbers, tuples
from db.models import Organisation, Person, PersonRhythm
from db.network.due_first import DueFirst, due_first
from db.network.orders import Ordered
from db.network.reading import people_with
from db.network.search import found
from planner.model.people import DuePeople, Filled, PersonRow
from planner.model.vocabulary import Circle, PersonState
from planner.network.inventory.order import BY_NAME, Order
from planner.network.query import EVERYBODY, PeopleQuery

_KEPT = 16
"""The number of queries cached until a write."""

_COLUMNS = (
    Person.id,
    Person.name,
    Organisation.name,
    Person.role_title,
    Person.circle,
    Person.state,
    PersonRhythm.period_days,
    PersonRhythm.last_contact,
    PersonRhythm.contact_due,
    Person.connected_on,
)
_ORDER = (Person.surname_key, Person.id)
_FILLED = """
SELECT EXISTS (SELECT 1 FROM person WHERE organisation_id IS NOT NULL),
    EXISTS (SELECT 1 FROM person WHERE role_title <> ''),
    EXISTS (SELECT 1 FROM person WHERE circle IS NOT NULL),
    EXISTS (SELECT 1 FROM touch WHERE direction = 'two-way'),
    EXISTS (SELECT 1 FROM person_rhythm WHERE contact_due IS NOT NULL)
"""
"""Each is answered by an index, or by the first touch."""
_Stamp = tuple[object, ...]


class PeopleList:
    """Pages of the people who match a query, in an order; cached until a write."""

    def __init__(self) -> None:
        self._stamp: _Stamp = ()
        self._found: dict[tuple[PeopleQuery, Order], Sequence[int]] = {}
        self._orders: dict[Order, Ordered] = {}
        self._filled: Filled | None = None
        self._due: dict[date, tuple[DueFirst, DuePeople]] = {}

    def rows(
        self, query: PeopleQuery, start: int, count: int, order: Order = BY_NAME
    ) -> list[PersonRow]:
        """At most `count` people from the offset `start` on."""
        if query == EVERYBODY:
            return _in_order(self._all(order).ids(start, count))
        return _in_order(self.ids(query, order)[start : start + count])

    def count(self, query: PeopleQuery) -> int:
        """The number of people who match; of those found by words at most `MOST_FOUND`."""
        if query != EVERYBODY:
            return len(self.ids(query))
        return len(self._all(BY_NAME))

    def ids(self, query: PeopleQuery, order: Order = BY_NAME) -> Sequence[int]:
        """The ids of the people who match, in an order."""
        self._forget_what_is_old()
        ids = self._found.get((query, order))
        if ids is None:
            ids = self._in(order, numbers(found(query)))
            if len(self._found) >= _KEPT:
                self._found.pop(next(iter(self._found)))
            self._found[query, order] = ids
        return ids

    def _in(self, order: Order, ids: list[int]) -> list[int]:
        """People by name put into an order."""
        if order == BY_NAME:
            return ids
        everybody, wanted = self._all(order), set(ids)
        return [number for number in everybody.ids(0, len(everybody)) if number in wanted]

    def _all(self, order: Order) -> Ordered:
        """All people in an order."""
        self._forget_what_is_old()
        if order not in self._orders:
            self._orders[order] = Ordered(order)
        return self._orders[order]

    def due(self, today: date) -> DuePeople:
        """The people due for contact, who are listed before the others."""
        return self._parted(today)[1]

    def others(self, today: date, start: int, count: int) -> list[PersonRow]:
        """At most `count` people from the offset `start` on, without those due.

        They begin further on in the list of all, by as many places as people due stand before.
        """
        due, _people = self._parted(today)
        page = self._all(BY_NAME).ids(start, count + len(due.ids))
        if not page:
            return []
        further = due.before((_surname_key(page[0]) or "", page[0]))
        others = [number for number in page if number not in due.ids]
        return _in_order(others[further : further + count])

    def place_among_others(self, person_id: int, today: date) -> int | None:
        """The offset of a person without those due; None if they are one of them."""
        due, _people = self._parted(today)
        place = None if person_id in due.ids else self.position(person_id, EVERYBODY)
        if place is None:
            return None
        return place - due.before((_surname_key(person_id) or "", person_id))

    def _parted(self, today: date) -> tuple[DueFirst, DuePeople]:
        total = self.count(EVERYBODY)
        if today not in self._due:
            due = due_first(today)
            people = DuePeople(_in_order(due.ids), due.further, total - len(due.ids))
            self._due[today] = due, people
        return self._due[today]

    def filled(self) -> Filled:
        """The columns that hold anything for any person."""
        self._forget_what_is_old()
        if self._filled is None:
            row = database.execute_sql(_FILLED).fetchone()
            self._filled = Filled(*map(bool, row))
        return self._filled

    def position(self, person_id: int, query: PeopleQuery, order: Order = BY_NAME) -> int | None:
        """The offset of a person in the list; None if they are not in it."""
        if query == EVERYBODY:
            return self._all(order).place(person_id)
        ids = self.ids(query, order)
        return ids.index(person_id) if person_id in ids else None

    def _forget_what_is_old(self) -> None:
        now = stamp()
        if now != self._stamp:
            self._found.clear()
            self._orders.clear()
            self._due.clear()
            self._filled = None
        self._stamp = now


def stamp() -> _Stamp:
    """A value that differs after every write, from this window or another.

    It always differs inside a change, which may still be rolled back.
    """
    if database.in_transaction():
        return (object(),)
    connection = database.driver()
    (version,) = connection.execute("PRAGMA data_version").fetchone()
    return id(connection), connection.total_changes, version


def _surname_key(person_id: int) -> str | None:
    found = Person.select(Person.surname_key).where(Person.id == person_id).tuples().first()
    return None if found is None else str(found[0])


def _row(row: tuple[Any, ...]) -> PersonRow:
    number, name, organisation, role_title, circle, state, *rhythm = row
    return PersonRow(
        number,
        name,
        organisation or "",
        role_title,
        Circle(circle) if circle else None,
        PersonState(state),
        *rhythm,
    )


def _in_order(ids: Sequence[int]) -> list[PersonRow]:
    """The rows of a few people, in the order of their ids."""
    rows = {
        row[0]: _row(row) for row in tuples(people_with(*_COLUMNS).where(Person.id << among(ids)))
    }
    return [rows[number] for number in ids]


def rows_of(ids: Iterable[int]) -> list[PersonRow]:
    """The rows of a few people, by name."""
    return [
        _row(row)
        for row in tuples(people_with(*_COLUMNS).where(Person.id << among(ids)).order_by(*_ORDER))
    ]
