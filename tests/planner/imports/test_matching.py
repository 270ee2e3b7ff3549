"""Rows find their people, and find the same people again."""

from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from planner.imports.card import Card
from planner.imports.identity import Keys
from planner.imports.matching import (
    Joined,
    assign,
    by_last_card,
    joined_by_name,
    keys_of,
    word_of,
)
from tests.planner.imports.cards import CARDS


def people_of(cards: list[Card], known: Mapping[int, Keys] | None = None) -> dict[int, list[int]]:
    return assign([(card, keys_of(card)) for card in cards], known or {}, {})


def test_rows_of_one_person_are_one_person() -> None:
    page = ("linkedin.com/in/ana",)
    rows = [Card("Ana Ruiz", urls=page), Card("Zoe Costa"), Card("Ana R.", urls=page)]
    assert people_of(rows) == {-1: [0, 2], -2: [1]}


def test_two_without_organisation_are_two() -> None:
    assert people_of([Card("Ana Ruiz"), Card("Ana Ruiz")]) == {-1: [0], -2: [1]}


def test_a_name_is_compared_with_what_the_stronger_rows_made_of_people() -> None:
    page = ("linkedin.com/in/ana",)
    acme, beta = (Card("Ana Ruiz", organisation=place, urls=page) for place in ("Acme", "Beta"))
    rows = [acme, Card("Ana Ruiz", organisation="Acme"), beta]
    assert people_of(rows) == {-1: [0, 2], -2: [1]}


def test_names_that_people_keep_find_them_still() -> None:
    page = ("linkedin.com/in/ana",)
    ours = keys_of(Card("Ana Ruiz", organisation="Home", urls=page))
    rows = [
        Card("Ana Ruiz", organisation=place, urls=urls)
        for place, urls in (("Beta", page), ("Home", ()))
    ]
    assert assign([(row, keys_of(row)) for row in rows], {5: ours}, {5: ours}) == {5: [0, 1]}


def test_a_row_matched_by_address_does_not_rename_the_person() -> None:
    rows = [Card("Ana Ruiz", emails=("a@b.example",)), Card("Ana Costa", emails=("a@b.example",))]
    assert word_of((row, keys_of(row)) for row in rows).name == "Ana Ruiz"


def test_rows_of_two_jobs_that_only_a_name_makes_one_person_are_told() -> None:
    cto, intern = (Card("Ana Ruiz", organisation="Acme", role_title=job) for job in ("CTO", "PA"))
    page = replace(cto, urls=("linkedin.com/in/ana",))
    same_page = replace(page, role_title="CEO")
    for rows, told in (
        ([cto, intern], [Joined("Ana Ruiz", "Acme", 2)]),
        ([page, intern], [Joined("Ana Ruiz", "Acme", 2)]),
        ([cto, cto], []),
        ([cto, replace(cto, role_title="")], []),
        ([page, same_page], []),
    ):
        keyed = [(card, keys_of(card)) for card in rows]
        assert joined_by_name(keyed, people_of(rows).values()) == told


def test_a_last_card_matches_one_row_and_people_without_a_row_first() -> None:
    card = ("linkedin", "Paul")
    new = {-1: card, -2: card, -3: card}
    assert by_last_card(new, {card: [4, 7]}, found=[4]) == {-1: 7, -2: 4}


@given(st.lists(CARDS, max_size=6))
def test_the_same_rows_twice_create_each_person_once(cards: list[Card]) -> None:
    rows = [(card, keys_of(card)) for card in cards]
    known = {}
    for number, places in enumerate(assign(rows, {}, {}).values(), start=1):
        known[number] = keys_of(word_of(rows[place] for place in places))
    again = assign([row for row in rows if _is_recognisable(row[1])], known, {})
    assert all(person > 0 for person in again)


def _is_recognisable(keys: Keys) -> bool:
    return bool(keys.names or keys.profiles or keys.emails)


def test_a_row_that_is_never_found_again_ends_the_matching_all_the_same() -> None:
    ana = Card("Ana Ruiz", urls=("https://www.linkedin.com/in/ana",))
    people = people_of([ana, ana, Card("!!!", emails=("ana@acme.example",))])
    assert sorted(people.values()) == [[0, 1], [2]]
