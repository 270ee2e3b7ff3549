"""Likely duplicates: their signs and the order of these."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.imports.card import Card
from planner.imports.likeness import (
    Acquaintance,
    Likeness,
    Sign,
    acquaintance_of,
    likenesses,
    phone_tail,
    without_extension,
)
from planner.imports.matching import keys_of
from tests.planner.imports.cards import CARDS

ANA = Card(
    "Ana Ruiz",
    organisation="Acme",
    emails=("ana@acme.example",),
    urls=("linkedin.com/in/ana",),
    phones=("+33 6 12 34 56 78",),
)


def person(card: Card) -> Acquaintance:
    return acquaintance_of(card, keys_of(card))


def never(_one: str, _other: str) -> bool:
    return False


def like(card: Card, *, known: Card = ANA, same: bool = False) -> Sign | None:
    (found,) = likenesses([person(card)], [person(known)], lambda _one, _other: same)
    return found.sign if found else None


def test_the_sign_is_the_strongest_one() -> None:
    assert like(Card("Office", emails=("ANA@acme.example",))) is Sign.EMAIL
    assert like(Card("ana RUIZ", emails=("ana@acme.example",))) is Sign.EMAIL
    assert like(Card("Ana Ruiz", organisation="ACME")) is Sign.NAME_AND_ORGANISATION
    assert like(Card("Ana Ruiz", organisation="Beta")) is Sign.NAME
    assert like(Card("Ana Costa", organisation="Acme")) is None


def test_a_new_profile_does_not_hide_the_likeness() -> None:
    other = Card("Ana Ruiz", organisation="Acme", urls=("linkedin.com/in/ana-2",))
    assert like(other) is Sign.NAME_AND_ORGANISATION


def test_numbers_of_one_ending_are_compared_and_equal_ones_need_no_comparison() -> None:
    national = Card("A. R.", phones=("06 12 34 56 78 poste 3",))
    assert like(national, same=True) is Sign.PHONE
    assert like(national, same=False) is None
    assert like(Card("A. R.", phones=("0033612345678",)), same=False) is Sign.PHONE
    assert like(Card("A. R.", phones=("06 12 34 56 79",)), same=True) is None


def test_two_of_one_file_may_be_the_same_too() -> None:
    people = [person(Card("Bo Li")), person(Card("Bo Li", organisation="Acme"))]
    first, second = likenesses(people, [], never)
    assert first is None
    assert second == Likeness("Bo Li", "Bo Li", "", Sign.NAME)


@pytest.mark.parametrize(
    ("phone", "bare"),
    [
        ("+33 1 23 45 67 89 ext. 12", "+33 1 23 45 67 89"),
        ("01 23 45 67 89 poste 4", "01 23 45 67 89"),
        ("(415) 555-2671 x12", "(415) 555-2671"),
        ("tel:+1-201-555-0123;ext=7", "tel:+1-201-555-0123"),
        ("06 12 34 56 78", "06 12 34 56 78"),
    ],
)
def test_an_extension_is_no_part_of_a_number(phone: str, bare: str) -> None:
    assert without_extension(phone) == bare


def test_a_short_number_tells_nobody_apart() -> None:
    assert phone_tail("112") == ""
    assert phone_tail("06 12 34 56 78") == phone_tail("+33 6 12 34 56 78") == "2345678"


@given(st.lists(CARDS, max_size=5))
def test_everybody_is_like_themselves_unless_nothing_is_known_of_them(cards: list[Card]) -> None:
    people = [person(card) for card in cards]
    for one, found in zip(people, likenesses(people, people, never), strict=True):
        assert (found is None) == (not (one.keys.called or one.keys.emails))
