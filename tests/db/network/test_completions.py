"""Names completed from the beginnings of their words."""

from datetime import date

import pytest

from db.network.completions import completions
from db.store import Store
from tests.db import rows

TODAY = date(2026, 3, 3)
NAMES = ("Nadia MacDonald-Reeve", "Nadia Ferrand", "Anne Nadia Mac", "Paul O'Neil", "李小龍")


@pytest.fixture
def people(store: Store) -> Store:
    for name in NAMES:
        store.people.add(name, TODAY, organisation="Kérial")
    return store


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("nadia mac", ["Nadia MacDonald-Reeve", "Anne Nadia Mac"]),
        ("mac nad", ["Anne Nadia Mac", "Nadia MacDonald-Reeve"]),
        ("NADIA F", ["Nadia Ferrand"]),
        ("reeve", ["Nadia MacDonald-Reeve"]),
        ("oneil", ["Paul O'Neil"]),
        ("o'n", ["Paul O'Neil"]),
        ("李", ["李小龍"]),
        ("小龍", ["李小龍"]),
        ("kerial", []),
        ("", []),
        ("🚀", []),
        ('"*', []),
    ],
)
def test_words_narrow_in_any_order(people: Store, typed: str, names: list[str]) -> None:
    found = completions(typed)
    assert [each.name for each in found] == names
    assert all(each.organisation == "Kérial" for each in found)


def test_only_a_few_are_offered(store: Store) -> None:
    for number in range(20):
        store.people.add(f"Ana Ruiz {number}", TODAY)
    assert len(completions("a")) == 8


def test_a_name_that_begins_as_typed_comes_before_however_many_others(store: Store) -> None:
    for number in range(400):
        rows.person(f"Zoe Martin {number:03}")
    rows.person("Martin Aaa")
    assert [each.name for each in completions("Martin")] == [
        "Martin Aaa",
        *(f"Zoe Martin {number:03}" for number in range(7)),
    ]


@pytest.mark.parametrize(
    "typed", ["x" * 10_000, "q " * 5000, "\u202e", "' OR", "NEAR(a", "\ud800", "-"]
)
def test_whatever_is_typed_completes_to_somebody_or_nobody(people: Store, typed: str) -> None:
    assert completions(typed) == []
