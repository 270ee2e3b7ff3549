"""All people in each order: from both ends, and where each of them stands."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from db.engine.database import database
from db.network.orders import Indexed, Ordered, Part
from db.store import Store
from planner.model.people import PersonRow
from planner.model.vocabulary import Circle
from planner.network.inventory.order import BY_NAME, By, Order, order_by
from planner.network.query import EVERYBODY, parse_people_query
from planner.network.surname_key import surname_key
from tests.stores import empty_store

TODAY = date(2026, 3, 3)
COUNT = 60
LONG = timedelta(days=20_000)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    store = empty_store(tmp_path_factory.mktemp("orders") / "escalier.db")
    with store.change("many"):
        for number in range(COUNT):
            person = store.people.add(
                f"Ana {'ABCDEFG'[number % 7]}bel {number % 11}",
                TODAY,
                circle=(None, *Circle)[number % 5],
                connected_on=None if number % 4 == 0 else date(2020, 1 + number % 9, 1),
            )
            if number % 3:
                store.touches.log(person.id, TODAY - timedelta(days=number % 13 * 40), None)
    yield store
    store.close()


def expected(rows: list[PersonRow], by: By) -> list[int]:
    """The order by the words of its rule."""

    def newest(day: date | None) -> timedelta:
        return LONG if day is None else TODAY - day

    def overdue(row: PersonRow) -> tuple[float, date, int]:
        if row.contact_due is None or row.period_days is None:
            return (1e9, date.max, 0)
        share = (row.contact_due - TODAY).days / row.period_days
        return (share, row.contact_due, row.period_days)

    keys = {
        By.NAME: lambda _row: 0,
        By.LAST: lambda row: newest(row.last_contact),
        By.CONNECTED: lambda row: newest(row.connected_on),
        By.CIRCLE: lambda row: list(Circle).index(row.circle) if row.circle else 9,
        By.OVERDUE: overdue,
    }
    return [row.id for row in sorted(rows, key=lambda r: (keys[by](r), surname_key(r.name), r.id))]


@pytest.mark.parametrize("by", By)
def test_each_order_is_that_of_its_rule(store: Store, by: By) -> None:
    everybody = store.people.rows(EVERYBODY, 0, COUNT)
    order = order_by(by, TODAY)
    assert store.people.ids(EVERYBODY, BY_NAME) == [row.id for row in everybody]
    assert Ordered(order).ids(0, COUNT) == expected(everybody, by)


@pytest.mark.parametrize("by", By)
@pytest.mark.parametrize("size", [1, 7, 25])
def test_pages_are_the_same_from_either_end(store: Store, by: By, size: int) -> None:
    order = order_by(by, TODAY)
    whole = [row.id for row in store.people.rows(EVERYBODY, 0, COUNT, order)]
    pages = [
        row.id
        for start in range(0, COUNT, size)
        for row in store.people.rows(EVERYBODY, start, size, order)
    ]
    assert pages == whole
    assert len(set(whole)) == COUNT
    assert [store.people.position(each, EVERYBODY, order) for each in whole] == [*range(COUNT)]
    assert store.people.position(10_000, EVERYBODY, order) is None


@pytest.mark.parametrize("by", By)
def test_what_a_filter_finds_stands_in_the_same_order(store: Store, by: By) -> None:
    order, query = order_by(by, TODAY), parse_people_query("circle:core circle:none", TODAY)
    found = set(store.people.ids(query))
    assert 0 < len(found) < COUNT
    whole = store.people.ids(EVERYBODY, order)
    assert store.people.ids(query, order) == [each for each in whole if each in found]


def indexed(order: Order) -> list[Part]:
    return [part for part in Ordered(order)._parts if isinstance(part, Indexed)]


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("by", By)
@pytest.mark.parametrize("from_end", [False, True])
def test_an_index_alone_holds_every_order(by: By, *, from_end: bool) -> None:
    for part in indexed(order_by(by, TODAY)):
        assert isinstance(part, Indexed)
        order = part._order(from_end=from_end)
        sql = f"SELECT {part.key} FROM {part.table} WHERE {part.holds} ORDER BY {order} LIMIT 9"
        [step] = database.execute_sql(f"EXPLAIN QUERY PLAN {sql}").fetchall()
        assert " USING COVERING INDEX " in step[3]
