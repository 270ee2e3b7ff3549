"""Telephone numbers as they are compared."""

import pytest

from planner.imports.phones import keys_of_phones, phone_ending, phone_tail, without_extension

NATIONAL, HERE, THERE = "06 12 34 56 78", "+33 6 12 34 56 78", "+32 6 12 34 56 78"


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
    assert phone_tail("112") == phone_ending("112") == ""
    assert phone_tail("06 12 34 56 78") == phone_tail("+33 6 12 34 56 78") == "2345678"
    assert keys_of_phones(["112", "3615"], lambda _one, _other: True) == {}


def test_spellings_of_one_number_have_one_key_and_other_numbers_another() -> None:
    def in_france(one: str, other: str) -> bool:
        return {one, other} == {"0612345678", "+33612345678"}

    keys = keys_of_phones([NATIONAL, THERE, HERE, "06.12.34.56.78 poste 3"], in_france)
    assert keys[NATIONAL] == keys[HERE] == keys["06.12.34.56.78 poste 3"]
    assert keys[THERE] != keys[NATIONAL]


def test_no_comparison_is_made_but_of_one_ending() -> None:
    def never(_one: str, _other: str) -> bool:
        raise AssertionError

    assert len(keys_of_phones([NATIONAL, "06 12 34 56 79", NATIONAL], never)) == 2
