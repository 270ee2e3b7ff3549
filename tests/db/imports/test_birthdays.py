"""Birthdays come in with people, follow their source, and stay where they were changed by hand."""

from dataclasses import replace
from datetime import date

from db.store import Store
from planner.imports.card import Card
from planner.model.people import PersonDate
from planner.model.vocabulary import DateKind
from tests.db.importing import bring_in

TODAY = date(2026, 3, 3)
ANA = Card("Ana Ruiz", emails=("ana@example.org",), birthday="--04-12")


def born(store: Store) -> list[str]:
    return [day.iso for day in store.people.card(1).dates]


def test_a_birthday_comes_in_and_follows_its_source(store: Store) -> None:
    bring_in(store, ANA)
    assert born(store) == ["--04-12"]
    bring_in(store, replace(ANA, birthday="1980-04-12"))
    assert born(store) == ["1980-04-12"]
    store.history.undo()
    assert born(store) == ["--04-12"]


def test_a_birthday_changed_by_hand_stays(store: Store) -> None:
    bring_in(store, ANA)
    store.dates.put(1, (PersonDate(None, DateKind.BIRTHDAY, 4, 13),))
    bring_in(store, replace(ANA, birthday="1980-04-12"))
    assert born(store) == ["--04-13"]


def test_a_birthday_goes_out_as_it_is_now(store: Store) -> None:
    bring_in(store, ANA)
    store.dates.put(1, (PersonDate(None, DateKind.BIRTHDAY, 4, 13),))
    [out] = store.imports.outgoing([store.people.card(1)])
    assert out.birthday == "--04-13"
