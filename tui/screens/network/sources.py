"""The people of the list, page by page: all of them in two parts, or the matches of a search."""

from collections.abc import Callable, Hashable, Sequence
from datetime import date
from functools import partial

from db.network.people import PeopleStore
from planner.model.people import PersonRow
from planner.network.inventory.order import BY_NAME, Order
from planner.network.query import EVERYBODY, PeopleQuery
from tui.screens.network.rows import BLANK, due_title, others_title
from tui.widgets.rows import FixedRows, PagedRows, Row, RowSource, StackedRows

Draw = Callable[[PersonRow, int], Row]


def in_order(people: PeopleStore, query: PeopleQuery, order: Order, draw: Draw) -> RowSource:
    """Those who fit a query in an order, as one list."""

    def place(key: Hashable) -> int | None:
        return people.position(key, query, order) if isinstance(key, int) else None

    def fetch(start: int, count: int) -> Sequence[PersonRow]:
        return people.rows(query, start, count, order)

    return PagedRows(people.count(query), fetch, draw, place)


def everybody(people: PeopleStore, today: date, draw: Draw) -> RowSource:
    """Those due for contact, the most overdue first, then all the others by name."""
    due = people.due(today)

    def place(key: Hashable) -> int | None:
        return people.place_among_others(key, today) if isinstance(key, int) else None

    def draw_either(thing: PersonRow | Row, width: int) -> Row:
        return thing if isinstance(thing, Row) else draw(thing, width)

    others = PagedRows(due.others, partial(people.others, today), draw, place)
    if not due.rows:
        return others
    first: list[PersonRow | Row] = [due_title(due), *due.rows]
    between: list[PersonRow | Row] = [BLANK, others_title(due)] if due.others else []
    parts = (FixedRows(first, draw_either), FixedRows(between, draw_either), others)
    return StackedRows(parts)


def listed(people: PeopleStore, query: PeopleQuery, order: Order, today: date) -> Sequence[int]:
    """The ids of all who are listed, in their order."""
    ids = people.ids(query, order)
    if query != EVERYBODY or order != BY_NAME:
        return ids
    first = [row.id for row in people.due(today).rows]
    there = set(first)
    return [*first, *(number for number in ids if number not in there)]
