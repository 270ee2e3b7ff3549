"""A word on a day that matters is proposed once, to one person a day."""

from datetime import date

import pytest

from db.store import Store
from planner.model.actions import Action
from planner.model.people import PersonDate
from planner.model.vocabulary import Circle, DateKind, PersonState, Reason
from tests.db.dumps import dump

TUESDAY, FRIDAY, SUNDAY = date(2026, 3, 3), date(2026, 3, 6), date(2026, 3, 8)


def add(store: Store, name: str, on: date, circle: Circle | None = Circle.CLOSE) -> int:
    born = PersonDate(None, DateKind.BIRTHDAY, on.month, on.day, 1980)
    return store.people.add(name, TUESDAY, dates=(born,), circle=circle).id


def proposed(store: Store, today: date) -> list[Action]:
    return [each for each in store.day.agenda(today).proposed if each.reason is Reason.DATE]


def test_it_is_proposed_on_the_day_with_its_reason(store: Store) -> None:
    ana = add(store, "Ana Ruiz", TUESDAY)
    [action] = proposed(store, TUESDAY)
    assert action.title == "Wish Ana Ruiz a happy birthday"
    assert (action.person_id, action.reason_text) == (ana, "birthday today")
    assert not proposed(store, date(2026, 3, 2))
    assert not proposed(store, date(2026, 3, 4))


def test_one_a_day_the_nearest_circle_first(store: Store) -> None:
    add(store, "Ana Ruiz", TUESDAY, Circle.EXTENDED)
    add(store, "Bo Li", TUESDAY, Circle.CORE)
    [action] = proposed(store, TUESDAY)
    assert action.person == "Bo Li"
    done = store.actions.choose(action, TUESDAY)
    assert not proposed(store, TUESDAY)
    assert done.date_id


@pytest.mark.parametrize("state", [PersonState.RESTING, PersonState.DO_NOT_CONTACT])
def test_neither_without_a_circle_nor_at_rest(store: Store, state: PersonState) -> None:
    add(store, "Ana Ruiz", TUESDAY, None)
    store.people.set_state(add(store, "Bo Li", TUESDAY), state)
    assert not proposed(store, TUESDAY)


def test_on_a_day_off_it_is_proposed_before_and_never_twice(store: Store) -> None:
    add(store, "Ana Ruiz", SUNDAY)
    [action] = proposed(store, FRIDAY)
    assert action.reason_text == "birthday on Sunday 8, a day off"
    assert proposed(store, SUNDAY)
    chosen = store.actions.choose(action, FRIDAY)
    for day in (FRIDAY, SUNDAY):
        assert not proposed(store, day)
    store.actions.drop(chosen, FRIDAY)
    assert not proposed(store, SUNDAY)
    assert proposed(store, date(2027, 3, 8))


def test_it_is_undone(store: Store) -> None:
    add(store, "Ana Ruiz", TUESDAY)
    before = dump()
    [action] = proposed(store, TUESDAY)
    store.actions.choose(action, TUESDAY)
    store.history.undo()
    assert dump() == before
    assert proposed(store, TUESDAY)


def test_a_leap_day_is_wished_on_the_28th(store: Store) -> None:
    add(store, "Ana Ruiz", date(2024, 2, 29))
    [action] = proposed(store, date(2026, 2, 27))
    assert action.reason_text == "birthday tomorrow, a day off"


def test_a_start_to_come_is_not_congratulated_before(store: Store) -> None:
    start = PersonDate(None, DateKind.START, 3, 3, 2027)
    store.people.add("Ana Ruiz", TUESDAY, dates=(start,), circle=Circle.CORE)
    assert not proposed(store, TUESDAY)
    [action] = proposed(store, date(2027, 3, 3))
    assert action.title == "Wish Ana Ruiz a good start"


def test_the_day_deleted_leaves_the_action(store: Store) -> None:
    ana = add(store, "Ana Ruiz", TUESDAY)
    [action] = proposed(store, TUESDAY)
    number = store.actions.choose(action, TUESDAY).id or 0
    store.people.change(ana, TUESDAY, dates=())
    assert store.actions.get(number).date_id is None
