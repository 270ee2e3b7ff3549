"""The people due for contact before the others: each person in one part, each part in order."""

from datetime import date, timedelta

from playhouse.test_utils import assert_query_count

from db.network import due_first
from db.store import Store
from planner.model.vocabulary import Circle, PersonState
from planner.network.query import EVERYBODY
from planner.network.rhythm import overdue
from tests.db.rows import person

TODAY = date(2026, 3, 3)


def names(store: Store, start: int = 0, count: int = 999) -> list[str]:
    """The names of the others, a page of them."""
    return [row.name for row in store.people.others(TODAY, start, count)]


def network(store: Store, people: int) -> None:
    """People some of whom are due, in no order."""
    with store.change("many"):
        for number in range(people):
            name = f"P {number * 7 % people:03}"
            circle = list(Circle)[number % 4] if number % 3 else None
            begun = TODAY - timedelta(days=number * 5)
            store.people.add(name, begun, circle=circle)


def test_every_person_stands_in_one_part(store: Store) -> None:
    network(store, 120)
    due = store.people.due(TODAY)
    assert not due.further
    others = [row.id for row in store.people.others(TODAY, 0, 999)]
    assert len(others) == due.others
    assert not set(others) & {row.id for row in due.rows}
    everybody = store.people.ids(EVERYBODY)
    assert others == [number for number in everybody if number not in {row.id for row in due.rows}]
    for at, number in enumerate(others):
        assert store.people.place_among_others(number, TODAY) == at
    assert all(
        store.people.place_among_others(number, TODAY) is None
        for number in (row.id for row in due.rows)
    )


def test_pages_follow_each_other(store: Store) -> None:
    network(store, 120)
    whole = names(store)
    paged = [name for start in range(0, len(whole), 16) for name in names(store, start, 16)]
    assert paged == whole
    assert names(store, len(whole), 16) == []
    for start in range(len(whole)):
        assert names(store, start, 3) == whole[start : start + 3]


def test_the_most_overdue_come_first_by_the_rule_of_today(store: Store) -> None:
    network(store, 60)
    due = store.people.due(TODAY).rows
    shares = []
    for row in due:
        assert row.contact_due is not None
        assert row.period_days is not None
        since = row.contact_due - timedelta(days=row.period_days)
        shares.append(overdue(since, row.period_days, TODAY))
    assert shares == sorted(shares, reverse=True)


def test_the_order_is_that_of_the_proposals(store: Store) -> None:
    network(store, 60)
    proposed = [
        action.person
        for action in store.day.agenda(TODAY).proposed
        if action.reason is not None and action.reason.value == "rhythm"
    ]
    due = store.people.due(TODAY).rows
    assert proposed == [row.name for row in due[: len(proposed)]] != []


def test_who_rests_or_has_no_circle_is_not_due(store: Store) -> None:
    long_ago = TODAY - timedelta(days=999)
    store.people.add("Ana", long_ago)
    store.people.add("Bea", long_ago, circle=Circle.CORE, state=PersonState.RESTING)
    chloe = store.people.add("Chloé", long_ago, circle=Circle.CORE)
    assert [row.id for row in store.people.due(TODAY).rows] == [chloe.id]
    assert names(store) == ["Ana", "Bea"]


def test_a_few_of_very_many_are_listed_first(store: Store) -> None:
    with store.change("many"):
        for number in range(due_first.MOST + 20):
            store.people.add(f"P {number:03}", TODAY - timedelta(days=400), circle=Circle.CORE)
    due = store.people.due(TODAY)
    assert (len(due.rows), due.further, due.others) == (due_first.MOST, True, 20)
    assert len(names(store)) == 20


def test_a_change_is_seen(store: Store) -> None:
    ana = store.people.add("Ana", TODAY - timedelta(days=999), circle=Circle.CORE)
    assert [row.id for row in store.people.due(TODAY).rows] == [ana.id]
    store.people.set_state(ana.id, PersonState.RESTING)
    assert not store.people.due(TODAY).rows
    assert names(store) == ["Ana"]


def test_the_parts_are_read_once_until_a_write(store: Store) -> None:
    person("Ana Ruiz", circle="core")
    store.people.due(TODAY)
    with assert_query_count(0):
        store.people.due(TODAY)
