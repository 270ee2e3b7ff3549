"""Days that matter: kept with the person, found before they come."""

from datetime import date

import pytest

from db.engine.database import database
from db.network.search import found as query_of
from db.store import Store
from planner.model.people import PersonDate
from planner.model.vocabulary import DateKind
from planner.network.query import parse_people_query
from tests.db.dumps import dump

TODAY = date(2026, 3, 3)


def born(month: int, day: int, year: int | None = None) -> tuple[PersonDate, ...]:
    return (PersonDate(None, DateKind.BIRTHDAY, month, day, year),)


def found(store: Store, query: str, today: date = TODAY) -> list[int]:
    return list(store.people.ids(parse_people_query(query, today)))


@pytest.fixture
def four(store: Store) -> list[int]:
    days = [born(3, 3), born(3, 17), born(3, 18), born(2, 29, 1980)]
    names = ("Ana A", "Bo B", "Cy C", "Di D")
    return [
        store.people.add(name, TODAY, dates=each).id for name, each in zip(names, days, strict=True)
    ]


def test_people_are_found_by_the_days_that_come(store: Store, four: list[int]) -> None:
    ana, bo, cy, di = four
    assert found(store, "date:today") == [ana]
    assert found(store, "date:14d") == found(store, "date:2s") == [ana, bo]
    assert found(store, "date:15j") == [ana, bo, cy]
    assert found(store, "date:366") == four
    assert found(store, "date:2w cy") == []
    assert found(store, "date:soon") == []
    assert found(store, "date:1d", date(2027, 2, 27)) == [di]
    assert found(store, "date:today", date(2027, 2, 28)) == [di]
    assert found(store, "date:today", date(2028, 2, 28)) == []


def test_the_filter_reads_an_index(store: Store, four: list[int]) -> None:
    sql, parameters = query_of(parse_people_query("date:14d", TODAY)).sql()
    plan = database.execute_sql(f"EXPLAIN QUERY PLAN {sql}", parameters).fetchall()
    assert any("person_date_day" in row[3] for row in plan)


def test_days_are_changed_with_the_person_and_undone(store: Store, four: list[int]) -> None:
    before = dump()
    store.people.change(four[0], TODAY, dates=born(4, 12, 1980))
    assert found(store, "date:today") == []
    assert store.people.card(four[0]).dates[0].iso == "1980-04-12"
    store.history.undo()
    assert dump() == before
