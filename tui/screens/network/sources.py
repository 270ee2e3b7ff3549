"""The people of the list, page by page: all of them in two parts, or the matches of a search."""

from collections.abc import Callable, Hashable
from datetime import date
from functools import partial

from db.network.people import PeopleStore
from planner.model.people import PersonRow
from planner.network.query import PeopleQuery
from tui.screens.network.rows import BLANK, due_title, others_title
from tui.widgets.rows import FixedRows, PagedRows, Row, RowSource, StackedRows

Draw = Callable[[PersonRow, int], Row]


def found(people: PeopleStore, query: PeopleQuery, draw: Draw) -> RowSource:
    """Those who fit a query, as one list."""

    def place(key: Hashable) -> int | None:
        return people.position(key, query) if isinstance(key, int) else None

    return PagedRows(people.count(query), partial(people.rows, query), draw, place)


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
